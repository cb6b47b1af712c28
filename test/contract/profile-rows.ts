import pg from 'pg';
import type { CandidateOrdinal, MatchProfile } from '../../src/matching/profile.ts';
import { packProfile, unpackProfile } from '../../src/matching/profile-codec.ts';

/** Lets match profiles stand in a database without the candidates that they are made of. */
export async function allowProfilesAlone(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('ALTER TABLE match_profile DROP CONSTRAINT match_profile_candidate');
  } finally {
    await owner.end();
  }
}

type Connection = Pick<pg.ClientBase, 'query'>;

/** Does the work in a transaction. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

export async function readRow(connection: Connection, ordinal: CandidateOrdinal): Promise<MatchProfile> {
  const { rows } = await connection.query('SELECT packed FROM match_profile WHERE ordinal = $1', [ordinal]);
  return unpackProfile(rows[0].packed);
}

/** Writes rows of the read model as the service does, except that the feed is told nothing of them. */
export async function writeRowsUntold(
  connection: Connection,
  profiles: readonly MatchProfile[],
): Promise<void> {
  await connection.query(
    `INSERT INTO match_profile (ordinal, candidate_id, agency_path, packed, rules_version, version)
     SELECT *, 1, 1 FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[])
     ON CONFLICT (ordinal) DO UPDATE SET candidate_id = EXCLUDED.candidate_id,
       agency_path = EXCLUDED.agency_path, packed = EXCLUDED.packed`,
    [
      profiles.map(({ ordinal }) => ordinal),
      profiles.map(({ candidateId }) => candidateId),
      profiles.map(({ agencyPath }) => agencyPath),
      profiles.map(packProfile),
    ],
  );
}

export async function writeRows(connection: Connection, profiles: readonly MatchProfile[]): Promise<void> {
  await writeRowsUntold(connection, profiles);
  await tell(
    connection,
    profiles.map(({ ordinal }) => ordinal),
  );
}

export async function removeRows(
  connection: Connection,
  ordinals: readonly CandidateOrdinal[],
): Promise<void> {
  await connection.query('DELETE FROM match_profile WHERE ordinal = ANY ($1::int[])', [ordinals]);
  await tell(connection, ordinals);
}

/** Nobody is left. */
export async function removeAllRows(connection: Connection): Promise<void> {
  await connection.query(
    `WITH gone AS (DELETE FROM match_profile RETURNING ordinal)
     INSERT INTO change_feed (ordinal) SELECT ordinal FROM gone`,
  );
}

async function tell(connection: Connection, ordinals: readonly CandidateOrdinal[]): Promise<void> {
  await connection.query('INSERT INTO change_feed (ordinal) SELECT unnest($1::int[])', [ordinals]);
}

/** Others like these, as an import brings them. */
export function copiesOf(profiles: readonly MatchProfile[], count: number): readonly MatchProfile[] {
  const from = 1_000_000;
  return Array.from({ length: count }, (_, i) => {
    const original = profiles[i % profiles.length];
    if (!original) throw new Error('nobody to copy');
    return { ...original, ordinal: from + i, candidateId: uuidOf(from + i) };
  });
}

export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
