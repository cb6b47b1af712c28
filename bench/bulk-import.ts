import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { attachDatabase } from '../src/db/attach-database.ts';
import { bamakoDay } from '../src/domain/iso-date.ts';
import { undoImport } from '../src/people/index.ts';
import { importFile } from '../src/server/candidate-import.ts';
import { loadReference } from '../src/server/load-reference.ts';
import { referenceFolders } from '../src/server/reference-folders.ts';
import { createServices } from '../src/server/services.ts';
import { bulkFile, csvLine, goodRow } from '../test/builders/bulk-file.ts';
import type { BenchCommand } from './bench-command.ts';
import type { BenchLine } from './bench-line.ts';

/** Seconds and memory of a file with every kind of bad row among the good: foreseen, imported, imported again, undone. */
export const bulkImportCommand: BenchCommand = {
  usage: 'bulk-import [--rows N]',
  options: { rows: '10000' },
  async run(options, print, note) {
    const rows = options.wholeNumber('rows');
    const folder = await mkdtemp(join(tmpdir(), 'seko-bench-'));
    try {
      note(`${rows} rows into a database of their own`);
      await measure(folder, rows, print);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string, rows: number, print: (line: BenchLine) => void): Promise<void> {
  const config = readConfig({ SEKO_DATA: folder, SEKO_DEMO: 'off', LOG_LEVEL: 'silent' }, folder);
  const { database, release } = await attachDatabase(config);
  try {
    await loadReference(database, referenceFolders(config), () => {});
    const services = await createServices({ config, database, now: () => new Date() });
    const viewer = { kind: 'SYSTEM', name: 'bench' } as const;
    const agencyId = await services.agencyFor(viewer, 'AL-KITA');
    const today = bamakoDay(services.now());
    const path = join(folder, 'candidats.csv');
    // A field of ten megabytes, which a request could not hold.
    const huge = Buffer.from(csvLine({ ...goodRow(999_999), surnom: 'x'.repeat(10_000_000) }));
    await writeFile(path, Buffer.concat([bulkFile(rows, 10).bytes, huge]));
    const file = { name: 'candidats.csv', open: () => createReadStream(path) };
    let batchId = '';
    for (const [step, dryRun] of [
      ['dry run', true],
      ['first', false],
      ['again', false],
    ] as const) {
      const { result: report, ...cost } = await timed(() =>
        importFile(services, { viewer, agencyId, file, mapping: null, dryRun, today }),
      );
      const { created, updated, unchanged, refused, possibleDuplicates, openOccupations } = report;
      const found = { duplicates: possibleDuplicates.length, openOccupations: openOccupations.length };
      print({ step, rows: report.rows, created, updated, unchanged, refused, ...found, ...cost });
      if (step === 'first') batchId = report.batchId ?? '';
    }
    const { result: undone, ...cost } = await timed(() => undoImport(services, viewer, batchId, today));
    const { rows: left } = await database.pool.query<{ candidates: number; persons: number }>(
      'SELECT (SELECT count(*)::int FROM candidate) AS candidates, (SELECT count(*)::int FROM person) AS persons',
    );
    print({ step: 'undo', removed: undone.removed, left: undone.left.length, ...left[0], ...cost });
  } finally {
    await release();
  }
}

/** Milliseconds, and megabytes that the process had before and at most. */
async function timed<T>(work: () => Promise<T>) {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  try {
    const result = await work();
    const ms = Math.round(performance.now() - began);
    return { result, ms, megabytesBefore: megabytes(before), megabytesPeak: megabytes(peak) };
  } finally {
    clearInterval(watch);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
