import { once } from 'node:events';
import type { SystemViewer } from '../access/index.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { exportFile } from '../server/candidate-import.ts';
import { createServices } from '../server/services.ts';
import type { ExportCandidatesOptions } from './commands.ts';
import { openPrepared, type Session } from './session.ts';

const VIEWER: SystemViewer = { kind: 'SYSTEM', name: 'command line' };

/** Writes candidates on standard output, as fast as it is read. */
export async function exportCandidates(
  { agency, format }: ExportCandidatesOptions,
  session: Session,
): Promise<void> {
  const { config, attached } = await openPrepared(session);
  const { database } = attached;
  const services = await createServices({ config, database, now: () => new Date() });
  const agencyId = agency === null ? null : await services.agencyFor(VIEWER, agency);
  const today = bamakoDay(services.now());
  for await (const piece of await exportFile(services, { viewer: VIEWER, agencyId, format, today })) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}
