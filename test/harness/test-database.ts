import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { currentCluster, inDatabase } from './cluster.ts';
import { createDatabase, dropDatabase, TEMPLATES, type Template } from './templates.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(template: Template): Promise<TestDatabase> {
  const cluster = currentCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(cluster, name, TEMPLATES[template]);
  const serviceUrl = inDatabase(cluster.serviceUrl, name);
  const database = openDatabase(serviceUrl);
  return {
    database,
    serviceUrl,
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    drop: async () => {
      await database.close();
      await dropDatabase(cluster, name);
    },
  };
}
