import { setTimeout as pause } from 'node:timers/promises';

export interface Shutdown {
  /**
   * Waits for a part of the program to open, and closes it when the program ends: the last one first.
   * A part that is still opening when the end comes is awaited, then closed.
   */
  open<T>(opening: Promise<T>, close: (part: T) => Promise<void>, kind?: PartKind): Promise<T>;
  begun(): boolean;
  /** Closes everything and ends the process. */
  run(exitCode: number): Promise<void>;
}

/** An essential part is closed properly however long it takes; another one gets a limited time, or none after a second signal. */
export type PartKind = 'ordinary' | 'essential';

interface Part {
  readonly kind: PartKind;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 10_000;
/** Ctrl-C under npm arrives twice: from the terminal and from npm. */
const SAME_SIGNAL_MS = 1_000;

/** Takes SIGINT and SIGTERM for this process. */
export function createShutdown(say: (line: string) => void): Shutdown {
  const parts: Part[] = [];
  const hurry = new AbortController();
  let closing: Promise<void> | null = null;
  let begunAt = 0;

  const closeAll = async (exitCode: number) => {
    let code = exitCode;
    for (let part = parts.pop(); part; part = parts.pop()) {
      try {
        const patience = pause(PATIENCE_MS, undefined, { signal: hurry.signal, ref: false }).catch(() => {});
        await (part.kind === 'essential' ? part.close() : Promise.race([part.close(), patience]));
      } catch (error) {
        console.error(error instanceof Error ? error.message : String(error));
        code = 1;
      }
    }
    process.exit(code);
  };
  const run = (exitCode: number): Promise<void> => {
    if (closing === null) {
      begunAt = Date.now();
      closing = closeAll(exitCode);
    }
    return closing;
  };
  const onSignal = () => {
    if (closing === null) {
      say('Stopping …');
      void run(0);
    } else if (Date.now() - begunAt > SAME_SIGNAL_MS) hurry.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  return {
    open: (opening, close, kind = 'ordinary') => {
      parts.push({
        kind,
        close: () =>
          opening.then(
            (part) => close(part),
            () => {},
          ),
      });
      return opening;
    },
    begun: () => closing !== null,
    run,
  };
}
