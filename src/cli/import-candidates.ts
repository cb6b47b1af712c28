import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SystemViewer } from '../access/index.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { type FileContent, readMapping, undoImport } from '../people/index.ts';
import { importFile } from '../server/candidate-import.ts';
import { createServices } from '../server/services.ts';
import { CommandRefused } from './command-output.ts';
import type { ImportCandidatesOptions } from './commands.ts';
import { printImportedCandidates, printUndoneImport } from './import-candidates-report.ts';
import { openPrepared, type Session } from './session.ts';

const VIEWER: SystemViewer = { kind: 'SYSTEM', name: 'command line' };

const BATCH_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Imports a file of candidates, or undoes such an import; rows that are refused are reported and no failure. */
export async function importCandidates(options: ImportCandidatesOptions, session: Session): Promise<void> {
  if (options.undo !== null && !BATCH_ID.test(options.undo)) {
    throw new CommandRefused(`« ${options.undo} » n’est pas le numéro d’un lot.`);
  }
  const file = options.file === null ? null : await fileContent(options.file);
  const mapping = options.mapping === null ? null : readMapping(await mappingText(options.mapping));
  const { config, attached } = await openPrepared(session);
  const { database } = attached;
  const services = await createServices({ config, database, now: () => new Date() });
  const today = bamakoDay(services.now());
  if (file === null) {
    const undone = await undoImport(services, VIEWER, options.undo?.toLowerCase() ?? '', today);
    if (options.json) session.output.json(undone);
    else printUndoneImport(undone, session.output);
    return;
  }
  const agencyId = await services.agencyFor(VIEWER, options.agency);
  const request = { viewer: VIEWER, agencyId, file, mapping, dryRun: options.dryRun, today };
  const report = await importFile(services, request);
  if (options.json) session.output.json(report);
  else printImportedCandidates(report, session.output);
}

async function fileContent(file: string): Promise<FileContent> {
  const path = resolve(file);
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new CommandRefused(`Le fichier « ${path} » n’existe pas, ou ne peut pas être lu.`);
  if (!found.isFile()) throw new CommandRefused(`« ${path} » n’est pas un fichier.`);
  return { name: basename(path), open: () => createReadStream(path) };
}

async function mappingText(file: string): Promise<string> {
  const path = resolve(file);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new CommandRefused(`Le fichier « ${path} » n’existe pas, ou ne peut pas être lu.`);
  return text;
}
