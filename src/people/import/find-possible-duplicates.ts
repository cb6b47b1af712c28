import type { Transaction } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { foldName } from '../fold-name.ts';
import { type ComparedFileRow, comparedFilesSql, toComparedFile } from '../names/compared-files.ts';
import { type PersonFacts, readFacts, similarityOf } from '../names/similarity-rules.ts';
import type { LineCandidates } from './import-report.ts';
import { inputOfDraft, type RowDraft } from './read-row.ts';

export interface ComparedRow {
  readonly draft: Pick<RowDraft, 'line' | 'patch' | 'consents'>;
  /** The candidate that the row has become; null where there is none. */
  readonly candidateId: string | null;
}

/** Files that are compared with one row in full, and of those the ones that are named. */
const COMPARED = 20;
const NAMED = 5;

/** The same name and a birth that may be the same; where births are estimates there is seldom more. */
const LIKE_ENOUGH = 0.72;

/** Days by which an estimated birth may miss. */
const TOLERANCE = 732;

/** Candidates in sight who may be the person of a row, likest first, by the rules that compare files at the counter. */
export async function findPossibleDuplicates(
  tx: Pick<Transaction, '$queryRaw'>,
  scope: CandidateScope,
  rows: readonly ComparedRow[],
): Promise<readonly LineCandidates[]> {
  if (rows.length === 0) return [];
  const pairs = await tx.$queryRaw<{ line: number; personId: string }[]>(pairsSql(rows));
  if (pairs.length === 0) return [];
  const personIds = [...new Set(pairs.map(({ personId }) => personId))];
  const found = await tx.$queryRaw<ComparedFileRow[]>(
    comparedFilesSql(scope, Prisma.sql`SELECT unnest(${personIds}::uuid[])`),
  );
  const files = new Map(
    found.map(toComparedFile).map((file) => [file.personId, { ...file, facts: readFacts(file) }]),
  );
  return rows.flatMap(({ draft, candidateId }) => {
    const facts = readFacts(factsOfDraft(draft));
    const alike = pairs
      .filter(({ line }) => line === draft.line)
      .flatMap(({ personId }) => files.get(personId) ?? [])
      .filter((file) => file.seen && file.candidateId !== candidateId)
      .map((file) => ({ file, score: similarityOf(facts, file.facts).score }))
      .filter(({ score }) => score >= LIKE_ENOUGH)
      .sort((one, other) => other.score - one.score || one.file.ordinal - other.file.ordinal);
    const candidateIds = [...new Set(alike.map(({ file }) => file.candidateId))].slice(0, NAMED);
    return candidateIds.length > 0 ? [{ line: draft.line, candidateIds }] : [];
  });
}

function factsOfDraft(draft: ComparedRow['draft']): PersonFacts {
  const { identifiers, ...input } = inputOfDraft(draft);
  return { ...input, identifierDigests: identifiers.map(({ digest }) => digest) };
}

/** Who comes together with a row: by two words of the name and a birth that may agree, by a phone and a word, by a number. */
function pairsSql(rows: readonly ComparedRow[]): Prisma.Sql {
  const compared = JSON.stringify(rows.map(comparedForm));
  return Prisma.sql`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${compared}::jsonb)
        AS f (line int, self uuid, sounds text[], born_from date, born_to date, phones text[], digests text[])
    ), asked AS (
      SELECT DISTINCT f.line, s.sound FROM fresh f CROSS JOIN unnest(f.sounds) AS s (sound)
    ), word AS (
      SELECT DISTINCT person_id, sound FROM person_name_key WHERE sound IN (SELECT sound FROM asked)
    ), two AS (
      SELECT a.person_id, a.sound || ' ' || b.sound AS words
      FROM word a JOIN word b ON a.person_id = b.person_id AND a.sound COLLATE "C" < b.sound COLLATE "C"
    ), named AS (
      SELECT f.line, two.person_id, count(*)::int AS pairs
      FROM (
        SELECT a.line, a.sound || ' ' || b.sound AS words
        FROM asked a JOIN asked b ON a.line = b.line AND a.sound COLLATE "C" < b.sound COLLATE "C"
      ) AS f JOIN two USING (words) GROUP BY f.line, two.person_id
    ), brought AS (
      SELECT n.line, n.person_id, 2 * n.pairs AS weight FROM named n JOIN fresh f USING (line)
        JOIN person p ON p.id = n.person_id
      WHERE p.birth_from < f.born_to + ${TOLERANCE}::int AND f.born_from - ${TOLERANCE}::int < p.birth_to
      UNION ALL
      SELECT f.line, t.person_id, 3 FROM fresh f CROSS JOIN unnest(f.phones) AS phone (number)
        JOIN person_phone t ON t.number = phone.number
      WHERE EXISTS (
        SELECT 1 FROM person_name_key k WHERE k.person_id = t.person_id AND k.sound = ANY (f.sounds))
      UNION ALL
      SELECT f.line, i.person_id, 9 FROM fresh f CROSS JOIN unnest(f.digests) AS d (digest)
        JOIN person_identifier i ON i.digest = decode(d.digest, 'hex')
    ), ranked AS (
      SELECT b.line, b.person_id,
        row_number() OVER (PARTITION BY b.line ORDER BY sum(b.weight) DESC, b.person_id) AS place
      FROM brought b JOIN fresh f USING (line) JOIN candidate c ON c.person_id = b.person_id
      WHERE c.id IS DISTINCT FROM f.self GROUP BY b.line, b.person_id
    )
    SELECT line, person_id::text AS "personId" FROM ranked WHERE place <= ${COMPARED}::int ORDER BY line, place`;
}

function comparedForm({ draft, candidateId }: ComparedRow) {
  const { names, birth, phones, identifiers } = inputOfDraft(draft);
  const sounds = names
    .flatMap(({ text }) => foldName(text).split(' '))
    .map((word) => word.split('=')[1] ?? '');
  return {
    line: draft.line,
    self: candidateId,
    sounds: [...new Set(sounds)].filter((sound) => sound !== ''),
    born_from: birth?.from ?? null,
    born_to: birth?.to ?? null,
    phones: phones.map(({ number }) => number),
    digests: identifiers.map(({ digest }) => digest),
  };
}
