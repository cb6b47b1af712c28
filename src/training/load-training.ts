import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { hasCode } from '../error-code.ts';
import { loadOnce } from '../pack/index.ts';
import { type LoadCounts, NOTHING, sum } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';
import { upsertRows } from '../reference/upsert-rows.ts';
import { refuseUnknown, type TrainingReference, validateTraining } from './validate-training.ts';

/**
 * @param folder of a country pack; without a training.json in it the country has no training on record
 * @returns null without that file
 * @throws DomainError INVALID_INPUT as `validateTraining`
 */
export async function readTraining(folder: string, pack: string): Promise<TrainingReference | null> {
  const content = await readFile(join(folder, 'training.json'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (content === null) return null;
  try {
    return validateTraining(pack, JSON.parse(content));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const values = { file: 'training.json', row: 0, name: '', value: error.message };
    const message = `training.json is no JSON: ${error.message}`;
    throw new DomainError('INVALID_INPUT', 'pack.fileInvalid', message, values, ['training.json']);
  }
}

/**
 * Makes providers and modules equal to the pack's file; what is equal already is not written, and what the file no
 * longer has is closed, never deleted: sessions name it. To be called inside a transaction, after the taxonomy.
 * @throws DomainError INVALID_INPUT for a skill or a territory that the database does not have
 */
export async function loadTraining(tx: RowQuery, training: TrainingReference | null): Promise<LoadCounts> {
  if (training === null) return NOTHING;
  const { pack, dataSource, providers, modules } = training;
  const source = { code: `training:${pack}`, text: dataSource, content: training };
  return loadOnce(tx, source, NOTHING, async () => {
    await refuseUnknownSkills(tx, training);
    await refuseUnknownTerritories(tx, training);
    return sum([
      await upsertRows(
        tx,
        { name: 'training_provider', key: ['code'], others: PROVIDER_COLUMNS },
        providers.map((row) => providerRecord(pack, row)),
      ),
      await upsertRows(
        tx,
        { name: 'training_module', key: ['code'], others: MODULE_COLUMNS },
        modules.map((row) => moduleRecord(pack, row)),
      ),
      await close(tx, 'training_provider', providers),
      await close(tx, 'training_module', modules),
      await writeSkills(tx, training),
    ]);
  });
}

const PROVIDER_COLUMNS = [
  'pack',
  'kind',
  'name',
  'parent_code',
  'territory_code',
  'source',
  'verified',
  'active',
];
const MODULE_COLUMNS = ['pack', 'kind', 'name_fr', 'name_en', 'hours', 'source', 'verified', 'active'];

function providerRecord(pack: string, row: TrainingReference['providers'][number]) {
  const { code, kind, name, parent, territory, source, verified } = row;
  return {
    code,
    pack,
    kind,
    name,
    parent_code: parent,
    territory_code: territory,
    source,
    verified,
    active: true,
  };
}

function moduleRecord(pack: string, row: TrainingReference['modules'][number]) {
  const { code, kind, nameFr, nameEn, hours, source, verified } = row;
  return { code, pack, kind, name_fr: nameFr, name_en: nameEn, hours, source, verified, active: true };
}

type Table = 'training_provider' | 'training_module';

/** Another pack's rows are closed too: a service is one country's. */
async function close(
  tx: RowQuery,
  table: Table,
  kept: readonly { readonly code: string }[],
): Promise<LoadCounts> {
  const { rows } = await tx.query(
    `UPDATE ${table} SET active = false WHERE active AND code <> ALL ($1::text[]) RETURNING code`,
    [kept.map(({ code }) => code)],
  );
  return { ...NOTHING, removed: rows.length };
}

async function writeSkills(tx: RowQuery, { modules }: TrainingReference): Promise<LoadCounts> {
  const given = modules.flatMap(({ code, skills }) => skills.map((skill) => ({ code, ...skill })));
  const rows = `(SELECT g.code AS module_code, c.id AS skill_id, g.level::smallint AS level
    FROM jsonb_to_recordset($1::text::jsonb) AS g (code text, skill text, level int) JOIN concept c ON c.uri = g.skill)`;
  const removed = await tx.query(
    `DELETE FROM training_module_skill s WHERE s.module_code IN (SELECT code FROM training_module WHERE active)
       AND NOT EXISTS (SELECT 1 FROM ${rows} r WHERE (r.module_code, r.skill_id) = (s.module_code, s.skill_id))
     RETURNING skill_id`,
    [JSON.stringify(given)],
  );
  const written = await tx.query(
    `INSERT INTO training_module_skill (module_code, skill_id, level) SELECT module_code, skill_id, level FROM ${rows} r
     ON CONFLICT (module_code, skill_id) DO UPDATE SET level = excluded.level
     WHERE training_module_skill.level <> excluded.level RETURNING skill_id`,
    [JSON.stringify(given)],
  );
  return { added: written.rows.length, changed: 0, removed: removed.rows.length };
}

async function refuseUnknownSkills(tx: RowQuery, { modules }: TrainingReference): Promise<void> {
  const uris = modules.flatMap(({ skills }) => skills.map(({ skill }) => skill));
  const unknown = await firstUnknown(tx, `SELECT uri FROM concept WHERE kind = 'SKILL'`, uris);
  if (unknown === null) return;
  const index = modules.findIndex(({ skills }) => skills.some(({ skill }) => skill === unknown));
  refuseUnknown('modules', index, modules[index]?.code ?? '', 'skill', unknown);
}

async function refuseUnknownTerritories(tx: RowQuery, { providers }: TrainingReference): Promise<void> {
  const codes = providers.flatMap(({ territory }) => territory ?? []);
  const unknown = await firstUnknown(tx, 'SELECT code FROM territory', codes);
  if (unknown === null) return;
  const index = providers.findIndex(({ territory }) => territory === unknown);
  refuseUnknown('providers', index, providers[index]?.code ?? '', 'territory', unknown);
}

async function firstUnknown(tx: RowQuery, known: string, values: readonly string[]): Promise<string | null> {
  const { rows } = await tx.query(
    `SELECT named AS value FROM unnest($1::text[]) AS named WHERE named NOT IN (${known}) LIMIT 1`,
    [values],
  );
  return z.array(z.object({ value: z.string() })).parse(rows)[0]?.value ?? null;
}
