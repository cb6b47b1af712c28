import { builder } from '../builder.ts';

export const ConceptStatusEnum = builder.enumType('ConceptStatus', {
  description: 'Whether a concept is still in use.',
  values: {
    RELEASED: { description: 'In use.' },
    WITHDRAWN: { description: 'No longer in use; kept for what refers to it.' },
  } as const,
});
