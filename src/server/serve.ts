import { createServer, type Server } from 'node:http';
import express from 'express';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from './log.ts';

export interface ServiceParts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
}

export interface RunningService {
  readonly url: string;
  close(): Promise<void>;
}

export async function serve({ config, database }: ServiceParts): Promise<RunningService> {
  const app = express();
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    await database.pool.query('SELECT 1');
    response.type('text/plain').send('ok\n');
  });
  const server = createServer(app);
  await listen(server, config.port, config.host);
  return { url: `http://localhost:${config.port}`, close: () => stop(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
