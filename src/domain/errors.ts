/** Stable codes that clients may rely on. A code is never renamed. */
export type DomainErrorCode =
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'ILLEGAL_STATE'
  | 'PERMISSION_DENIED'
  | 'UNAUTHENTICATED';

/**
 * A failure that the caller can understand and act on.
 * `message` is English; `key` and `values` let the server say it in the caller's language.
 */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly code: DomainErrorCode;
  /** Names the sentence in the message catalogues, e.g. "date.order". */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where the offending value stands in the input, e.g. ["skills", 2, "level"]. */
  readonly path: readonly (string | number)[];

  constructor(
    code: DomainErrorCode,
    key: string,
    message: string,
    values: Readonly<Record<string, string | number>> = {},
    path: readonly (string | number)[] = [],
  ) {
    super(message);
    this.code = code;
    this.key = key;
    this.values = values;
    this.path = path;
  }
}

/** @returns the error to throw for a value of the input */
export function invalidInput(
  key: string,
  message: string,
  values: Readonly<Record<string, string | number>>,
  path: readonly (string | number)[],
): DomainError {
  return new DomainError('INVALID_INPUT', key, message, values, path);
}
