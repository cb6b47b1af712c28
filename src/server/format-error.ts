import { randomUUID } from 'node:crypto';
import { PothosError } from '@pothos/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import type { Logger } from './log.ts';
import { type MessageLanguage, sayError } from './messages.ts';

/**
 * What a client learns of an error: domain errors in its language with their code, mistakes in the query as they
 * are, and of everything else only an id under which the log has it.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  language: MessageLanguage,
  log: Pick<Logger, 'error'>,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (cause instanceof DomainError) {
    return {
      ...place,
      message: sayError(cause, language),
      extensions: { code: cause.code, path: cause.path },
    };
  }
  if (cause instanceof GraphQLError && !(cause instanceof PothosError)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const id = randomUUID();
  log.error({ err: cause, id }, 'unexpected failure');
  const message =
    language === 'fr'
      ? `Une erreur inattendue s’est produite ; citez la référence ${id} si vous la signalez.`
      : `Something unexpected went wrong; quote ${id} when you report it.`;
  return { ...place, message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** What was thrown, inside of what GraphQL made of it. */
function causeOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError) return causeOf(error.originalError);
  return error instanceof PothosError ? idOfAnotherType(error) : error;
}

/** Pothos itself compares the type in a global id with the argument's, and says so in words only. */
function idOfAnotherType(error: PothosError): DomainError | PothosError {
  const [, value, expected] = /^ID: (\S*) is not of type: (.*)$/.exec(error.message) ?? [];
  if (value === undefined || expected === undefined) return error;
  return new DomainError(
    'INVALID_INPUT',
    'id.wrongType',
    `"${value}" does not name an object of type ${expected}`,
    { value, expected },
    ['id'],
  );
}
