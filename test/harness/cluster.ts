import { z } from 'zod';

/** The PostgreSQL of one run of the suite; the runner starts it and hands it on in the environment. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  readonly serviceRole: string;
  /** Accounts of the demonstration template, with their passwords. */
  readonly accounts: readonly { readonly login: string; readonly password: string }[];
}

export const CLUSTER_VARIABLE = 'SEKO_TEST_CLUSTER';

const form: z.ZodType<TestCluster> = z.object({
  adminUrl: z.string(),
  ownerUrl: z.string(),
  serviceUrl: z.string(),
  serviceRole: z.string(),
  accounts: z.array(z.object({ login: z.string(), password: z.string() })),
});

export function currentCluster(): TestCluster {
  const text = process.env[CLUSTER_VARIABLE];
  if (text === undefined)
    throw new Error('tests of the whole server are run by "npm test", which starts a PostgreSQL');
  return form.parse(JSON.parse(text));
}

/** The same server and user, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
