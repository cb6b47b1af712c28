import type { Database } from '../db/database.ts';
import { Prisma } from '../db/generated/client.ts';
import { territoriesWithin } from '../pack/index.ts';
import { candidateRecordInclude } from './candidate-record.ts';
import {
  type CandidateScope,
  candidateScopeSql,
  candidateWhere,
  seesMasked,
} from './candidate-visibility.ts';
import { type CandidateView, maskCandidate } from './mask-candidate.ts';
import { NOT_ABSORBED, readAbsorbed } from './names/absorbed-files.ts';
import { searchedFiles } from './names/search-names.ts';
import { readAgreements } from './read-agreements.ts';

export interface CandidateFilter {
  readonly status?: 'POTENTIAL_MIGRANT' | 'DIASPORA' | 'ON_ASSIGNMENT' | 'RETURNED' | null | undefined;
  /** Lives in it, by the old division or the new one. */
  readonly regionCode?: string | null | undefined;
  /** Has worked in it, or wishes to. */
  readonly occupationId?: string | null | undefined;
  readonly skillId?: string | null | undefined;
}

/** Candidates by id, in the order asked; null where there is none or the scope hides it. */
export async function readCandidates(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  ids: readonly string[],
): Promise<(CandidateView | null)[]> {
  const rows = await prisma.candidate.findMany({
    where: { AND: [{ id: { in: [...ids] } }, candidateWhere(scope)] },
    include: candidateRecordInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  // Who knows the person may follow an absorbed file to the one that absorbed it; to the others it is gone.
  const gone = seesMasked(scope) ? await readAbsorbed({ prisma }, [...byId.keys()]) : new Set<string>();
  const agreements =
    scope.kind === 'CONSENTED' && scope.employerId !== null
      ? await readAgreements({ prisma }, scope.employerId, [...byId.keys()])
      : new Map<string, string>();
  return ids.map((id) => {
    const record = byId.get(id);
    if (!record || gone.has(id)) return null;
    return seesMasked(scope) ? maskCandidate(record, agreements.get(id) ?? null) : { masked: false, record };
  });
}

export interface CandidatePage {
  readonly rows: readonly { readonly id: string; readonly position: number }[];
  readonly hasMore: boolean;
}

/**
 * A page of candidates: with a search the number first, then the best match of the names, of those the shortest name;
 * otherwise newest first. `offset` counts rows of the same order. Absorbed files are in no list.
 */
export async function listCandidates(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  search: string | null,
  filter: CandidateFilter,
  offset: number,
  first: number,
): Promise<CandidatePage> {
  const searched = await searchedBy({ prisma }, search);
  const order = searched
    ? Prisma.sql`s.score DESC, (SELECT count(*) FROM person_name_key k WHERE k.person_id = c.person_id), c.ordinal DESC`
    : Prisma.sql`c.ordinal DESC`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM ${listed(searched)}
    WHERE ${conditions(scope, filter)}
    ORDER BY ${order}
    OFFSET ${offset} LIMIT ${first + 1}`;
  return {
    rows: rows.slice(0, first).map(({ id }, index) => ({ id, position: offset + index })),
    hasMore: rows.length > first,
  };
}

export async function countCandidates(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  search: string | null,
  filter: CandidateFilter,
): Promise<number> {
  const searched = await searchedBy({ prisma }, search);
  const rows = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM ${listed(searched)} WHERE ${conditions(scope, filter)}`;
  return Number(rows[0]?.count ?? 0);
}

/** What a search finds; null where nothing is searched for. */
function searchedBy(database: Pick<Database, 'prisma'>, search: string | null): Promise<Prisma.Sql | null> {
  return search === null || search.trim() === '' ? Promise.resolve(null) : searchedFiles(database, search);
}

function listed(searched: Prisma.Sql | null): Prisma.Sql {
  const files = Prisma.sql`candidate c JOIN agency a ON a.id = c.agency_id JOIN person p ON p.id = c.person_id`;
  return searched ? Prisma.sql`${searched} AS s JOIN ${files} ON c.id = s.id` : files;
}

function conditions(scope: CandidateScope, filter: CandidateFilter): Prisma.Sql {
  const parts = [candidateScopeSql(scope), NOT_ABSORBED];
  if (filter.status) parts.push(Prisma.sql`c.status = ${filter.status}::"CandidateStatus"`);
  if (filter.regionCode) {
    const inside = territoriesWithin(filter.regionCode);
    parts.push(
      Prisma.sql`(p.region_code IN ${inside} OR p.cercle_code IN ${inside} OR p.commune_code IN ${inside})`,
    );
  }
  if (filter.skillId) {
    parts.push(
      Prisma.sql`EXISTS (SELECT 1 FROM candidate_skill k WHERE k.candidate_id = c.id AND k.skill_id = ${filter.skillId}::uuid)`,
    );
  }
  if (filter.occupationId) {
    parts.push(Prisma.sql`(
      EXISTS (SELECT 1 FROM work_period w WHERE w.candidate_id = c.id AND w.occupation_id = ${filter.occupationId}::uuid)
      OR EXISTS (SELECT 1 FROM wished_occupation w WHERE w.candidate_id = c.id AND w.occupation_id = ${filter.occupationId}::uuid))`);
  }
  return Prisma.join(parts, ' AND ');
}
