import type { RunUnitOfWork, Transaction, UnitOfWork, Viewer } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import { DomainError } from '../domain/errors.ts';
import { changedSince, type ProfileRules, reprofileChanged, transactionsAt } from '../people/index.ts';
import {
  type CorrectionRow,
  compileRecognition,
  correctedContents,
  entryOf,
  insertCorrection,
  loadRecognitionReference,
  overlay,
  type Reach,
  type ReferenceEntry,
  type ReferenceList,
  type RowCorrection,
  reachOf,
  readCorrections,
  readRecognitionReference,
  readReferenceContents,
  standing,
  validateReference,
} from '../recognition/index.ts';
import { profileSourcesOf } from './profile-sources.ts';
import { closeRules, raiseRulesVersion } from './rules-version.ts';
import { sqlOf } from './transaction-sql.ts';

export interface ReferenceRowView {
  readonly list: ReferenceList;
  readonly name: string;
  /** Number of corrections: 0 as the files have it. */
  readonly version: number;
  readonly entry: ReferenceEntry | null;
  /** What the files say; null for a row that they do not have. */
  readonly fileEntry: ReferenceEntry | null;
  readonly history: readonly CorrectionRow[];
}

export interface ReferenceCorrections {
  /** @throws DomainError NOT_FOUND */
  read(list: ReferenceList, name: string): Promise<ReferenceRowView>;
  /**
   * Sets one row right: by the validators of the files, with its history, for the candidates whom it touches.
   * @returns how many match profiles were rewritten
   * @throws DomainError INVALID_INPUT, CONFLICT as `correctedContents` and `validateReference`
   */
  correct(viewer: Viewer, correction: RowCorrection): Promise<number>;
}

/** Corrections wait for each other; any number that nothing else locks. */
const CORRECTION_LOCK = 20_261_126;

/** Everybody who holds a common diploma may have to be rewritten. */
const TIMEOUT_MS = 1_800_000;

/** @param folder of the reference files of recognition */
export function createReferenceCorrections(
  { pool }: Pick<Database, 'pool'>,
  folder: string,
  runUnitOfWork: RunUnitOfWork,
): ReferenceCorrections {
  return {
    async read(list, name) {
      const files = await readReferenceContents(folder);
      const history = (await readCorrections(pool)).filter((row) => row.list === list && row.name === name);
      const fileEntry = entryOf(files, list, name);
      const entry = history.at(-1)?.after ?? fileEntry;
      if (entry === null) throw noSuchRow(list, name);
      return { list, name, version: history.at(-1)?.version ?? 0, entry, fileEntry, history };
    },
    correct: (viewer, correction) =>
      runUnitOfWork(
        { viewer, action: 'reference.correct', reason: correction.reason, timeoutMs: TIMEOUT_MS },
        (unit) => correctRow(unit, correction, folder),
      ),
  };
}

async function correctRow(unit: UnitOfWork, correction: RowCorrection, folder: string): Promise<number> {
  const { tx, viewer } = unit;
  const { list, name, reason, source } = correction;
  const sql = sqlOf(tx);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CORRECTION_LOCK})`;
  const since = await transactionsAt(tx);
  const corrections = standing(await readCorrections(sql));
  const files = await readReferenceContents(folder);
  const current = corrections.find((row) => row.list === list && row.name === name)?.version ?? 0;
  const { contents } = overlay(files, corrections, validateReference);
  const corrected = correctedContents(contents, correction, current);

  const before = await readRecognitionReference(sql);
  await loadRecognitionReference(sql, corrected.contents);
  const rulesVersion = await raiseRulesVersion(tx);
  const after = await readRecognitionReference(sql);
  const reach = reachOf(list, name, before, after);
  const touched = await reprofile(tx, rulesOf(before, reach), rulesOf(after, reach), reach, since);

  // Whoever was compared and is worth the same is up to date as well.
  await tx.matchProfile.updateMany({
    where: { rulesVersion: before.version },
    data: { rulesVersion },
  });

  const { before: was, after: is } = corrected;
  await insertCorrection(sql, {
    ...{ list, name, version: current + 1, before: was, after: is, reason, source, touched, rulesVersion },
    correctedById: viewer.kind === 'USER' ? viewer.userId : null,
    correctedByName: viewer.kind === 'ANONYMOUS' ? '' : viewer.name,
  });
  unit.note({
    action: 'reference.corrected',
    entityType: list,
    entityId: name,
    before: json(was),
    after: json(is),
  });
  return touched;
}

/** First everybody, while others go on writing; then, with nobody writing, whom they have written meanwhile. */
async function reprofile(
  tx: Transaction,
  before: ProfileRules,
  after: ProfileRules,
  { types }: Reach,
  since: string,
): Promise<number> {
  const first = await reprofileChanged(tx, before, after, types);
  await closeRules(tx);
  const second = await reprofileChanged(tx, before, after, types, await changedSince(tx, since));
  return new Set([...first, ...second]).size;
}

function rulesOf(
  { version, ...rows }: Awaited<ReturnType<typeof readRecognitionReference>>,
  { professions }: Reach,
): ProfileRules {
  const compiled = compileRecognition(rows, version);
  return {
    sources: profileSourcesOf(compiled),
    compared: profileSourcesOf(compiled, professions).recogniserOf,
    fieldOf: (code) => compiled.types.get(code)?.field ?? null,
  };
}

function json(entry: ReferenceEntry | null) {
  return entry === null ? null : JSON.parse(JSON.stringify(entry));
}

function noSuchRow(list: ReferenceList, name: string): DomainError {
  return new DomainError('NOT_FOUND', 'recognition.rowUnknown', `${list} has no row "${name}"`, {
    list,
    name,
  });
}
