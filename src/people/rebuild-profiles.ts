import type { Transaction } from '../access/index.ts';
import type { MatchProfile } from '../matching/profile.ts';
import { packProfile } from '../matching/profile-codec.ts';
import { candidateRecordInclude } from './candidate-record.ts';
import { matchProfileOf, type ProfileSources } from './match-profile-of.ts';

export interface RebuildSources {
  /** Says what credentials of these candidates are worth; asked once their rows are locked. */
  readonly recogniserOf: (
    tx: Transaction,
    candidateIds: readonly string[],
  ) => Promise<ProfileSources['recognise']>;
  /** Version of the rules behind it. */
  readonly rulesVersion: number;
}

/** Locks the candidates in the order of their ids, so that two writers see each other's change. */
export async function lockCandidates(tx: Transaction, candidateIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM candidate WHERE id = ANY(${[...candidateIds]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Rewrites the match profiles of the candidates, locked, and leaves a row each in the change feed. */
export async function rebuildProfiles(
  tx: Transaction,
  candidateIds: readonly string[],
  { recogniserOf, rulesVersion }: RebuildSources,
): Promise<void> {
  const ids = [...candidateIds];
  await lockCandidates(tx, ids);
  const records = await tx.candidate.findMany({
    where: { id: { in: ids } },
    include: candidateRecordInclude,
  });
  const conceptIds = new Set<string>();
  for (const record of records) {
    for (const { skillId } of record.skills) conceptIds.add(skillId);
    for (const { occupationId } of record.workPeriods) if (occupationId) conceptIds.add(occupationId);
    for (const { occupationId } of record.wishes) conceptIds.add(occupationId);
  }
  const concepts = await tx.concept.findMany({
    where: { id: { in: [...conceptIds] } },
    select: { id: true, ordinal: true },
  });
  const ordinals = new Map(concepts.map(({ id, ordinal }) => [id, ordinal]));
  const ordinalOf = (id: string) => {
    const ordinal = ordinals.get(id);
    if (ordinal === undefined) throw new Error(`concept ${id} has no ordinal`);
    return ordinal;
  };
  const recognise = await recogniserOf(tx, ids);
  const profiles = records.map((record) => matchProfileOf(record, { ordinalOf, recognise }));
  await writeProfiles(tx, profiles, rulesVersion);
}

async function writeProfiles(
  tx: Transaction,
  profiles: readonly MatchProfile[],
  rulesVersion: number,
): Promise<void> {
  const ordinals = profiles.map(({ ordinal }) => ordinal);
  await tx.$executeRaw`
    INSERT INTO match_profile (ordinal, candidate_id, agency_path, packed, rules_version, version)
    SELECT *, ${rulesVersion}::int, 1 FROM unnest(
      ${ordinals}::int[],
      ${profiles.map(({ candidateId }) => candidateId)}::uuid[],
      ${profiles.map(({ agencyPath }) => agencyPath)}::text[],
      ${profiles.map(packProfile)}::text[])
    ON CONFLICT (ordinal) DO UPDATE SET agency_path = excluded.agency_path, packed = excluded.packed,
      rules_version = excluded.rules_version, version = match_profile.version + 1`;
  await tx.$executeRaw`INSERT INTO change_feed (ordinal) SELECT unnest(${ordinals}::int[])`;
}
