/** Whether the system or the database gave this failure that code, whichever realm its class is from. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
