import { expect, test } from '@jest/globals';
import { PothosSchemaError, PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { formatError } from './format-error.ts';

/** As graphql-js wraps what a resolver throws. */
function located(cause: Error, path = ['offer']) {
  return new GraphQLError(cause.message, { path, originalError: cause });
}

function format(error: Error, language: 'fr' | 'en' = 'fr') {
  const logged: unknown[] = [];
  const formatted = formatError(
    { message: error.message, path: ['offer'], extensions: { code: 'SET_BY_APOLLO', stacktrace: ['at …'] } },
    error,
    language,
    { error: (...line: unknown[]) => logged.push(line) },
  );
  return { formatted, logged };
}

test('a domain error keeps its code and speaks the language of the caller', () => {
  const cause = new DomainError('NOT_FOUND', 'offer.notFound', 'There is no 7', { id: '7' }, ['id']);
  expect(format(located(cause)).formatted).toEqual({
    message: 'Il n’y a pas d’offre 7, ou elle n’est pas de votre ressort.',
    path: ['offer'],
    extensions: { code: 'NOT_FOUND', path: ['id'] },
  });
  expect(format(located(cause), 'en').formatted.message).toBe('There is no 7');
});

test('a domain error thrown before there is a field is told all the same', () => {
  const cause = new DomainError('UNAUTHENTICATED', 'access.sessionEnded', 'The session has ended');
  const error = new GraphQLError('Context creation failed: …', { originalError: cause });
  expect(format(error).formatted).toMatchObject({
    message: 'La session est terminée : connectez-vous de nouveau.',
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('the id of an object of another type is the mistake of the caller', () => {
  const { formatted, logged } = format(
    located(new PothosValidationError('ID: T2ZmZXI6MQ is not of type: Skill')),
  );
  expect(formatted).toMatchObject({
    message: '« T2ZmZXI6MQ » ne désigne pas un objet du type Skill.',
    extensions: { code: 'INVALID_INPUT' },
  });
  expect(logged).toEqual([]);
});

test('a mistake in the query comes back as it is, without a stack', () => {
  const { formatted, logged } = format(new GraphQLError('Cannot query field "x"'));
  expect(formatted).toEqual({
    message: 'Cannot query field "x"',
    path: ['offer'],
    extensions: { code: 'SET_BY_APOLLO' },
  });
  expect(logged).toEqual([]);
});

test.each([
  new Error('connect to postgres://seko:secret@db'),
  new PothosSchemaError('Ref Offer has not been implemented'),
])('of any other failure only an id is told, and the log has the rest: %s', (cause) => {
  const { formatted, logged } = format(located(cause));
  const id = String(formatted.extensions?.['id']);
  expect(formatted.message).toContain(id);
  expect(JSON.stringify(formatted)).not.toContain(cause.message);
  expect(formatted.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(logged).toEqual([[{ err: cause, id }, 'unexpected failure']]);
});
