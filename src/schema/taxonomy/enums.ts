import { builder } from '../builder.ts';

export const ConceptStatusEnum = builder.enumType('ConceptStatus', {
  description: 'Whether a concept is still in use.',
  values: {
    RELEASED: { description: 'In use.' },
    WITHDRAWN: { description: 'No longer in use; kept for what refers to it.' },
  } as const,
});

export const MappingKindEnum = builder.enumType('MappingKind', {
  description: 'How a concept of one source relates to one of another.',
  values: {
    EXACT: { description: 'The same.' },
    CLOSE: { description: 'Nearly the same.' },
    BROAD: { description: 'It is broader than the other.' },
    NARROW: { description: 'It is narrower than the other.' },
  } as const,
});
