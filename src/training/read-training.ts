import type pg from 'pg';
import type { Database } from '../db/database.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type {
  TaughtSkillRow,
  TrainingModuleRow,
  TrainingProviderRow,
  TrainingSessionRow,
} from './training-record.ts';

type Db = Pick<Database, 'pool'>;

const PROVIDER = `json_build_object('code', p.code, 'kind', p.kind, 'name', p.name, 'parentCode', p.parent_code,
  'territoryCode', p.territory_code, 'verified', p.verified)`;
const MODULE = `json_build_object('code', m.code, 'kind', m.kind, 'nameFr', m.name_fr, 'nameEn', m.name_en,
  'hours', m.hours, 'verified', m.verified)`;
const SESSION = `SELECT s.id, s.starts_on AS "startsOn", s.ends_on AS "endsOn", s.place, s.seats,
  ${MODULE} AS module, ${PROVIDER} AS provider
  FROM training_session s JOIN training_module m ON m.code = s.module_code
  JOIN training_provider p ON p.code = s.provider_code`;

/** Who gives training today, by code. */
export async function listProviders({ pool }: Db): Promise<TrainingProviderRow[]> {
  const { rows } = await pool.query<{ provider: TrainingProviderRow }>(
    `SELECT ${PROVIDER} AS provider FROM training_provider p WHERE p.active ORDER BY p.code`,
  );
  return rows.map(({ provider }) => provider);
}

/** What can be learnt today, by code; with a skill, the modules that give it. */
export async function listModules({ pool }: Db, skillId: string | null): Promise<TrainingModuleRow[]> {
  const { rows } = await pool.query<{ module: TrainingModuleRow }>(
    `SELECT ${MODULE} AS module FROM training_module m WHERE m.active AND ($1::uuid IS NULL OR EXISTS (
       SELECT 1 FROM training_module_skill k WHERE k.module_code = m.code AND k.skill_id = $1::uuid))
     ORDER BY m.code`,
    [skillId],
  );
  return rows.map(({ module }) => module);
}

/** What each module gives, in the order of the codes. */
export async function readTaughtSkills(
  { pool }: Db,
  moduleCodes: readonly string[],
): Promise<TaughtSkillRow[][]> {
  const { rows } = await pool.query<TaughtSkillRow & { readonly moduleCode: string }>(
    `SELECT module_code AS "moduleCode", skill_id AS "skillId", level FROM training_module_skill
     WHERE module_code = ANY ($1::text[]) ORDER BY level DESC, skill_id`,
    [moduleCodes],
  );
  return moduleCodes.map((code) => rows.filter(({ moduleCode }) => moduleCode === code));
}

export interface SessionFilter {
  readonly moduleCode?: string | null | undefined;
  readonly providerCode?: string | null | undefined;
  /** Sessions that are not over on this day. */
  readonly openOn?: IsoDate | null | undefined;
}

const FILTER = `($1::text IS NULL OR s.module_code = $1) AND ($2::text IS NULL OR s.provider_code = $2)
  AND ($3::date IS NULL OR s.ends_on > $3::date)`;

function filterValues({ moduleCode, providerCode, openOn }: SessionFilter): (string | null)[] {
  return [moduleCode ?? null, providerCode ?? null, openOn ?? null];
}

/** Sessions, the first to begin first. */
export async function listSessions(
  { pool }: Db,
  filter: SessionFilter,
  offset: number,
  first: number,
): Promise<{ readonly rows: readonly TrainingSessionRow[]; readonly hasMore: boolean }> {
  const { rows } = await pool.query<TrainingSessionRow & pg.QueryResultRow>(
    `${SESSION} WHERE ${FILTER} ORDER BY s.starts_on, s.ordinal OFFSET $4 LIMIT $5`,
    [...filterValues(filter), offset, first + 1],
  );
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export async function countSessions({ pool }: Db, filter: SessionFilter): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM training_session s WHERE ${FILTER}`,
    filterValues(filter),
  );
  return rows[0]?.count ?? 0;
}

/** Sessions by id, in the order asked; null where there is none. */
export async function readSessions(
  { pool }: Db,
  ids: readonly string[],
): Promise<(TrainingSessionRow | null)[]> {
  const { rows } = await pool.query<TrainingSessionRow & pg.QueryResultRow>(
    `${SESSION} WHERE s.id = ANY ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** How many seats of each session are taken, in the order of the ids. */
export async function countSeatsTaken({ pool }: Db, sessionIds: readonly string[]): Promise<number[]> {
  const { rows } = await pool.query<{ id: string; taken: number }>(
    `SELECT session_id AS id, count(*)::int AS taken FROM training_enrolment
     WHERE session_id = ANY ($1::uuid[]) AND status IN ('ENROLLED', 'COMPLETED') GROUP BY session_id`,
    [sessionIds],
  );
  const taken = new Map(rows.map((row) => [row.id, row.taken]));
  return sessionIds.map((id) => taken.get(id) ?? 0);
}
