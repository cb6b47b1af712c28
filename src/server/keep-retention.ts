import { forgetImports } from '../people/index.ts';
import type { Logger } from './log.ts';
import type { Services } from './services.ts';

const HOUR_MS = 3_600_000;

export interface RetentionParts {
  readonly services: Pick<Services, 'runUnitOfWork' | 'now'>;
  readonly importRetentionDays: number;
  readonly log: Logger;
}

export interface Retention {
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** Forgets at once, and every hour, what is kept for a number of days only. */
export async function keepRetention({
  services,
  importRetentionDays,
  log,
}: RetentionParts): Promise<Retention> {
  const round = async () => {
    try {
      const imports = await forgetImports(services, importRetentionDays);
      if (imports > 0) log.info({ imports, importRetentionDays }, 'values of old imports were forgotten');
    } catch (err) {
      log.warn({ err }, 'the values of old imports could not be forgotten; it is tried again in an hour');
    }
  };
  await round();
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(round);
  }, HOUR_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
