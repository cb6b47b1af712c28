import type pg from 'pg';
import type { ProfileReader } from '../matching/ports.ts';
import type { CandidateOrdinal, MatchProfile } from '../matching/profile.ts';
import { unpackProfile } from '../matching/profile-codec.ts';

interface KeptProfile {
  /** The transaction that wrote the row: another one whenever the row is another. */
  readonly writtenBy: string;
  readonly profile: MatchProfile;
}

/** Unpacked profiles that stay in memory between requests: about 200 MB at most. */
const KEPT_AT_MOST = 100_000;

/** Profiles kept between requests; each request asks the database which of them still are what they were. */
export interface ProfileCache {
  /** Reads in the snapshot of this connection. */
  readerOn(snapshot: Pick<pg.ClientBase, 'query'>): ProfileReader;
}

export function createProfileCache(): ProfileCache {
  const kept = new Map<CandidateOrdinal, KeptProfile>();
  return {
    readerOn: (snapshot) => ({
      read: async (ids) => {
        if (ids.length === 0) return [];
        const known = ids.map((id) => kept.get(id)?.writtenBy ?? null);
        const { rows } = await snapshot.query<{ ordinal: number; writtenBy: string; packed: string | null }>(
          `SELECT m.ordinal, m.xmin::text AS "writtenBy",
             CASE WHEN k.written_by IS DISTINCT FROM m.xmin::text THEN m.packed END AS packed
           FROM unnest($1::int[], $2::text[]) AS k (ordinal, written_by) JOIN match_profile m USING (ordinal)`,
          [ids, known],
        );
        const read = new Map<CandidateOrdinal, MatchProfile>();
        for (const { ordinal, writtenBy, packed } of rows) {
          const profile = packed === null ? kept.get(ordinal)?.profile : unpackProfile(packed);
          if (profile === undefined) continue;
          if (packed !== null && (kept.has(ordinal) || kept.size < KEPT_AT_MOST))
            kept.set(ordinal, { writtenBy, profile });
          read.set(ordinal, profile);
        }
        return ids.flatMap((id) => read.get(id) ?? []);
      },
    }),
  };
}
