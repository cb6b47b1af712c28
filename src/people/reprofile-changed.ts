import type { Transaction } from '../access/index.ts';
import type { CandidateRecord } from './candidate-record.ts';
import { type RebuildSources, rebuildProfiles } from './rebuild-profiles.ts';

/** Candidates who are looked at, and rewritten, in one go. */
const LOOKED_AT = 2_000;
const REWRITTEN = 500;

/** What credentials are worth by the rules of one version. */
export interface ProfileRules {
  readonly sources: RebuildSources;
  /** Of what they say, what may have changed: a part is compared faster than the whole. */
  readonly compared: RebuildSources['recogniserOf'];
  /** ISCED-F field that a type fixes. */
  readonly fieldOf: (typeCode: string) => string | null;
}

type Recognise = Awaited<ReturnType<RebuildSources['recogniserOf']>>;
type Credential = CandidateRecord['credentials'][number];

/**
 * Rewrites the match profiles of those whose credentials are worth something else by the new rules, in batches, and
 * feeds them to the indexes. Whoever is worth the same is left alone.
 * @param typeCodes types whose worth can have changed; null: any
 * @param candidateIds whom to look at; null: all
 * @returns ids of those rewritten
 */
export async function reprofileChanged(
  tx: Transaction,
  before: ProfileRules,
  after: ProfileRules,
  typeCodes: readonly string[] | null,
  candidateIds: readonly string[] | null = null,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (let last = FIRST; ; ) {
    const candidates = await tx.candidate.findMany({
      where: {
        id: { gt: last, ...(candidateIds && { in: [...candidateIds] }) },
        credentials: { some: typeCodes === null ? {} : { typeCode: { in: [...typeCodes] } } },
      },
      select: {
        id: true,
        person: { select: { nationalities: true } },
        credentials: { include: { type: true } },
      },
      orderBy: { id: 'asc' },
      take: LOOKED_AT,
    });
    const ids = candidates.map(({ id }) => id);
    const [then, now] = [await before.compared(tx, ids), await after.compared(tx, ids)];
    const touched = candidates.filter(({ person: { nationalities }, credentials }) =>
      credentials.some(
        (one) => worth(then, before, one, nationalities) !== worth(now, after, one, nationalities),
      ),
    );
    changed.push(...touched.map(({ id }) => id));
    const end = candidates.at(-1);
    if (end === undefined) break;
    last = end.id;
  }
  for (let start = 0; start < changed.length; start += REWRITTEN) {
    await rebuildProfiles(tx, changed.slice(start, start + REWRITTEN), after.sources);
  }
  return changed;
}

function worth(
  compared: Recognise,
  { fieldOf }: ProfileRules,
  credential: Credential,
  nationalities: readonly string[],
): string {
  const field = credential.field ?? fieldOf(credential.typeCode);
  return JSON.stringify([field, compared(credential, nationalities)]);
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Candidates whom other transactions have changed since a moment.
 * @param since `transactionsAt` of then: whatever was running at that moment counts as changed since
 */
export async function changedSince(tx: Transaction, since: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id::text AS id FROM change_feed f JOIN candidate c ON c.ordinal = f.ordinal
    WHERE f.xid >= ${since}::text::xid8 AND f.xid <> pg_current_xact_id()`;
  return rows.map(({ id }) => id);
}

/** The oldest transaction that is running. */
export async function transactionsAt(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ oldest: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest`;
  if (row === undefined) throw new Error('a select without a table gave no row');
  return row.oldest;
}
