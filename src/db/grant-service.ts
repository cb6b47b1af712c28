import pg from 'pg';

/** Tables that the service may add to and read, never change. */
const APPEND_ONLY = ['audit_entry'];

/**
 * Gives the service's role what it needs on every table and sequence that the current role owns:
 * rows to read and write, nothing to create, alter, drop or truncate.
 */
export async function grantService(client: pg.Client, serviceRole: string): Promise<void> {
  const role = pg.escapeIdentifier(serviceRole);
  const { rows } = await client.query<{ same: boolean }>('SELECT current_user = $1 AS same', [serviceRole]);
  if (rows[0]?.same) return;
  const tables = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY ($1)",
    [APPEND_ONLY],
  );
  await client.query(`
    BEGIN;
    GRANT USAGE ON SCHEMA public TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
    ${tables.rows.map(({ name }) => `REVOKE UPDATE, DELETE ON ${name} FROM ${role};`).join('\n')}
    COMMIT`);
}
