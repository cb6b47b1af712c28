import pg from 'pg';

export const OWNER_ROLE = 'seko_owner';
export const SERVICE_ROLE = 'seko_service';

/** Makes the two roles and the database where they are missing. */
export async function ensureRoles(
  adminUrl: string,
  passwords: { readonly owner: string; readonly service: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const existing = new Set(rows.map(({ name }) => name));
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [SERVICE_ROLE, passwords.service],
    ] as const) {
      if (!existing.has(role))
        await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
    if (!existing.has('seko')) await client.query(`CREATE DATABASE seko OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}
