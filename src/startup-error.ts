/** A failure that its reader can act on: `message` is one sentence that names what was found and what is expected. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a file stands where a folder is expected',
  EEXIST: 'a file stands where a folder is expected',
  EADDRINUSE: 'its port is taken by another program',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  '53100': 'the disk of the database is full',
  '57P01': 'the database was stopped',
};

/** Failures without a code. */
const REASONS_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /unable to authenticate data/,
    'SEKO_SECRET, or the file “secret” of the data folder, is not what this database was filled with: restore it',
  ],
];

/** One sentence for whatever ended the start of a program. */
export function failureSentence(error: unknown): string {
  if (!(error instanceof Error)) return `Seko could not start: ${String(error)}.`;
  if (error instanceof StartupError) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  const lines = error.message.trim().split('\n');
  // Prisma begins with the call and ends with the reason.
  const line = (lines[0]?.startsWith('Invalid `') ? lines.at(-1) : lines[0]) ?? '';
  const inWords = REASONS_IN_WORDS.find(([words]) => words.test(error.message))?.[1];
  const reason = REASONS[code] ?? inWords ?? (line.trim().replace(/\.$/, '') || code || error.name);
  return `Seko could not start: ${reason}${path}.`;
}
