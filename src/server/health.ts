import { setTimeout as pause } from 'node:timers/promises';
import { Router } from 'express';
import type { Database } from '../db/database.ts';

/** Milliseconds after which a database that has not answered counts as one that does not. */
const PATIENCE = 2000;

/** `/livez`: the process answers. `/readyz`: so does its database. */
export function createHealth(database: Pick<Database, 'pool'>): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await answers(database);
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ok\n' : 'The database does not answer.\n');
  });
  return router;
}

async function answers({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const late = new AbortController();
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const tooLate = pause(PATIENCE, false, { signal: late.signal }).catch(() => false);
  const ready = await Promise.race([asked, tooLate]);
  late.abort();
  return ready;
}
