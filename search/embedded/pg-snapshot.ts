/** What a transaction sees, as PostgreSQL writes it: "xmin:xmax:xip,…" of pg_current_snapshot(). */
export interface PgSnapshot {
  readonly text: string;
  /** Everything before was over. */
  readonly xmin: bigint;
  /** Nothing from here on had begun. */
  readonly xmax: bigint;
  /** Was under way. */
  readonly running: ReadonlySet<bigint>;
}

/** @throws RangeError that names the text when it is no snapshot */
export function parseSnapshot(text: string): PgSnapshot {
  const match = /^(\d+):(\d+):([\d,]*)$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is no snapshot: expected xmin:xmax:xip,…`);
  const [, xmin = '0', xmax = '0', running = ''] = match;
  return {
    text,
    xmin: BigInt(xmin),
    xmax: BigInt(xmax),
    running: new Set(running === '' ? [] : running.split(',').map(BigInt)),
  };
}

/** Whether the snapshot sees what that transaction wrote, given that it was committed. */
export function sees({ xmin, xmax, running }: PgSnapshot, xid: bigint): boolean {
  return xid < xmin || (xid < xmax && !running.has(xid));
}
