/** What reading and loading reference rows need of a database connection; `pg` clients have it. */
export interface RowQuery {
  query(text: string, params: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}
