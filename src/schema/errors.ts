import { DomainError } from '../domain/errors.ts';
import { builder } from './builder.ts';

/** The failures that mutations give as data, one class each so that GraphQL can tell them apart. */
export class InvalidInputError extends DomainError {}
class NotFoundError extends DomainError {}
class ConflictError extends DomainError {}
class IllegalStateError extends DomainError {}
export class SignInError extends DomainError {}

/** What every failure tells. */
export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'A failure that the caller can act on.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable: programs decide by it.' }),
    message: t.string({
      description: "What is wrong, in the caller's language.",
      resolve: (error, _args, { say }) => say(error),
    }),
    path: t.stringList({
      description: 'Where the value stands in the input, from the outside in.',
      resolve: (error) => error.path.map(String),
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'A value in the input is not acceptable.',
  interfaces: [ErrorInterface],
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'What the input names does not exist, or the caller may not see it.',
  interfaces: [ErrorInterface],
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Someone else changed it first.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.int({
      nullable: true,
      description: 'The version to read before trying again.',
      resolve: ({ values }) => (typeof values['current'] === 'number' ? values['current'] : null),
    }),
  }),
});

builder.objectType(IllegalStateError, {
  name: 'IllegalStateError',
  description: 'The move is not possible from where things stand.',
  interfaces: [ErrorInterface],
});

builder.objectType(SignInError, {
  name: 'SignInError',
  description: 'The login, the password or the session is not valid.',
  interfaces: [ErrorInterface],
});

/** What every mutation may answer beside its payload. */
export const WRITE_ERRORS = { types: [InvalidInputError, NotFoundError, ConflictError, IllegalStateError] };

type Path = DomainError['path'];

/**
 * Runs a service call and gives its domain errors the class by which the union knows them.
 * `placed` leads the path that the service knows to where the value stands in the mutation's input.
 */
export async function withErrorTypes<T>(
  call: () => Promise<T>,
  placed: (path: Path) => Path = (path) => path,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof DomainError ? typed(error, placed(error.path)) : error;
  }
}

/** For mutations whose input has the entity under `details`, beside fields of its own. */
export function inDetails(...own: readonly string[]): (path: Path) => Path {
  return (path) => (path.length === 0 || own.includes(String(path[0])) ? path : ['details', ...path]);
}

function typed({ code, key, message, values }: DomainError, path: Path): DomainError {
  switch (code) {
    case 'INVALID_INPUT':
      return new InvalidInputError(code, key, message, values, path);
    case 'NOT_FOUND':
      return new NotFoundError(code, key, message, values, path);
    case 'CONFLICT':
      return new ConflictError(code, key, message, values, path);
    case 'ILLEGAL_STATE':
      return new IllegalStateError(code, key, message, values, path);
    case 'UNAUTHENTICATED':
      return new SignInError(code, key, message, values, path);
    case 'PERMISSION_DENIED':
      return new DomainError(code, key, message, values, path);
  }
}
