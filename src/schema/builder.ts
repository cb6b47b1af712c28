import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { type Action, requirePermission } from '../access/permissions.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { ReferenceEntry } from '../recognition/index.ts';
import type { Context } from '../server/context.ts';
import { decodeGlobalId, requireNodeType } from './global-id.ts';

/** Above what the costliest committed operation needs; a stranger's nested lists end here. */
const LIMITS = { complexity: 100_000, depth: 18, breadth: 1_200 };

/** Objects that one `nodes` may ask for. */
const MAX_NODES = 100;

export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: {
    ID: { Input: string; Output: string | number | bigint };
    Date: { Input: IsoDate; Output: IsoDate };
    DateTime: { Input: Date; Output: Date };
    LanguageTag: { Input: string; Output: string };
    LanguageCode: { Input: string; Output: string };
    CountryCode: { Input: string; Output: string };
    JurisdictionCode: { Input: string; Output: string };
    PhoneNumber: { Input: string; Output: string };
    CurrencyCode: { Input: string; Output: string };
    ReferenceEntry: { Input: ReferenceEntry; Output: ReferenceEntry };
  };
  AuthScopes: { may: Action; signedIn: boolean };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  // The order matters: permission first, then errors as data, then cost.
  plugins: [ScopeAuthPlugin, ErrorsPlugin, ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      signedIn: () => {
        if (viewer.kind !== 'ANONYMOUS') return true;
        throw new DomainError('UNAUTHENTICATED', 'access.signInFirst', 'Sign in first');
      },
      may: (action) => {
        requirePermission(viewer, action);
        return true;
      },
    }),
  },
  errors: {
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'What was asked for, or a failure that the caller can act on.',
    },
  },
  complexity: {
    limit: LIMITS,
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    complexityError: (kind, { complexity, depth, breadth }) => {
      const measured = { Complexity: complexity, Depth: depth, Breadth: breadth }[kind];
      const max = { Complexity: LIMITS.complexity, Depth: LIMITS.depth, Breadth: LIMITS.breadth }[kind];
      return new DomainError(
        'INVALID_INPUT',
        `query.too${kind}`,
        `The query is too large: its ${kind.toLowerCase()} is ${measured}, and at most ${max} is allowed`,
        { value: measured, max },
      );
    },
  },
  relay: {
    clientMutationId: 'optional',
    cursorType: 'String',
    edgesFieldOptions: { nullable: { list: false, items: false }, description: 'In the order of the list.' },
    pageInfoFieldOptions: { description: 'Paging.' },
    firstArgOptions: { description: 'How many: 1 to 200, 20 unless given.' },
    afterArgOptions: { description: 'Cursor of the last one of the page before.' },
    lastArgOptions: { description: 'Refused: lists go forward only.' },
    beforeArgOptions: { description: 'Refused: lists go forward only.' },
    nodeFieldOptions: { nullable: false, description: 'The object itself.' },
    cursorFieldOptions: { description: 'Where a next page may start.' },
    nodeTypeOptions: { description: 'An object that can be read again by its id alone.' },
    idFieldOptions: { description: 'Global id: the same wherever the object appears.' },
    pageInfoTypeOptions: { description: 'Whether there are further pages, and where they start.' },
    hasNextPageFieldOptions: { description: 'More follow.' },
    hasPreviousPageFieldOptions: { description: 'Others come before.' },
    startCursorFieldOptions: { description: 'Cursor of the first; null on an empty page.' },
    endCursorFieldOptions: {
      description: 'Cursor of the last, to be given as `after`; null on an empty page.',
    },
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: {
      description: 'Any object by its global id; null where there is none, or the caller may not see it.',
      args: { id: { description: 'Global id.' } },
      resolve: (_root, { id }, _context, { schema }, load) => {
        requireNodeType(schema, id);
        return load(id);
      },
    },
    nodesQueryOptions: {
      description: `As \`node\`, for at most ${MAX_NODES} ids, in the order asked.`,
      args: { ids: { description: 'Global ids.' } },
      complexity: ({ ids }) => ({ field: 1, multiplier: Array.isArray(ids) ? ids.length : 1 }),
      resolve: (_root, { ids }, _context, { schema }, load) => {
        if (ids.length > MAX_NODES) {
          const values = { value: ids.length, max: MAX_NODES };
          throw new DomainError(
            'INVALID_INPUT',
            'nodes.tooMany',
            `${ids.length} ids: at most ${MAX_NODES}`,
            values,
            ['ids'],
          );
        }
        for (const id of ids) requireNodeType(schema, id);
        return load(ids);
      },
    },
  },
});
