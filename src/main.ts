import { type Config, readConfig } from './config.ts';
import { attachDatabase } from './db/attach-database.ts';
import { requireFreePort } from './free-port.ts';
import { createLog } from './server/log.ts';
import { prepareData } from './server/prepare-data.ts';
import { serve } from './server/serve.ts';
import { welcome } from './server/welcome.ts';
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
  const { database, explain } = await shutdown.open(attaching, ({ release }) => release(), 'essential');
  if (shutdown.begun()) return;
  const { accounts } = await prepareData(database, config, say).catch(async (error) => {
    throw await explain(error);
  });
  if (shutdown.begun()) return;
  const service = await shutdown.open(serve({ config, database, log }), (running) => running.close());
  say(welcome(service.url, accounts));
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
