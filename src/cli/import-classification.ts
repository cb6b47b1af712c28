import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type EscoImport,
  type ImportReport,
  importEsco,
  importRome,
  type RomeImport,
} from '../taxonomy/index.ts';
import { CommandRefused } from './command-output.ts';
import type { ImportClassificationOptions } from './commands.ts';
import { showProgress } from './import-progress.ts';
import { type CountedRow, importDocument, printImport } from './import-report.ts';
import { openPrepared, type Session } from './session.ts';

/** Imports a folder; rejected rows are reported and no failure. */
export async function importClassification(
  { classification, directory, json }: ImportClassificationOptions,
  session: Session,
): Promise<void> {
  const folder = resolve(directory);
  await requireFolder(folder);
  const { attached } = await openPrepared(session);
  const { pool } = attached.database;
  const now = new Date();
  const report = (title: string, result: ImportReport & { readonly byKind: unknown }, rows: CountedRow[]) => {
    if (json) session.output.json(importDocument(result));
    else printImport(title, result, rows, session.output);
  };
  if (classification === 'esco') {
    const result = await showProgress(
      'ESCO',
      (onProgress) => importEsco(pool, folder, { now, onProgress }),
      session.output,
    );
    report('ESCO', result, escoRows(result));
  } else {
    const result = await showProgress(
      'ROME',
      (onProgress) => importRome(pool, folder, { now, onProgress }),
      session.output,
    );
    report('ROME', result, romeRows(result));
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null)
    throw new CommandRefused(`Le dossier « ${folder} » n’existe pas, ou ne peut pas être lu.`);
  if (!found.isDirectory()) throw new CommandRefused(`« ${folder} » n’est pas un dossier.`);
}

function escoRows({ byKind: { concepts, labels, relations } }: EscoImport): CountedRow[] {
  return [
    ['métiers', concepts.OCCUPATION],
    ['compétences', concepts.SKILL],
    ['groupes de compétences', concepts.SKILL_GROUP],
    ['groupes CITP', concepts.ISCO_GROUP],
    ['libellés', labels],
    ['liens de hiérarchie', relations.BROADER],
    ['compétences essentielles', relations.ESSENTIAL],
    ['compétences facultatives', relations.OPTIONAL],
  ];
}

function romeRows({ byKind: { concepts, labels, relations, mappings } }: RomeImport): CountedRow[] {
  return [
    ['appellations', concepts.JOB_TITLE],
    ['codes ROME', concepts.JOB_GROUP],
    ['libellés', labels],
    ['liens de hiérarchie', relations],
    ['correspondances ESCO', mappings],
  ];
}
