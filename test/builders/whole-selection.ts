import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Reference data that is the same for everybody: its own fields, and nothing under them. */
const PUBLIC_TYPES = new Set(['Occupation', 'Skill', 'QualificationType']);

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type of the schema`);
  return type;
}

/** Every field that there is to ask of an object, and of what hangs on it, as the text of a selection. */
export function wholeSelection(
  type: GraphQLObjectType,
  without: readonly string[] = [],
  above: readonly string[] = [],
): string {
  const parts = Object.values(type.getFields()).flatMap(({ name, args, type: given }) => {
    if (without.includes(`${type.name}.${name}`) || args.some(isRequiredArgument)) return [];
    const fieldType = getNamedType(given);
    if (isLeafType(fieldType)) return [name];
    if (!isObjectType(fieldType) || PUBLIC_TYPES.has(type.name) || above.includes(fieldType.name)) return [];
    // Another object of the same type: that it is there, or null; its fields are asked for above.
    if (fieldType.name === type.name) return [`${name} { __typename }`];
    return [`${name} ${wholeSelection(fieldType, without, [...above, type.name])}`];
  });
  return `{ ${parts.join(' ')} }`;
}

/** Every string in an answer, with the path to it. */
export function stringsIn(value: unknown, path = ''): readonly { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stringsIn(part, path === '' ? key : `${path}.${key}`),
  );
}
