import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type EscoImport, importEsco as importFolder } from '../taxonomy/index.ts';
import { type CommandOutput, CommandRefused } from './command-output.ts';
import type { ImportEscoOptions } from './commands.ts';
import { showProgress } from './import-progress.ts';
import { openPrepared, type Session } from './session.ts';

/** Rejected rows that are listed for people; a program gets all. */
const LISTED = 50;

/** Imports a folder; rejected rows are reported and no failure. */
export async function importEsco({ directory, json }: ImportEscoOptions, session: Session): Promise<void> {
  const folder = resolve(directory);
  await requireFolder(folder);
  const { attached } = await openPrepared(session);
  const result = await showProgress(
    (onProgress) => importFolder(attached.database.pool, folder, { now: new Date(), onProgress }),
    session.output,
  );
  if (json) session.output.json(importDocument(result));
  else printImport(result, session.output);
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null)
    throw new CommandRefused(`Le dossier « ${folder} » n’existe pas, ou ne peut pas être lu.`);
  if (!found.isDirectory()) throw new CommandRefused(`« ${folder} » n’est pas un dossier.`);
}

export function importDocument({ rejected, ignored, version, sourceVersion, ...counts }: EscoImport) {
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

export function printImport(result: EscoImport, output: CommandOutput): void {
  const { added, changed, withdrawn, rejected, ignored, byKind } = result;
  output.line(
    `ESCO : ${numbered(added)} ajouts, ${numbered(changed)} modifications, ${numbered(withdrawn)} retraits, ${numbered(rejected.length)} lignes refusées.`,
  );
  const parts = [
    ['métiers', byKind.concepts.OCCUPATION],
    ['compétences', byKind.concepts.SKILL],
    ['groupes de compétences', byKind.concepts.SKILL_GROUP],
    ['groupes CITP', byKind.concepts.ISCO_GROUP],
    ['libellés', byKind.labels],
    ['liens de hiérarchie', byKind.relations.BROADER],
    ['compétences essentielles', byKind.relations.ESSENTIAL],
    ['compétences facultatives', byKind.relations.OPTIONAL],
  ] as const;
  const row = (name: string, cells: readonly string[]) =>
    output.line(`  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(15)).join('')}`);
  row('', ['ajouts', 'modifications', 'retraits']);
  for (const [name, counts] of parts) {
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
