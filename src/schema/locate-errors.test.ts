import { expect, test } from '@jest/globals';
import { GraphQLError, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { locateErrors } from './locate-errors.ts';

const FAILURE = new DomainError('INVALID_INPUT', 'page.size', 'too many', {}, ['first']);

function schemaWith(resolve: () => unknown): GraphQLSchema {
  const fields = { list: { type: new GraphQLList(GraphQLString), resolve } };
  return locateErrors(new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }));
}

test.each([
  [
    'thrown',
    () => {
      throw FAILURE;
    },
  ],
  ['rejected with', () => Promise.reject(FAILURE)],
])('a domain error that is %s belongs to its field in the answer', async (_how, resolve) => {
  const { errors } = await graphql({ schema: schemaWith(resolve), source: '{ again: list }' });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    message: 'too many',
    path: ['again'],
    locations: [{ line: 1, column: 3 }],
  });
  expect(errors?.[0]?.originalError).toMatchObject({ originalError: FAILURE });
});

test('other errors are left as they are', async () => {
  const other = new GraphQLError('other');
  const { errors } = await graphql({ schema: schemaWith(() => Promise.reject(other)), source: '{ list }' });
  expect(errors?.[0]?.originalError).toBe(other);
});

test('what succeeds is passed on', async () => {
  expect(await graphql({ schema: schemaWith(() => ['a']), source: '{ list }' })).toEqual({
    data: { list: ['a'] },
  });
});
