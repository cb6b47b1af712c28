import { type Logger, pino } from 'pino';

export type { Logger };

/** Personal data never reaches a log line: only ids, counts, codes and durations do. */
export function createLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}
