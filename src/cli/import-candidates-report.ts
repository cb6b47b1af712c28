import type { ImportReport, UndoneImport } from '../people/index.ts';
import type { CommandOutput } from './command-output.ts';

/** Refusals that are listed for people; a program gets all. */
const LISTED = 50;

export function printImportedCandidates(report: ImportReport, output: CommandOutput): void {
  const { rows, created, updated, unchanged, refused, possibleDuplicates, openOccupations } = report;
  output.note(`${report.fileName} : ${report.form}.`);
  if (report.ignoredColumns.length > 0) {
    output.note(`Colonnes laissées de côté : ${report.ignoredColumns.join(', ')}.`);
  }
  const would = report.dryRun ? 'Essai, rien n’est écrit : ' : '';
  output.line(
    `${would}${counted(rows, 'ligne', 'lignes')} : ${counted(created, 'inscrite', 'inscrites')}, ` +
      `${numbered(updated)} mise${plural(updated)} à jour, ${counted(unchanged, 'inchangée', 'inchangées')}, ` +
      `${counted(refused, 'refusée', 'refusées')}.`,
  );
  if (report.batchId !== null) output.line(`Lot ${report.batchId}`);
  if (possibleDuplicates.length > 0) {
    const alike = counted(possibleDuplicates.length, 'ligne ressemble', 'lignes ressemblent');
    output.line(`${alike} à des candidats déjà inscrits.`);
  }
  if (openOccupations.length > 0) {
    output.line(`Métiers à préciser (${numbered(openOccupations.length)}) :`);
    for (const { text, rows: count } of openOccupations.slice(0, LISTED)) {
      output.line(`  ${numbered(count).padStart(6)}  ${text}`);
    }
  }
  printIssues(report, output);
}

function printIssues({ issues }: ImportReport, output: CommandOutput): void {
  if (issues.length === 0) return;
  output.line('Lignes refusées :');
  for (const { line, column, value, expected } of issues.slice(0, LISTED)) {
    const place = column === '' ? `ligne ${line}` : `ligne ${line}, ${column}`;
    output.line(`  ${place} : trouvé « ${value} » ; attendu : ${expected}`);
  }
  if (issues.length > LISTED)
    output.line(`  … et ${numbered(issues.length - LISTED)} autres ; toutes avec --json.`);
}

export function printUndoneImport({ removed, reverted, left }: UndoneImport, output: CommandOutput): void {
  const taken = counted(removed, 'candidat retiré', 'candidats retirés');
  const back = counted(reverted, 'fiche remise comme avant', 'fiches remises comme avant');
  output.line(`Import annulé : ${taken}, ${back}.`);
  if (left.length === 0) return;
  const stay = counted(left.length, 'fiche reste telle quelle', 'fiches restent telles quelles');
  output.line(`${stay} : modifiées depuis, ou leur état d’avant n’est plus gardé.`);
  for (const id of left.slice(0, LISTED)) output.line(`  ${id}`);
  if (left.length > LISTED)
    output.line(`  … et ${numbered(left.length - LISTED)} autres ; toutes avec --json.`);
}

function counted(count: number, one: string, several: string): string {
  return `${numbered(count)} ${plural(count) === '' ? one : several}`;
}

/** In French the plural begins at two. */
function plural(count: number): '' | 's' {
  return count < 2 ? '' : 's';
}

function numbered(count: number): string {
  return count.toLocaleString('fr');
}
