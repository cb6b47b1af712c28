import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { MatchProfile } from '../../src/matching/profile.ts';
import { packProfile } from '../../src/matching/profile-codec.ts';

const ROWS_AT_ONCE = 5_000;

/** A PostgreSQL of its own, with every table of the service and the profiles in the read model; gone afterwards. */
export async function withProfileDatabase<Result>(
  profiles: Iterable<MatchProfile>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'seko-bench-'));
  const server = await startEmbedded({ dataFolder: folder, durable: false });
  try {
    const { ownerUrl, serviceRole } = server;
    await migrate({ ownerUrl, serviceRole, folder: join(projectRoot, 'prisma/migrations') });
    const database = openDatabase(ownerUrl);
    try {
      await insert(database, profiles);
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function insert({ pool }: Database, profiles: Iterable<MatchProfile>): Promise<void> {
  // A ranking reads the read model alone, so there are no files behind it here.
  await pool.query('ALTER TABLE match_profile DROP CONSTRAINT match_profile_candidate');
  let rows: MatchProfile[] = [];
  const flush = async () => {
    await pool.query(
      `INSERT INTO match_profile (ordinal, candidate_id, agency_path, packed, rules_version, version)
       SELECT ordinal, id, path, packed, 1, 1
       FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[]) AS r (ordinal, id, path, packed)`,
      [
        rows.map(({ ordinal }) => ordinal),
        rows.map(({ candidateId }) => candidateId),
        rows.map(({ agencyPath }) => agencyPath),
        rows.map(packProfile),
      ],
    );
    rows = [];
  };
  for (const profile of profiles) {
    rows.push(profile);
    if (rows.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
  await pool.query('ANALYZE match_profile');
}
