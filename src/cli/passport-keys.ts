import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SystemViewer } from '../access/index.ts';
import {
  issuerAt,
  jwkSet,
  publishStatusList,
  readPublishedKeys,
  readServiceName,
  readStatusLists,
  rotateKey,
} from '../passport/index.ts';
import { createServices } from '../server/services.ts';
import { CommandRefused } from './command-output.ts';
import type { ExportKeysOptions, RotateKeysOptions } from './commands.ts';
import { openPrepared, type Session } from './session.ts';

const VIEWER: SystemViewer = { kind: 'SYSTEM', name: 'command line' };
const MS_PER_DAY = 86_400_000;

/** Writes what somebody needs to verify passports without the service. */
export async function exportKeys({ folder, json }: ExportKeysOptions, session: Session): Promise<void> {
  const { database, passports, runUnitOfWork, now } = await servicesIn(session);
  if (passports.publicUrl === null) {
    throw new CommandRefused(
      'SEKO_PUBLIC_URL n’est pas réglée : personne ne saurait de quel service sont les clés.',
    );
  }
  const issuer = issuerAt(passports.publicUrl, await readServiceName(database.prisma));
  const keys = await readPublishedKeys(database);
  if (keys.length === 0)
    throw new CommandRefused('Aucun passeport n’a été signé : il n’y a pas encore de clé.');
  await mkdir(folder, { recursive: true });
  const files = [join(folder, 'jwks.json')];
  await writeFile(join(folder, 'jwks.json'), `${JSON.stringify(jwkSet(issuer, keys), null, 2)}\n`);
  for (const list of await readStatusLists(database)) {
    const jws = await runUnitOfWork(
      { viewer: VIEWER, action: 'candidate.read', reason: 'verification' },
      (unit) => publishStatusList(unit, list, passports, now()),
    );
    if (jws === null) continue;
    const file = join(folder, `status-${list}.jwt`);
    await writeFile(file, `${jws}\n`);
    files.push(file);
  }
  if (json) session.output.json({ issuer: issuer.did, keys: keys.length, files });
  else for (const file of files) session.output.line(file);
}

/** Adds a key that takes over; the others stay published. */
export async function rotateKeys({ inDays, json }: RotateKeysOptions, session: Session): Promise<void> {
  const { passports, runUnitOfWork, now } = await servicesIn(session);
  const signsFrom = new Date(now().getTime() + inDays * MS_PER_DAY);
  const key = await runUnitOfWork(
    { viewer: VIEWER, action: 'passport.rotateKeys', reason: 'rotation' },
    (unit) => rotateKey(unit, passports.keys, now(), signsFrom),
  );
  const from = signsFrom.toISOString();
  if (json) session.output.json({ keyId: key, signsFrom: from });
  else session.output.line(`Nouvelle clé ${key}, publiée ; elle signe à partir du ${from}.`);
}

async function servicesIn(session: Session) {
  const { config, attached } = await openPrepared(session);
  return createServices({ config, database: attached.database, now: () => new Date() });
}
