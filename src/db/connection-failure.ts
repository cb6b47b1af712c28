import { StartupError } from '../startup-error.ts';

/** What PostgreSQL (SQLSTATE) or the network answers, and what to do about it. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: start it, or correct the address',
  ECONNRESET: 'the connection was cut',
  '57P01': 'it was stopped',
  ENOTFOUND: 'there is no such host: correct the address',
  EAI_AGAIN: 'the host name cannot be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the password or the user',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database: create it, or correct the address',
  '42501': 'the user has too few rights there',
  '53100': 'its disk is full',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
};

/** A failure to reach or use the database at `url` as one sentence; anything else as it came. */
export function explainConnection(error: unknown, variable: string, url: string): unknown {
  if (!(error instanceof Error) || error instanceof StartupError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = REASONS[code] ?? REASONS[codeInWords(error.message)];
  if (reason === undefined) return error;
  return new StartupError(
    `The PostgreSQL of ${variable} (${withoutPassword(url)}) cannot be used: ${reason}.`,
    { cause: error },
  );
}

/** The driver has failures of its own, which bear no code. */
function codeInWords(message: string): string {
  if (/timeout|timed out/i.test(message)) return 'ETIMEDOUT';
  return /terminated unexpectedly/.test(message) ? 'ECONNRESET' : '';
}

function withoutPassword(url: string): string {
  const { username, host, pathname } = new URL(url);
  return `${username ? `${username}@` : ''}${host}${pathname}`;
}
