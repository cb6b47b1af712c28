import type { Database } from '../db/database.ts';
import { Prisma } from '../db/generated/client.ts';
import { candidateRecordInclude } from './candidate-record.ts';
import {
  type CandidateScope,
  candidateScopeSql,
  candidateWhere,
  seesMasked,
} from './candidate-visibility.ts';
import { foldName } from './fold-name.ts';
import { type CandidateView, maskCandidate } from './mask-candidate.ts';

export interface CandidateFilter {
  readonly status?: 'POTENTIAL_MIGRANT' | 'DIASPORA' | 'ON_ASSIGNMENT' | 'RETURNED' | null | undefined;
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
  return ids.map((id) => {
    const record = byId.get(id);
    if (!record) return null;
    return seesMasked(scope) ? maskCandidate(record) : { masked: false, record };
  });
}

export interface CandidatePage {
  readonly rows: readonly { readonly id: string; readonly position: number }[];
  readonly hasMore: boolean;
}

/** Trigram likeness of folded names from which two spellings are taken for one name. */
const NAME_LIKENESS = 0.45;

/**
 * A page of candidates, best name match first, then newest first.
 * `offset` counts rows of the same order; without a search the order is that of registration.
 */
export async function listCandidates(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  search: string | null,
  filter: CandidateFilter,
  offset: number,
  first: number,
): Promise<CandidatePage> {
  const tokens = searchTokens(search);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM candidate c JOIN agency a ON a.id = c.agency_id JOIN person p ON p.id = c.person_id
    WHERE ${conditions(scope, tokens, search, filter)}
    ORDER BY ${nameRank(tokens)} DESC, c.ordinal DESC
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
  const rows = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM candidate c JOIN agency a ON a.id = c.agency_id JOIN person p ON p.id = c.person_id
    WHERE ${conditions(scope, searchTokens(search), search, filter)}`;
  return Number(rows[0]?.count ?? 0);
}

const TITLES = new Set(['mme', 'mlle', 'mr', 'm', 'dr', 'pr', 'elhadj', 'hadja', 'nee', 'epouse', 'veuve']);

function searchTokens(search: string | null): string[] {
  const words = (search ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const plain = (word: string) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}|\./gu, '')
      .toLowerCase();
  return words
    .filter((word) => !TITLES.has(plain(word)))
    .map(foldName)
    .filter((token) => token !== '');
}

function conditions(
  scope: CandidateScope,
  tokens: readonly string[],
  search: string | null,
  filter: CandidateFilter,
): Prisma.Sql {
  const parts = [candidateScopeSql(scope)];
  if (search !== null && search.trim() !== '') {
    const byName = tokens.map(
      (token) => Prisma.sql`EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = p.id
        AND (starts_with(n.folded, ${token}) OR similarity(n.folded, ${token}) >= ${NAME_LIKENESS}::real))`,
    );
    const allNames = byName.length > 0 ? Prisma.join(byName, ' AND ') : Prisma.sql`FALSE`;
    parts.push(Prisma.sql`((${allNames}) OR upper(c.number) = ${search.trim().toUpperCase()})`);
  }
  if (filter.status) parts.push(Prisma.sql`c.status = ${filter.status}::"CandidateStatus"`);
  if (filter.regionCode) parts.push(Prisma.sql`p.region_code = ${filter.regionCode}`);
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

function nameRank(tokens: readonly string[]): Prisma.Sql {
  if (tokens.length === 0) return Prisma.sql`0::real`;
  const best = tokens.map(
    (token) =>
      Prisma.sql`(SELECT coalesce(max(similarity(n.folded, ${token})), 0) FROM person_name n WHERE n.person_id = p.id)`,
  );
  return Prisma.join(best, ' + ');
}
