import type pg from 'pg';

export interface Listener {
  /** The connection, which no one else uses. */
  readonly client: pg.PoolClient;
  lost(): boolean;
  close(): void;
}

/** Listens for changes on a connection of its own; `onChange` is also called when that is lost. */
export async function listen(pool: pg.Pool, onChange: () => void): Promise<Listener> {
  const client = await pool.connect();
  let lost = false;
  const lose = () => {
    lost = true;
    onChange();
  };
  client.on('notification', onChange);
  client.once('error', lose);
  client.once('end', lose);
  await client.query('LISTEN change_feed');
  return {
    client,
    lost: () => lost,
    close: () => {
      client.off('notification', onChange);
      // A connection that listens is not given back.
      client.release(true);
    },
  };
}
