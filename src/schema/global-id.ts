import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { DomainError } from '../domain/errors.ts';

interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

const FORM = /^([A-Z][A-Za-z0-9]*):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** @throws DomainError INVALID_INPUT for what is not base64 of a type's name and a UUID */
export function decodeGlobalId(globalId: string): GlobalId {
  const [, typename, id] = FORM.exec(Buffer.from(globalId, 'base64').toString()) ?? [];
  if (typename !== undefined && id !== undefined) return { typename, id };
  throw new DomainError(
    'INVALID_INPUT',
    'id.malformed',
    `"${globalId}" is not an id that this service has given`,
    { value: globalId },
    ['id'],
  );
}

/** @throws DomainError INVALID_INPUT for the id of something that `node` does not give */
export function requireNodeType(
  schema: GraphQLSchema,
  { typename, id }: Pick<GlobalId, 'typename'> & { id: unknown },
): void {
  const node = schema.getType('Node');
  const type = schema.getType(typename);
  if (isInterfaceType(node) && isObjectType(type) && schema.isSubType(node, type)) return;
  throw wrongType(`${typename}:${String(id)}`, 'Node');
}

/** The error for the id of an object of another type than the place asks for. */
export function wrongType(value: string, expected: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'id.wrongType',
    `"${value}" does not name an object of type ${expected}`,
    { value, expected },
    ['id'],
  );
}
