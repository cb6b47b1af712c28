import type { UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { WishesInput } from '../candidate-input.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { recordConsent } from '../change-consent.ts';
import { NOTHING_RECORDED } from '../nothing-recorded.ts';
import { registerCandidates } from '../register-candidates.ts';
import { inputOf, lockCandidate, updateCandidate } from '../update-candidate.ts';
import type { RowIssue } from './cell-refusal.ts';
import { findPossibleDuplicates } from './find-possible-duplicates.ts';
import type { LineCandidates } from './import-report.ts';
import { type CodedOccupation, occupationKey } from './occupation-coder.ts';
import { type KnownRow, planChunk } from './plan-chunk.ts';
import { inputOfDraft, type RowDraft } from './read-row.ts';
import { rememberCandidates } from './remember-candidates.ts';
import { type RowMemory, rowMemory } from './revert-updates.ts';

/** A good row whose occupation has been looked up. */
export interface CodedDraft extends RowDraft {
  readonly occupation: CodedOccupation | null;
  readonly wishes: readonly CodedWish[];
}

/** An occupation that the person would like, as it is written; null until a person has coded it. */
export interface CodedWish {
  readonly text: string;
  readonly occupation: CodedOccupation | null;
}

export interface ChunkPlace {
  readonly batchId: string;
  readonly agencyId: string;
  readonly scope: CandidateScope;
  readonly today: IsoDate;
  readonly numberPrefix: string;
  readonly say: (error: DomainError) => string;
}

export interface ChunkOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly issues: readonly RowIssue[];
  readonly possibleDuplicates: readonly LineCandidates[];
  /** Occupations as written that a person has to code; of rows that went in. */
  readonly openOccupations: readonly string[];
}

interface WrittenRow {
  readonly draft: CodedDraft;
  readonly candidateId: string;
  readonly outcome: 'CREATED' | 'UPDATED';
  /** Of an updated candidate: what it was, and its version now. */
  readonly memory: { readonly before: RowMemory; readonly version: number } | null;
}

/** Brings good rows in and leaves the reasons for the others, in one unit of work. */
export async function writeChunk(
  unit: UnitOfWork,
  place: ChunkPlace,
  drafts: readonly CodedDraft[],
  refusedBefore: readonly RowIssue[],
): Promise<ChunkOutcome> {
  const { tx } = unit;
  // Two files of one agency that are read at the same time must see each other's rows.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'), hashtext(${place.agencyId}))`;
  const { create, update, unchanged, refused } = await planChunk(tx, place.agencyId, drafts);
  const created = await createRows(unit, place, create);
  const changed = await updateRows(unit, place, update);
  const written = [...created, ...changed.written];
  const possibleDuplicates = await findPossibleDuplicates(tx, place.scope, created);
  const issues = [...refusedBefore, ...refused, ...changed.issues].sort((a, b) => a.line - b.line);
  await writeRows(unit, place, written, issues, possibleDuplicates);
  await writeSources(unit, place, written);
  return {
    created: created.length,
    updated: changed.written.length,
    unchanged,
    issues,
    possibleDuplicates,
    openOccupations: written.flatMap(({ draft }) => openTexts(draft)),
  };
}

/** Occupations of a row that a person has to code. */
export function openTexts({ occupation, occupationText, wishes }: CodedDraft): readonly string[] {
  const wished = wishes.flatMap((wish) => (wish.occupation === null ? wish.text : []));
  return occupation === null && occupationText !== null ? [occupationText, ...wished] : wished;
}

async function createRows(
  unit: UnitOfWork,
  { agencyId, today, numberPrefix }: ChunkPlace,
  drafts: readonly CodedDraft[],
): Promise<readonly WrittenRow[]> {
  if (drafts.length === 0) return [];
  const registrations = drafts.map((draft) => ({
    input: {
      ...inputOfDraft(draft),
      workPeriods: workPeriodsOf(draft.occupation, draft.periods) ?? [],
      wishes: wishesOf(draft, NOTHING_RECORDED.wishes) ?? NOTHING_RECORDED.wishes,
    },
    agencyId,
    synthetic: false,
  }));
  const ids = await registerCandidates(unit, registrations, { today, numberPrefix });
  return drafts.flatMap((draft, index) => {
    const candidateId = ids[index];
    return candidateId === undefined
      ? []
      : [{ draft, candidateId, outcome: 'CREATED' as const, memory: null }];
  });
}

async function updateRows(
  unit: UnitOfWork,
  place: ChunkPlace,
  rows: readonly KnownRow<CodedDraft>[],
): Promise<{ readonly written: readonly WrittenRow[]; readonly issues: readonly RowIssue[] }> {
  const written: WrittenRow[] = [];
  const issues: RowIssue[] = [];
  const remembered = await rememberUpdated(unit, rows);
  for (const row of rows) {
    const { draft, candidateId, knownHash } = row;
    try {
      const version = await updateRow(unit, place, row);
      const source = { key: draft.sourceKey, hash: knownHash };
      const before = rowMemory(remembered.get(candidateId) ?? {}, source);
      written.push({ draft, candidateId, outcome: 'UPDATED', memory: { before, version } });
    } catch (error) {
      // Whatever the service refuses it refuses before it writes.
      if (!(error instanceof DomainError)) throw error;
      issues.push({ line: draft.line, column: '', value: '', expected: place.say(error) });
    }
  }
  return { written, issues };
}

