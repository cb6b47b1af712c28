import { join } from 'node:path';
import pg from 'pg';
import { type Config, projectRoot } from '../../src/config.ts';
import { openDatabase } from '../../src/db/database.ts';
import { migrate } from '../../src/db/migrate.ts';
import { prepareData } from '../../src/server/prepare-data.ts';
import { inDatabase, type TestCluster } from './cluster.ts';
import { TEST_NOW, testConfig } from './test-config.ts';

/** EMPTY has the tables, REFERENCE what every service loads, DEMONSTRATION the synthetic people and offers too. */
export type Template = 'EMPTY' | 'REFERENCE' | 'DEMONSTRATION';

export const TEMPLATES: Readonly<Record<Template, string>> = {
  EMPTY: 'template_empty',
  REFERENCE: 'template_reference',
  DEMONSTRATION: 'template_demonstration',
};

type Server = Omit<TestCluster, 'accounts'>;

/** Makes the databases that tests copy. Gives the accounts of the demonstration. */
export async function buildTemplates(server: Server): Promise<TestCluster['accounts']> {
  const { EMPTY, REFERENCE, DEMONSTRATION } = TEMPLATES;
  await createDatabase(server, EMPTY, 'template1');
  await migrate({
    ownerUrl: inDatabase(server.ownerUrl, EMPTY),
    serviceRole: server.serviceRole,
    folder: join(projectRoot, 'prisma/migrations'),
  });
  await createDatabase(server, REFERENCE, EMPTY);
  await fill(server, REFERENCE, testConfig({ demonstration: false }));
  await createDatabase(server, DEMONSTRATION, REFERENCE);
  return fill(server, DEMONSTRATION, testConfig({ demonstration: true }));
}

async function fill(server: Server, name: string, config: Config): Promise<TestCluster['accounts']> {
  const database = openDatabase(inDatabase(server.serviceUrl, name));
  try {
    const { accounts } = await prepareData(
      database,
      config,
      () => {},
      () => TEST_NOW,
    );
    return accounts.map(({ login, password }) => ({ login, password }));
  } finally {
    await database.close();
  }
}

export async function createDatabase(server: Server, name: string, template: string): Promise<void> {
  await asAdmin(
    server,
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${new URL(server.ownerUrl).username}`,
  );
}

export async function dropDatabase(server: Server, name: string): Promise<void> {
  await asAdmin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin({ adminUrl }: Server, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
