import { readDemoTaxonomy } from '../../prisma/seed/demo-taxonomy.ts';
import { demonstration } from '../../prisma/seed/demonstration.ts';
import {
  type DemonstrationAccount,
  loadDemonstration,
  renewDemonstrationAccounts,
} from '../../prisma/seed/load-demonstration.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { readPack } from '../pack/index.ts';
import { refoldNames } from '../people/index.ts';
import { whileNobodyElseLoads } from './load-lock.ts';
import { loadReference } from './load-reference.ts';
import { referenceFolders } from './reference-folders.ts';
import { createServices } from './services.ts';

export interface PreparedData {
  /** With the passwords of this start; none in production or without a demonstration. */
  readonly accounts: readonly DemonstrationAccount[];
}

/** Loads reference and demonstration data that is not there yet; `say` gets a line for each step. */
export function prepareData(
  database: Database,
  config: Config,
  say: (line: string) => void,
  now: () => Date = () => new Date(),
): Promise<PreparedData> {
  return whileNobodyElseLoads(database, say, async () => {
    await loadReference(database, referenceFolders(config), say);
    await refoldNames(database);
    if (config.demonstration) await loadPeople(database, config, say, now);
    return { accounts: await demonstrationAccounts(database, config) };
  });
}

async function loadPeople(
  database: Database,
  config: Config,
  say: (line: string) => void,
  now: () => Date,
): Promise<void> {
  const { runUnitOfWork, numberPrefix } = await createServices({ config, database, now });
  const moment = now();
  const today = bamakoDay(moment);
  const { taxonomy, pack } = referenceFolders(config);
  const parts = { database, runUnitOfWork, today, now: moment, numberPrefix, say };
  await loadDemonstration(parts, async () =>
    demonstration({
      today,
      taxonomy: await readDemoTaxonomy(taxonomy),
      pack: await readPack(pack),
    }),
  );
}

/** Nobody signs in to production with an account whose password was printed somewhere. */
async function demonstrationAccounts(
  database: Database,
  { production, demonstration: wanted }: Config,
): Promise<readonly DemonstrationAccount[]> {
  const { prisma } = database;
  if (production) {
    const open = { demonstration: true, disabledAt: null };
    await prisma.userAccount.updateMany({ where: open, data: { disabledAt: new Date() } });
    return [];
  }
  if (!wanted) return [];
  const accounts = await renewDemonstrationAccounts(database);
  await prisma.userAccount.updateMany({ where: { demonstration: true }, data: { disabledAt: null } });
  return accounts;
}
