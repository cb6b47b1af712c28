import type pg from 'pg';
import type { Database } from '../db/database.ts';
import type { TrainingEnrolmentRow } from './training-record.ts';

type Db = Pick<Database, 'pool'>;

const ENROLMENT = `SELECT id, session_id AS "sessionId", candidate_id AS "candidateId", status,
  requested_on AS "requestedOn", changed_on AS "changedOn", note FROM training_enrolment`;

/** Enrolments by id, in the order asked; null where there is none. */
export async function readEnrolments(
  db: Db,
  ids: readonly string[],
): Promise<(TrainingEnrolmentRow | null)[]> {
  const rows = await enrolments(db, 'WHERE id = ANY ($1::uuid[])', ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Enrolments of each candidate, newest first, in the order of the ids. */
export async function readEnrolmentsOf(
  db: Db,
  candidateIds: readonly string[],
): Promise<TrainingEnrolmentRow[][]> {
  const where = 'WHERE candidate_id = ANY ($1::uuid[]) ORDER BY requested_on DESC, id DESC';
  const rows = await enrolments(db, where, candidateIds);
  return candidateIds.map((id) => rows.filter(({ candidateId }) => candidateId === id));
}

/** Enrolments in each session, in the order in which they were asked for. */
export async function readEnrolmentsIn(
  db: Db,
  sessionIds: readonly string[],
): Promise<TrainingEnrolmentRow[][]> {
  const rows = await enrolments(
    db,
    'WHERE session_id = ANY ($1::uuid[]) ORDER BY requested_on, id',
    sessionIds,
  );
  return sessionIds.map((id) => rows.filter(({ sessionId }) => sessionId === id));
}

async function enrolments(
  { pool }: Db,
  condition: string,
  ids: readonly string[],
): Promise<TrainingEnrolmentRow[]> {
  const { rows } = await pool.query<TrainingEnrolmentRow & pg.QueryResultRow>(`${ENROLMENT} ${condition}`, [
    ids,
  ]);
  return rows;
}
