import type { Database } from '../../db/database.ts';

/** What has been decided of a file and others. */
export interface FileTies {
  /** The file that absorbed it. */
  readonly mergedInto: string | null;
  readonly absorbed: readonly string[];
  readonly linked: readonly string[];
}

/** In the order asked. */
export async function readFileTies(
  { pool }: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<readonly FileTies[]> {
  const { rows } = await pool.query<{ id: string; tie: keyof FileTies; other: string }>(
    `SELECT absorbed_id AS id, 'mergedInto' AS tie, kept_id AS other, merged_at AS at FROM candidate_merge
       WHERE absorbed_id = ANY ($1::uuid[]) AND undone_at IS NULL
     UNION ALL SELECT kept_id, 'absorbed', absorbed_id, merged_at FROM candidate_merge
       WHERE kept_id = ANY ($1::uuid[]) AND undone_at IS NULL
     UNION ALL SELECT first_id, 'linked', second_id, decided_at FROM duplicate_decision
       WHERE first_id = ANY ($1::uuid[]) AND decision = 'LINKED'
     UNION ALL SELECT second_id, 'linked', first_id, decided_at FROM duplicate_decision
       WHERE second_id = ANY ($1::uuid[]) AND decision = 'LINKED'
     ORDER BY at, other`,
    [ids],
  );
  return ids.map((id) => {
    const others = (tie: keyof FileTies) =>
      rows.filter((row) => row.id === id && row.tie === tie).map(({ other }) => other);
    return {
      mergedInto: others('mergedInto')[0] ?? null,
      absorbed: others('absorbed'),
      linked: others('linked'),
    };
  });
}
