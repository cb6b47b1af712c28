import { type Config, readConfig } from './config.ts';
import { attachDatabase } from './db/attach-database.ts';
import { requireFreePort } from './free-port.ts';
import { createLog } from './server/log.ts';
import { prepareData } from './server/prepare-data.ts';
import { serve } from './server/serve.ts';
import { createShutdown } from './shutdown.ts';
import { failureSentence } from './startup-error.ts';

const say = (line: string) => console.log(line);

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  await requireFreePort(config.port, config.host);
  say(config.databaseUrl === null ? `Starting the database in ${config.dataFolder}` : 'Opening the database');
  const attaching = attachDatabase(config, {
    say,
    onIdleError: (error) =>
      log.warn({ code: 'code' in error ? error.code : null }, 'a database connection was lost'),
  });
  const { database } = await shutdown.open(attaching, ({ release }) => release(), 'essential');
  if (shutdown.begun()) return;
  await prepareData(database, config, say);
  if (shutdown.begun()) return;
  const service = await shutdown.open(serve({ config, database, log }), (running) => running.close());
  say(`
Seko is ready: ${service.url}/

Three things to try:
  1. Open ${service.url}/ in a browser, sign in with one click and run the first tab: a ranking of candidates for an offer.
  2. npx seko search occupations "maçon" --lang fr
  3. curl -s ${service.url}/graphql -H 'content-type: application/json' -d '{"query":"{ dataSources { title } }"}'

Ctrl-C stops the service and its database.`);
}

const shutdown = createShutdown(say);
try {
  await start(readConfig(process.env, process.cwd()));
} catch (error) {
  // A part that was cut off by the shutdown is no failure.
  if (!shutdown.begun()) {
    console.error(failureSentence(error));
    await shutdown.run(1);
  }
}