async function rememberUpdated({ tx }: UnitOfWork, rows: readonly KnownRow<CodedDraft>[]) {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ candidateId }) => candidateId);
  const keys = await tx.$queryRaw<{ candidateId: string; personId: string }[]>`
    SELECT id AS "candidateId", person_id AS "personId" FROM candidate
    WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return rememberCandidates(tx, keys);
}

/** @returns the version that it leaves */
async function updateRow(
  unit: UnitOfWork,
  { scope, today }: ChunkPlace,
  { draft, candidateId, version }: KnownRow<CodedDraft>,
): Promise<number> {
  const before = inputOf(await lockCandidate(unit, scope, candidateId));
  const workPeriods = workPeriodsOf(draft.occupation, draft.periods);
  const wishes = wishesOf(draft, before.wishes);
  const patch = {
    ...draft.patch,
    ...(wishes ? { wishes } : {}),
    ...(workPeriods ? { workPeriods } : {}),
  };
  await updateCandidate(unit, scope, candidateId, version, patch, today);
  const inForce = new Set(
    before.consents.flatMap(({ purpose, withdrawnOn }) => (withdrawnOn === null ? purpose : [])),
  );
  const added = draft.consents.filter(({ purpose }) => !inForce.has(purpose));
  for (const consent of added) await recordConsent(unit, scope, candidateId, consent, today);
  return version + 1 + added.length;
}

/** What was wished before, with what the row says of it; null where it says nothing. */
function wishesOf({ patch, wishes }: CodedDraft, before: WishesInput): WishesInput | null {
  if (!patch.wishes && wishes.length === 0) return null;
  const occupationIds = [...new Set(wishes.flatMap(({ occupation }) => occupation?.id ?? []))];
  return {
    ...before,
    ...(patch.wishes ? { destinations: patch.wishes.destinations } : {}),
    ...(occupationIds.length > 0 ? { occupationIds } : {}),
  };
}

/** Times of work in an occupation, one without dates where none is known; null while it is not coded. */
export function workPeriodsOf(occupation: { readonly id: string } | null, periods: RowDraft['periods']) {
  if (occupation === null) return null;
  const times = periods.length > 0 ? periods : [{ from: null, to: null }];
  return times.map(({ from, to }) => ({
    occupationId: occupation.id,
    iscoCode: null,
    from,
    to,
    country: null,
    employerName: null,
    informal: false,
  }));
}

async function writeRows(
  { tx }: UnitOfWork,
  { batchId }: ChunkPlace,
  written: readonly WrittenRow[],
  issues: readonly RowIssue[],
  possibleDuplicates: readonly LineCandidates[],
): Promise<void> {
  const alike = new Map(possibleDuplicates.map(({ line, candidateIds }) => [line, [...candidateIds]]));
  const refusedLines = [...new Set(issues.map(({ line }) => line))];
  await tx.importRow.createMany({
    data: [
      ...written.map(({ draft, candidateId, outcome, memory }) => ({
        batchId,
        line: draft.line,
        outcome,
        candidateId,
        occupationText: draft.occupationText,
        occupationKey: draft.occupationText === null ? null : occupationKey(draft.occupationText),
        occupationId: draft.occupation?.id ?? null,
        occupationConfidence: draft.occupation?.confidence ?? null,
        periods: draft.periods.map(({ from, to }) => ({ from, to })),
        possibleDuplicates: alike.get(draft.line) ?? [],
        ...(memory ? { before: memory.before, candidateVersion: memory.version } : {}),
      })),
      ...refusedLines.map((line) => ({ batchId, line, outcome: 'REFUSED' as const, periods: [] })),
    ],
  });
  await tx.importWish.createMany({
    data: written.flatMap(({ draft: { line, wishes } }) =>
      wishes.map(({ text, occupation }, position) => ({
        batchId,
        line,
        position,
        occupationText: text,
        occupationKey: occupationKey(text),
        occupationId: occupation?.id ?? null,
        occupationConfidence: occupation?.confidence ?? null,
      })),
    ),
  });
  const positions = new Map<number, number>();
  await tx.importIssue.createMany({
    data: issues.map((issue) => {
      const position = positions.get(issue.line) ?? 0;
      positions.set(issue.line, position + 1);
      return { batchId, position, ...issue };
    }),
  });
}

async function writeSources(
  { tx }: UnitOfWork,
  { agencyId }: ChunkPlace,
  written: readonly WrittenRow[],
): Promise<void> {
  if (written.length === 0) return;
  const ids = written.map(({ candidateId }) => candidateId);
  const keys = written.map(({ draft }) => draft.sourceKey);
  const hashes = written.map(({ draft }) => Buffer.from(draft.contentHash).toString('hex'));
  await tx.$executeRaw`
    INSERT INTO import_source (agency_id, source_key, candidate_id, content_hash, candidate_version)
    SELECT ${agencyId}::uuid, row.key, c.id, decode(row.hash, 'hex'), c.version
    FROM unnest(${keys}::text[], ${ids}::uuid[], ${hashes}::text[]) AS row (key, candidate_id, hash)
      JOIN candidate c ON c.id = row.candidate_id
    ON CONFLICT (agency_id, source_key) DO UPDATE
      SET content_hash = excluded.content_hash, candidate_version = excluded.candidate_version`;
}
