import type pg from 'pg';

/** What reading and loading need of a database connection; `pg` pools and clients have it. */
export interface Sql {
  query<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<{ readonly rows: Row[] }>;
}
