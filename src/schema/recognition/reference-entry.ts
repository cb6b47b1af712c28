import { valueFromASTUntyped } from 'graphql';
import { DomainError } from '../../domain/errors.ts';
import type { ReferenceEntry } from '../../recognition/index.ts';
import { builder } from '../builder.ts';

function readEntry(value: unknown): ReferenceEntry {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  const shown = JSON.stringify(value) ?? 'nothing';
  const message = `${shown} is not a JSON object such as {"eqf": 3}`;
  throw new DomainError('INVALID_INPUT', 'referenceEntry.malformed', message, { value: shown });
}

builder.scalarType('ReferenceEntry', {
  description: 'A row of a reference file, or a part of it, as the file writes it: a JSON object.',
  parseValue: readEntry,
  parseLiteral: (node, variables) => readEntry(valueFromASTUntyped(node, variables)),
  serialize: readEntry,
});
