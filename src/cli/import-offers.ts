import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SystemViewer } from '../access/index.ts';
import type { OfferImportReport } from '../offers/index.ts';
import { employerIdIn, importOfferFile } from '../server/offer-import.ts';
import { createServices } from '../server/services.ts';
import { type CommandOutput, CommandRefused } from './command-output.ts';
import type { ImportOffersOptions } from './commands.ts';
import { openPrepared, type Session } from './session.ts';

const VIEWER: SystemViewer = { kind: 'SYSTEM', name: 'command line' };

/** Imports a file of offers as drafts of an employer; rows that are refused are reported and no failure. */
export async function importOffers(options: ImportOffersOptions, session: Session): Promise<void> {
  const path = resolve(options.file);
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new CommandRefused(`Le fichier « ${path} » n’existe pas, ou ne peut pas être lu.`);
  if (!found.isFile()) throw new CommandRefused(`« ${path} » n’est pas un fichier.`);
  const named = employerNamed(options.employer);
  const { config, attached } = await openPrepared(session);
  const { database } = attached;
  const services = await createServices({ config, database, now: () => new Date() });
  const employerId = await services.employerFor(VIEWER, named);
  const report = await importOfferFile(services, {
    viewer: VIEWER,
    employerId,
    file: { name: basename(path), open: () => createReadStream(path) },
    dryRun: options.dryRun,
    now: services.now(),
  });
  if (options.json) session.output.json(report);
  else printImportedOffers(report, session.output);
}

function employerNamed(text: string): string {
  try {
    return employerIdIn(text);
  } catch {
    throw new CommandRefused(`« ${text} » n’est ni un UUID, ni un identifiant de l’API.`);
  }
}

const OUTCOMES = {
  DRAFTED: 'nouvelle',
  CHANGED: 'modifiée',
  UNCHANGED: 'inchangée',
  KEPT: 'déjà soumise, gardée',
  REFUSED: 'refusée',
} as const;

export function printImportedOffers(report: OfferImportReport, output: CommandOutput): void {
  const { counts, form, ignoredColumns, openOccupations } = report;
  output.line(
    `${report.dryRun ? 'Essai, rien n’est écrit. ' : ''}${counts.DRAFTED} nouvelles, ${counts.CHANGED} modifiées, ${counts.UNCHANGED} inchangées, ${counts.KEPT} gardées, ${counts.REFUSED} refusées (${form}).`,
  );
  if (ignoredColumns.length > 0) output.note(`Colonnes laissées de côté : ${ignoredColumns.join(', ')}.`);
  if (openOccupations > 0) output.line(`${openOccupations} métier(s) à choisir par une personne.`);
  for (const { line, outcome, offer, title, occupation, problems, remarks } of report.rows) {
    output.line(`  ligne ${line}  ${OUTCOMES[outcome]}${offer === null ? '' : `  ${offer}`}  ${title ?? ''}`);
    for (const { column, value, expected } of problems) {
      output.line(`      ${column ?? 'ligne'} : « ${value} » ; attendu : ${expected}`);
    }
    if (outcome === 'REFUSED') continue;
    if (occupation?.coded) output.line(`      métier : ${occupation.coded.label}`);
    else if (occupation) {
      const proposals = occupation.candidates.map(({ label, score }) => `${label} (${percent(score)})`);
      output.line(
        `      métier à choisir : « ${occupation.text} » ${proposals.join(', ') || '– aucune proposition'}`,
      );
    }
    for (const remark of remarks) output.line(`      ${remark}`);
  }
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
