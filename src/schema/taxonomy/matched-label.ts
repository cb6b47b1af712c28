import { builder } from '../builder.ts';

interface MatchedLabelShape {
  readonly label: string;
  readonly source: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE' | 'JOB_TITLE';
}

const MatchedLabelKindEnum = builder.enumType('MatchedLabelKind', {
  description: 'What sort of name was found.',
  values: {
    PREFERRED: { description: 'The label under which the concept is shown.' },
    ALTERNATIVE: { description: 'Another name of it.' },
    JOB_TITLE: { description: 'A job title of a national classification that leads to it.' },
  } as const,
});

export const MatchedLabel = builder.objectRef<MatchedLabelShape>('MatchedLabel').implement({
  description: 'The name by which a search has found something.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'As published.' }),
    source: t.exposeString('source', { description: 'Who states it: the code of a data source.' }),
    kind: t.expose('kind', { type: MatchedLabelKindEnum, description: 'What sort of name it is.' }),
  }),
});
