import { setTimeout as pause } from 'node:timers/promises';
import { type LivingProcess, readLivingProcesses } from '../../search/embedded/index-process.ts';
import type { Database } from '../db/database.ts';
import { CommandRefused } from './command-output.ts';
import { nameOf } from './index-wording.ts';

const LOOK_MS = 100;
/** A million candidates are read in about two minutes. */
const PATIENCE_MS = 30 * 60_000;

/**
 * Waits until each of these processes is done or has ended; `onDone` is called for each that is done.
 * @returns those that are done
 * @throws CommandRefused that names who is not, after half an hour
 */
export async function awaitProcesses(
  pool: Database['pool'],
  ids: readonly number[],
  isDone: (one: LivingProcess) => boolean,
  onDone: (one: LivingProcess) => void = () => {},
): Promise<readonly LivingProcess[]> {
  const deadline = performance.now() + PATIENCE_MS;
  const done = new Map<number, LivingProcess>();
  for (;;) {
    const waited = (await readLivingProcesses(pool)).filter(({ id }) => ids.includes(id) && !done.has(id));
    for (const one of waited.filter(isDone)) {
      done.set(one.id, one);
      onDone(one);
    }
    const late = waited.filter((one) => !done.has(one.id));
    if (late.length === 0) return [...done.values()];
    if (performance.now() > deadline) {
      throw new CommandRefused(`Sans réponse après une demi-heure : ${late.map(nameOf).join(', ')}.`);
    }
    await pause(LOOK_MS);
  }
}
