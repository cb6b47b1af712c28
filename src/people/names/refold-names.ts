import type { Database } from '../../db/database.ts';
import { foldName, NAME_FOLD_VERSION } from '../fold-name.ts';

const BATCH = 5_000;
const FOLDING = 'names';

/**
 * Folds stored names anew when they were folded by other rules than today's; to be run before the service answers.
 * @returns how many names were folded
 */
export async function refoldNames({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    'SELECT version FROM reference_version WHERE name = $1',
    [FOLDING],
  );
  if (rows[0]?.version === NAME_FOLD_VERSION) return 0;
  let folded = 0;
  let after = { personId: '00000000-0000-0000-0000-000000000000', position: -1 };
  for (;;) {
    const names = await pool.query<{ personId: string; position: number; text: string }>(
      `SELECT person_id AS "personId", position, text FROM person_name
       WHERE (person_id, position) > ($1::uuid, $2::int) ORDER BY person_id, position LIMIT ${BATCH}`,
      [after.personId, after.position],
    );
    const last = names.rows.at(-1);
    if (!last) break;
    await pool.query(
      `UPDATE person_name n SET folded = f.folded
       FROM unnest($1::uuid[], $2::int[], $3::text[]) AS f (person_id, position, folded)
       WHERE n.person_id = f.person_id AND n.position = f.position AND n.folded <> f.folded`,
      [
        names.rows.map(({ personId }) => personId),
        names.rows.map(({ position }) => position),
        names.rows.map(({ text }) => foldName(text)),
      ],
    );
    folded += names.rows.length;
    after = last;
  }
  await pool.query(
    `INSERT INTO reference_version (name, version) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version`,
    [FOLDING, NAME_FOLD_VERSION],
  );
  return folded;
}
