import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { followFeed } from '../../search/embedded/follow-feed.ts';
import { type Config, projectRoot } from '../config.ts';
import type { Database } from '../db/database.ts';
import { bamakoDay, dayNumber } from '../domain/iso-date.ts';
import { schema } from '../schema/index.ts';
import { createGraphqlEndpoint } from './graphql-server.ts';
import { createApp } from './http-app.ts';
import { candidateIndexFile } from './index-file.ts';
import { keepRetention } from './keep-retention.ts';
import type { Logger } from './log.ts';
import { createServices } from './services.ts';

export interface ServeParts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  /** The clock of everything that depends on a day or a moment; the machine's unless given. */
  readonly now?: () => Date;
  /** Where the candidate index is kept between two runs; null: nowhere. In the data folder unless given. */
  readonly indexFile?: string | null;
}

export interface RunningService {
  /** With the port that is really listened on. */
  readonly url: string;
  /** Takes no new request, lets the running ones end within some seconds, then cuts off. */
  close(): Promise<void>;
}

export async function serve({
  config,
  database,
  log,
  now = () => new Date(),
  indexFile = candidateIndexFile(config),
}: ServeParts): Promise<RunningService> {
  const follower = followFeed(database.pool, {
    file: indexFile,
    self: { host: hostname(), pid: process.pid },
    today: () => dayNumber(bamakoDay(now())),
    onError: (err) => log.warn({ err }, 'the candidate index lost the change feed; it tries again'),
  });
  const services = await createServices({ config, database, now, follower });
  // A first ranking of offers need not wait for it, and one that comes before looks at all of them.
  void services.matching.prepare(bamakoDay(now()));
  const server = createServer();
  const endpoint = await createGraphqlEndpoint({
    schema,
    services,
    log,
    production: config.production,
    httpServer: server,
  });
  const pageFolder = join(projectRoot, 'dist/web');
  server.on('request', createApp({ config, services, graphql: endpoint.handlers, pageFolder, log }));
  const { importRetentionDays } = config;
  const retention = await keepRetention({ services, importRetentionDays, log });
  const port = await listen(server, config.port, config.host).catch(async (error: unknown) => {
    await retention.stop();
    await services.matching.close();
    await follower.stop();
    throw error;
  });
  return {
    url: `http://${hostInUrl(config.host)}:${port}`,
    close: async () => {
      await endpoint.stop();
      await retention.stop();
      await services.matching.close();
      await follower.stop();
    },
  };
}

/** @returns the port */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Where a browser on this machine finds the service: an address of all or of the machine itself is "localhost". */
function hostInUrl(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
