import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { DomainError } from '../domain/errors.ts';

/**
 * graphql-js takes an error that has a list named `path` for one that already says where in the answer it belongs.
 * The `path` of a domain error leads into the input, so such an error is wrapped before graphql-js sees it.
 */
export function locateErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = locating(field.resolve);
    }
  }
  return schema;
}

function locating<Source, Context>(
  resolve: GraphQLFieldResolver<Source, Context>,
): GraphQLFieldResolver<Source, Context> {
  return (source, args, context, info) => {
    try {
      const result = resolve(source, args, context, info);
      return result instanceof Promise ? result.catch(wrap) : result;
    } catch (error) {
      return wrap(error);
    }
  };
}

function wrap(error: unknown): never {
  throw error instanceof DomainError ? new GraphQLError(error.message, { originalError: error }) : error;
}
