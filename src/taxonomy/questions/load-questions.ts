import { createHash } from 'node:crypto';
import { type LoadCounts, NOTHING, sum } from '../../reference/load-counts.ts';
import { syncRows } from '../../reference/sync-rows.ts';
import type { Sql } from '../sql.ts';
import { readContent, refusal } from '../starter/starter-refusal.ts';
import { lockTaxonomy, recordDataSource } from '../taxonomy-writing.ts';
import { type QuestionContents, type TaskQuestions, validateQuestions } from './validate-questions.ts';

/**
 * @param directory holds questions.json and answer-scale.json
 * @throws DomainError INVALID_INPUT for a file that is not JSON
 */
export async function readQuestionContents(directory: string): Promise<QuestionContents> {
  return {
    questions: await readContent(directory, 'questions.json'),
    answerScale: await readContent(directory, 'answer-scale.json'),
  };
}

/**
 * Makes the questions and the wordings of the answers equal to the files; what was loaded before is not loaded again.
 * To be called inside a transaction, after the starter taxonomy.
 * @throws DomainError INVALID_INPUT as `validateQuestions`, or for a skill that the taxonomy does not have
 */
export async function loadTaskQuestions(tx: Sql, contents: QuestionContents): Promise<LoadCounts> {
  const valid = validateQuestions(contents);
  const contentHash = createHash('sha256').update(JSON.stringify(valid)).digest('hex');
  await lockTaxonomy(tx);
  const { rows: loaded } = await tx.query(
    `SELECT 1 AS loaded FROM data_source WHERE code = 'seko-questions' AND content_hash = $1`,
    [contentHash],
  );
  if (loaded.length > 0) return NOTHING;
  await refuseUnknownSkills(tx, valid);
  const parts = [await writeQuestions(tx, valid), await writeScale(tx, valid)];
  await recordDataSource(
    tx,
    {
      code: 'seko-questions',
      title: 'Seko task questions',
      url: 'urn:seko:taxonomy:questions',
      licence: 'Part of Seko',
      attributionFr:
        'Questions sur les tâches, écrites par Seko. Aucun locuteur n’a encore vérifié les formulations en bambara.',
      attributionEn: 'Task questions, written by Seko. No speaker has checked the Bambara wordings yet.',
      version: contentHash.slice(0, 12),
      contentHash,
    },
    null,
  );
  return sum(parts);
}

async function refuseUnknownSkills(tx: Sql, { questions }: TaskQuestions): Promise<void> {
  const { rows } = await tx.query<{ readonly uri: string }>(
    `SELECT named AS uri FROM jsonb_array_elements_text($1::text::jsonb) AS named
     WHERE NOT EXISTS (SELECT 1 FROM concept AS c WHERE c.uri = named AND c.kind = 'SKILL') LIMIT 1`,
    [JSON.stringify(questions.map(({ skill }) => skill))],
  );
  const [unknown] = rows;
  if (!unknown) return;
  const index = questions.findIndex(({ skill }) => skill === unknown.uri);
  const place = { file: 'questions.json', index, name: unknown.uri } as const;
  throw refusal(place, `the taxonomy has no skill "${unknown.uri}"`, unknown.uri);
}

async function writeQuestions(tx: Sql, { questions }: TaskQuestions): Promise<LoadCounts> {
  const wordings = questions.flatMap(({ skill, fr, bm, bmVerified }, position) => [
    { skill, lang: 'fr', text: fr, verified: true, position },
    ...(bm === undefined ? [] : [{ skill, lang: 'bm', text: bm, verified: bmVerified, position }]),
  ]);
  const given = `(SELECT c.id AS skill_id, s.lang, s.text, s.verified, s.position FROM concept AS c
    JOIN jsonb_to_recordset($1::text::jsonb)
      AS s (skill text, lang text, text text, verified boolean, position int) ON s.skill = c.uri)`;
  return syncRows(tx, JSON.stringify(wordings), {
    table: 'task_question',
    given,
    key: ['skill_id', 'lang'],
    values: ['text', 'verified', 'position'],
  });
}

async function writeScale(tx: Sql, { answerScale }: TaskQuestions): Promise<LoadCounts> {
  const wordings = answerScale.flatMap(({ level, fr, bm, bmVerified }) => [
    { level, lang: 'fr', text: fr, verified: true },
    { level, lang: 'bm', text: bm, verified: bmVerified },
  ]);
  const given = `(SELECT s.* FROM jsonb_to_recordset($1::text::jsonb)
    AS s (level smallint, lang text, text text, verified boolean))`;
  return syncRows(tx, JSON.stringify(wordings), {
    table: 'task_answer_wording',
    given,
    key: ['level', 'lang'],
    values: ['text', 'verified'],
  });
}
