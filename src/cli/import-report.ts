import type { Counts, ImportReport } from '../taxonomy/index.ts';
import type { CommandOutput } from './command-output.ts';

/** Rejected rows that are listed for people; a program gets all. */
const LISTED = 50;

/** A line of the table: what was counted, in French. */
export type CountedRow = readonly [name: string, counts: Counts];

export function importDocument({
  rejected,
  ignored,
  version,
  sourceVersion,
  ...counts
}: ImportReport & { readonly byKind: unknown }) {
  return {
    added: counts.added,
    changed: counts.changed,
    withdrawn: counts.withdrawn,
    rejected: rejected.length,
    byKind: counts.byKind,
    rejectedRows: rejected,
    ignoredFiles: ignored,
    sourceVersion,
    taxonomyVersion: version,
  };
}

/** @param title of the classification: "ESCO" */
export function printImport(
  title: string,
  result: ImportReport,
  rows: readonly CountedRow[],
  output: CommandOutput,
): void {
  const { added, changed, withdrawn, rejected, ignored } = result;
  output.line(
    `${title} : ${numbered(added)} ajouts, ${numbered(changed)} modifications, ${numbered(withdrawn)} retraits, ${numbered(rejected.length)} lignes refusées.`,
  );
  const row = (name: string, cells: readonly string[]) =>
    output.line(`  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(15)).join('')}`);
  row('', ['ajouts', 'modifications', 'retraits']);
  for (const [name, counts] of rows) {
    row(name, [counts.added, counts.changed, counts.withdrawn].map(numbered));
  }
  if (ignored.length > 0) output.note(`Fichiers laissés de côté : ${ignored.join(', ')}.`);
  if (rejected.length === 0) return;
  output.line(
    `Lignes refusées, tout le reste est chargé${rejected.length > LISTED ? ` (les ${LISTED} premières)` : ''} :`,
  );
  for (const { file, line, reason, value } of rejected.slice(0, LISTED)) {
    output.line(`  ${file}:${line}  ${reason}${value === '' ? '' : ` (${value})`}`);
  }
  if (rejected.length > LISTED)
    output.line(`  … et ${numbered(rejected.length - LISTED)} autres ; toutes avec --json.`);
}

function numbered(count: number): string {
  return count.toLocaleString('fr');
}
