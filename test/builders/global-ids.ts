/** The id under which the API knows a row. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

/** The row's id again. */
export function rowId(id: string): string {
  return Buffer.from(id, 'base64').toString().split(':')[1] ?? '';
}
