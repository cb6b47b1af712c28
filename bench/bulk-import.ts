// Imports 10,000 rows with every kind of bad one among them, again, and undoes it; prints a JSON object a step.
//   npx tsx bench/bulk-import.ts FOLDER [ROWS]    FOLDER: of a database that is made for this, and may be thrown away
import { createReadStream, writeFileSync } from 'node:fs';
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

const [folder, rows = '10000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder for the database');

const config = readConfig({ SEKO_DATA: folder, SEKO_DEMO: 'off', LOG_LEVEL: 'silent' }, process.cwd());
const { database, release } = await attachDatabase(config);
try {
  await loadReference(database, referenceFolders(config), () => {});
  const services = await createServices({ config, database, now: () => new Date() });
  const viewer = { kind: 'SYSTEM', name: 'bench' } as const;
  const agencyId = await services.agencyFor(viewer, 'AL-KITA');
  const today = bamakoDay(services.now());

  const made = bulkFile(Number(rows), 10);
  // A field of ten megabytes, which a request could not hold.
  const huge = Buffer.from(csvLine({ ...goodRow(999_999), surnom: 'x'.repeat(10_000_000) }));
  const path = join(folder, 'candidats.csv');
  writeFileSync(path, Buffer.concat([made.bytes, huge]));
  const file = { name: 'candidats.csv', open: () => createReadStream(path) };
  const run = (dryRun: boolean) =>
    importFile(services, { viewer, agencyId, file, mapping: null, dryRun, today });

  const foreseen = await timed('dry run', () => run(true));
  const first = await timed('first', () => run(false));
  const again = await timed('again', () => run(false));
  for (const [step, report] of [
    ['dry run', foreseen],
    ['first', first],
    ['again', again],
  ] as const) {
    const { created, updated, unchanged, refused, issues, possibleDuplicates, openOccupations } = report;
    const counts = { rows: report.rows, created, updated, unchanged, refused, issues: issues.length };
    print({
      step,
      ...counts,
      duplicates: possibleDuplicates.length,
      openOccupations: openOccupations.length,
    });
  }
  const batchId = first.batchId ?? '';
  const undone = await timed('undo', () => undoImport(services, viewer, batchId, today));
  const left = await database.pool.query(
    'SELECT (SELECT count(*)::int FROM candidate) AS candidates, (SELECT count(*)::int FROM person) AS persons',
  );
  print({ step: 'undo', removed: undone.removed, left: undone.left.length, ...left.rows[0] });
} finally {
  await release();
}

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  try {
    return await work();
  } finally {
    clearInterval(watch);
    const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
    print({ step, seconds, megabytesBefore: megabytes(before), megabytesPeak: megabytes(peak) });
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function print(result: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
