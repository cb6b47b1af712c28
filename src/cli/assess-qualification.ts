import { z } from 'zod';
import { bamakoDay } from '../domain/iso-date.ts';
import {
  assess,
  type CompiledRecognition,
  compileRecognition,
  explain,
  readAssessRequest,
  readRecognitionReference,
} from '../recognition/index.ts';
import type { AssessOptions } from './commands.ts';
import { openPrepared, type Session } from './session.ts';

/** Says what a qualification is worth: the assessment as it is, or its explanation in sentences. */
export async function assessQualification(options: AssessOptions, session: Session): Promise<void> {
  const { attached } = await openPrepared(session);
  const { pool } = attached.database;
  const { version, ...reference } = await readRecognitionReference(pool);
  const compiled = compileRecognition(reference, version);
  const { holding, holder, destination, purpose, profession, asOf } = readAssessRequest(
    compiled,
    options.request,
    bamakoDay(new Date()),
  );
  const answer = assess(compiled, holding, holder, destination, purpose, profession, asOf);
  if (options.json) {
    session.output.json({
      qualification: holding.type,
      destination,
      occupation: profession === null ? null : `ISCO:${profession}`,
      on: asOf,
      ...answer,
    });
    return;
  }
  const names = await readNames(pool, options.lang);
  const named = {
    jurisdiction: (code: string) => names.get(code) ?? code,
    instrument: (code: string) => instrumentName(compiled, code, options.lang),
  };
  for (const sentence of explain(answer, options.lang, named)) session.output.line(sentence);
}

function instrumentName({ ruling }: CompiledRecognition, code: string, lang: 'fr' | 'en'): string {
  const row = ruling.instruments.get(code)?.row;
  return (lang === 'fr' ? row?.nameFr : row?.nameEn) ?? code;
}

const nameRow = z.object({ code: z.string(), fr: z.string(), en: z.string() });

async function readNames(
  database: { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> },
  lang: 'fr' | 'en',
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query('SELECT code, name_fr AS fr, name_en AS en FROM jurisdiction', []);
  return new Map(
    z
      .array(nameRow)
      .parse(rows)
      .map((row) => [row.code, row[lang]]),
  );
}
