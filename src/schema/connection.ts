import { DomainError } from '../domain/errors.ts';
import { builder } from './builder.ts';

/** A page as a Relay connection; `totalCount` is counted only when it is asked for. */
export interface Page<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number | null>;
}

const MAX_PAGE = 200;
const DEFAULT_PAGE = 20;

/** @throws DomainError INVALID_INPUT unless it is a whole number from 1 to MAX_PAGE */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE) return size;
  throw new DomainError(
    'INVALID_INPUT',
    'page.size',
    `${size} is not a whole number from 1 to ${MAX_PAGE}`,
    { value: size, max: MAX_PAGE },
    ['first'],
  );
}

/** What a caller asks of a list; lists here go forward only. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * How many to give, and the position after which to begin: null for the first page.
 * @throws DomainError INVALID_INPUT as `pageSize` and `decodeCursor`, and when a page from the end is asked for
 */
export function pageOf(list: string, { first, after, last, before }: PageRequest) {
  const given = (value: unknown) => value !== null && value !== undefined;
  if (given(last) || given(before)) {
    const argument = given(last) ? 'last' : 'before';
    throw new DomainError(
      'INVALID_INPUT',
      'page.backward',
      'This list goes forward only: use first and after',
      {},
      [argument],
    );
  }
  return { first: pageSize(first), position: decodeCursor(list, after) };
}

/** A cursor is the number after which the next page goes on, with the list's name. */
export function encodeCursor(list: string, position: number): string {
  return Buffer.from(`${list}:${position}`).toString('base64url');
}

/** @throws DomainError INVALID_INPUT for a cursor that this list did not give */
export function decodeCursor(list: string, cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null;
  const [name, position] = Buffer.from(cursor, 'base64url').toString().split(':');
  if (name === list && position !== undefined && /^\d{1,9}$/.test(position)) return Number(position);
  throw new DomainError(
    'INVALID_INPUT',
    'cursor.malformed',
    `"${cursor}" is not a cursor of this list: give back one that it gave`,
    { value: cursor },
    ['after'],
  );
}

export function toPage<T>(
  list: string,
  rows: readonly { readonly position: number; readonly node: T }[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  totalCount: () => Promise<number | null>,
): Page<T> {
  const edges = rows.map(({ position, node }) => ({ cursor: encodeCursor(list, position), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The field that every list has beside its edges. */
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    nullable: true,
    description: 'How many there are in all, counted on demand; null when that is not known.',
    complexity: 20,
    resolve: (connection) => totalOf(connection),
  }),
);

function totalOf(connection: unknown): Promise<number | null> | null {
  if (typeof connection !== 'object' || connection === null || !('totalCount' in connection)) return null;
  const { totalCount } = connection;
  return typeof totalCount === 'function' ? totalCount() : null;
}
