import type pg from 'pg';
import type { Transaction } from '../access/index.ts';
import { readConcepts, readLabels } from '../taxonomy/index.ts';
import type { Labels, PassportDocument } from './passport-document.ts';
import type { PassportFacts } from './passport-facts.ts';
import type { PassportNames } from './write-document.ts';

/** Names of the concepts and languages that the facts refer to; they exist. */
export async function readPassportNames(
  tx: Transaction,
  facts: PassportFacts,
  service: PassportDocument['service'],
): Promise<PassportNames> {
  const sql = sqlIn(tx);
  const ids = [...new Set(conceptsOf(facts))];
  const rows = await readConcepts(sql, ids);
  const [fr, en, es] = [
    await readLabels(sql, ids, 'fr'),
    await readLabels(sql, ids, 'en'),
    await readLabels(sql, ids, 'es'),
  ];
  const concepts = new Map(
    ids.map((id, i) => [
      id,
      {
        uri: rows[i]?.uri ?? id,
        label: { fr: fr[i] ?? id, en: en[i] ?? id, es: es[i] ?? id },
      },
    ]),
  );
  const codes = [...facts.languages, ...facts.literacies].map(({ language }) => language);
  const found = await tx.language.findMany({ where: { code: { in: codes } } });
  const spanish = new Intl.DisplayNames('es', { type: 'language', fallback: 'none' });
  const languages = new Map<string, Labels>(
    found.map(({ code, nameFr, nameEn }) => [
      code,
      { fr: nameFr, en: nameEn, es: spanish.of(code) ?? nameFr },
    ]),
  );
  return {
    concept: (id) => concepts.get(id) ?? { uri: id, label: { fr: id, en: id, es: id } },
    language: (code) => languages.get(code) ?? { fr: code, en: code, es: code },
    service,
  };
}

function conceptsOf({ selection, skills, work }: PassportFacts): readonly string[] {
  return [
    ...(selection.occupationId === null ? [] : [selection.occupationId]),
    ...skills.map(({ skillId }) => skillId),
    ...work.flatMap(({ occupationId }) => occupationId ?? []),
  ];
}

/** Reads in the transaction: one that waits for a second connection while it holds the first may wait for ever. */
function sqlIn(tx: Transaction) {
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => ({
      rows: await tx.$queryRawUnsafe<Row[]>(text, ...values),
    }),
  };
}
