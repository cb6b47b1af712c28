import { builder } from '../builder.ts';

export interface QualificationTypeShape {
  readonly code: string;
  readonly jurisdiction: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly scale: string | null;
  readonly level: string | null;
  readonly eqf: number | null;
  readonly eqfBasis: 'OFFICIAL' | 'ANALOGY' | null;
  readonly isced: number | null;
  readonly years: number | null;
}

export const ReferencingBasisEnum = builder.enumType('ReferencingBasis', {
  description: 'On what a level is compared with the European Qualifications Framework.',
  values: {
    OFFICIAL: { description: 'A published referencing.' },
    ANALOGY: { description: 'By analogy only: no official referencing exists.' },
  } as const,
});

export const QualificationType = builder.objectRef<QualificationTypeShape>('QualificationType').implement({
  description: 'A diploma, certificate or title of a country. Its name alone says nothing of its level.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Jurisdiction and code: "MLI:CAP".' }),
    jurisdiction: t.expose('jurisdiction', { type: 'JurisdictionCode', description: 'Where it is awarded.' }),
    name: t.string({
      description: 'Its name.',
      args: {
        lang: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'fr', description: 'BCP 47.' }),
      },
      resolve: ({ nameFr, nameEn }, { lang }) => (lang.toLowerCase().startsWith('fr') ? nameFr : nameEn),
    }),
    scale: t.exposeString('scale', { nullable: true, description: 'Framework to which its level belongs.' }),
    level: t.exposeString('level', { nullable: true, description: 'Level on that scale.' }),
    eqf: t.exposeInt('eqf', {
      nullable: true,
      description: 'Level of the European Qualifications Framework.',
    }),
    eqfBasis: t.expose('eqfBasis', {
      type: ReferencingBasisEnum,
      nullable: true,
      description: 'What the EQF level rests on.',
    }),
    isced: t.exposeInt('isced', { nullable: true, description: 'ISCED 2011 level.' }),
    years: t.exposeFloat('years', { nullable: true, description: 'Nominal duration in years.' }),
  }),
});
