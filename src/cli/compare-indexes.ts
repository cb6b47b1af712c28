import { existsSync } from 'node:fs';
import { z } from 'zod';
import { compareIndex, type IndexComparison } from '../../search/embedded/compare-index.ts';
import { askComparison, readLivingProcesses } from '../../search/embedded/index-process.ts';
import { readHead } from '../../search/embedded/read-feed.ts';
import { readSnapshotFile } from '../../search/embedded/snapshot-file.ts';
import type { Database } from '../db/database.ts';
import { inSnapshot } from '../db/snapshot.ts';
import { awaitProcesses } from './await-processes.ts';
import { type CommandOutput, CommandRefused } from './command-output.ts';
import { counted, DIFFERENCE, nameOf, partInFrench } from './index-wording.ts';
import { columns } from './match-table.ts';

/**
 * NONE: there is no index. UNREADABLE: the file is damaged or of another version. OUTDATED: it is void, and will be read
 * anew before it serves.
 */
type IndexStatus = 'NONE' | 'UNREADABLE' | 'OUTDATED' | 'EQUAL' | 'DIFFERENT';

interface ComparedIndex {
  readonly name: string;
  readonly where: { readonly file: string } | { readonly host: string; readonly pid: number };
  readonly status: IndexStatus;
  /** null unless it could be compared. */
  readonly comparison: IndexComparison | null;
}

/** Differences that are printed a line each; `--json` has them all. */
const PRINTED = 50;

/**
 * Compares the kept file and the index of every process that serves with the database, and prints the differences.
 * @throws CommandRefused when there are any
 */
export async function compareIndexes(
  database: Database,
  file: string,
  json: boolean,
  output: CommandOutput,
): Promise<void> {
  const indexes = [await compareFile(database, file), ...(await compareProcesses(database))];
  const numbers = await readNumbers(database, indexes);
  const different = indexes.filter(({ status }) => status === 'DIFFERENT' || status === 'UNREADABLE');
  if (json)
    output.json({ equal: different.length === 0, indexes: indexes.map((one) => inPlainData(one, numbers)) });
  else for (const one of indexes) printIndex(one, numbers, output);
  if (different.length > 0) {
    throw new CommandRefused(
      'L’index n’est pas pareil à la base de données : « seko reindex » le reconstruit, sans interrompre le service.',
    );
  }
}

async function compareFile({ pool }: Database, file: string): Promise<ComparedIndex> {
  const kept = await readSnapshotFile(file);
  const named = { name: `Fichier ${file}`, where: { file } };
  if (kept === null) {
    return { ...named, status: existsSync(file) ? 'UNREADABLE' : 'NONE', comparison: null };
  }
  const { edition } = await inSnapshot(pool, readHead);
  const comparison = kept.edition === edition ? await compareIndex(pool, kept) : null;
  return { ...named, status: statusOf(comparison), comparison };
}

const comparisonForm: z.ZodType<IndexComparison> = z.object({
  candidates: z.number(),
  indexed: z.number(),
  counts: z.object({ MISSING: z.number(), EXTRA: z.number(), STALE: z.number(), DIFFERENT: z.number() }),
  differences: z.array(
    z.object({
      kind: z.enum(['MISSING', 'EXTRA', 'STALE', 'DIFFERENT']),
      ordinal: z.number(),
      candidateId: z.string(),
      indexVersion: z.number().nullable(),
      databaseVersion: z.number().nullable(),
      parts: z.array(z.string()),
    }),
  ),
});

/** Each compares its own index, in its own memory. */
async function compareProcesses({ pool }: Database): Promise<readonly ComparedIndex[]> {
  const ids = (await readLivingProcesses(pool)).map(({ id }) => id);
  const asked = await askComparison(pool, ids);
  const answered = await awaitProcesses(pool, ids, ({ checkAnswered }) => checkAnswered === asked);
  return answered.map(({ host, pid, checkReport }) => {
    const comparison = checkReport === null ? null : comparisonForm.parse(checkReport);
    return { name: nameOf({ host, pid }), where: { host, pid }, status: statusOf(comparison), comparison };
  });
}

function statusOf(comparison: IndexComparison | null): IndexStatus {
  if (comparison === null) return 'OUTDATED';
  return Object.values(comparison.counts).some((count) => count > 0) ? 'DIFFERENT' : 'EQUAL';
}

type Numbers = ReadonlyMap<string, string>;

/** Candidate numbers by id; who is gone has none. */
async function readNumbers({ pool }: Database, indexes: readonly ComparedIndex[]): Promise<Numbers> {
  const ids = indexes.flatMap(({ comparison }) =>
    (comparison?.differences ?? []).map(({ candidateId }) => candidateId),
  );
  const { rows } = await pool.query<{ id: string; number: string }>(
    'SELECT id, number FROM candidate WHERE id::text = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

function inPlainData({ where, status, comparison }: ComparedIndex, numbers: Numbers) {
  return {
    ...where,
    status,
    ...(comparison && {
      ...comparison,
      differences: comparison.differences.map((one) => ({
        ...one,
        number: numbers.get(one.candidateId) ?? null,
      })),
    }),
  };
}

function printIndex(
  { name, status, comparison }: ComparedIndex,
  numbers: Numbers,
  output: CommandOutput,
): void {
  output.line(`${name} : ${verdictOf(status, comparison)}`);
  if (comparison === null) return;
  const shown = comparison.differences.slice(0, PRINTED);
  const rows = shown.map(({ kind, candidateId, indexVersion, databaseVersion, parts }) => [
    `  ${numbers.get(candidateId) ?? candidateId}`,
    DIFFERENCE[kind],
    kind === 'STALE'
      ? `index ${indexVersion}, base de données ${databaseVersion}`
      : parts.map(partInFrench).join(', '),
  ]);
  for (const line of columns(rows)) output.line(line);
  const total = Object.values(comparison.counts).reduce((sum, count) => sum + count, 0);
  if (total > shown.length) output.line(`  et ${counted(total - shown.length, 'autre')}`);
}

function verdictOf(status: IndexStatus, comparison: IndexComparison | null): string {
  switch (status) {
    case 'NONE':
      return 'il n’y en a pas encore.';
    case 'UNREADABLE':
      return 'endommagé, ou d’une autre version.';
    case 'OUTDATED':
      return 'périmé ; tout sera relu avant qu’il serve.';
    case 'EQUAL':
      return `${counted(comparison?.candidates ?? 0, 'candidat')}, pareil à la base de données.`;
    case 'DIFFERENT': {
      const { candidates = 0, indexed = 0, counts } = comparison ?? {};
      const { MISSING = 0, EXTRA = 0, STALE = 0, DIFFERENT = 0 } = counts ?? {};
      return [
        `${counted(indexed, 'candidat')} au lieu de ${candidates.toLocaleString('fr')}`,
        `manquants ${MISSING}, de trop ${EXTRA}, d’une ancienne version ${STALE}, au contenu différent ${DIFFERENT}.`,
      ].join(' ; ');
    }
  }
}
