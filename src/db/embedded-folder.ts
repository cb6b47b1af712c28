import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SystemAccount } from './run-program.ts';
import { canEnter } from './system-account.ts';

/** Where the cluster of a data folder stands: inside it, or in a system folder when `account` may not enter it. */
export async function locateCluster(
  dataFolder: string,
  account: SystemAccount | null,
  say: (line: string) => void,
): Promise<string> {
  if (account === null || (await canEnter(dataFolder, account))) return join(dataFolder, 'postgres');
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const folder = `/var/lib/seko-${hash}`;
  await mkdir(folder, { recursive: true, mode: 0o755 });
  say(`PostgreSQL runs as user ${account.name}, who cannot enter ${dataFolder}: its data is in ${folder}`);
  return join(folder, 'postgres');
}
