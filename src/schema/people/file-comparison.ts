import { isPermitted } from '../../access/permissions.ts';
import type { SaidField, SaidValue } from '../../people/index.ts';
import type { Context } from '../../server/context.ts';
import { builder } from '../builder.ts';

const ComparedFieldEnum = builder.enumType('ComparedField', {
  description: 'What two files are held against each other by. Never an origin.',
  values: {
    NAME: { description: 'The whole name.' },
    SEX: { description: 'Sex as recorded.' },
    BIRTH: { description: 'When, as exactly as it is known.' },
    BIRTH_PLACE: { description: 'Where, as it was given.' },
    FATHER: { description: "The father's name." },
    MOTHER: { description: "The mother's name." },
    IDENTIFIERS: { description: 'Numbers in registers that are in force.' },
    PHONES: { description: 'Phones, and whose they are.' },
    NATIONALITIES: { description: 'Nationalities.' },
    RESIDENCE: { description: 'Region, cercle and commune.' },
    STATUS: { description: 'Where in the migration cycle.' },
    OCCUPATIONS: { description: 'Occupations worked in.' },
    CREDENTIALS: { description: 'Qualifications held.' },
  } as const,
});

const AgreementEnum = builder.enumType('Agreement', {
  description: 'How what two files say of one thing stands to each other.',
  values: {
    AGREES: { description: 'Both say the same; of names, whatever the spelling.' },
    MAY_AGREE: { description: 'In part the same, or one says it less exactly: no contradiction.' },
    DIFFERS: { description: 'They contradict each other, or have nothing in common.' },
    ONE_SIDED: { description: 'Only one of them says anything.' },
  } as const,
});

const VALUES = 'What it says; empty where it says nothing. Numbers in registers as in `Identifier.value`.';

export const FieldComparison = builder.objectRef<SaidField>('FieldComparison').implement({
  description: 'One line of two files side by side.',
  fields: (t) => ({
    field: t.expose('field', { type: ComparedFieldEnum, description: 'What is compared.' }),
    label: t.exposeString('label', { description: "Its name in the caller's language." }),
    agreement: t.expose('agreement', { type: AgreementEnum, description: 'Whether they agree.' }),
    first: t.stringList({
      description: `The first file. ${VALUES}`,
      resolve: ({ first }, _args, context) => shown(first, context),
    }),
    second: t.stringList({
      description: `The second file. ${VALUES}`,
      resolve: ({ second }, _args, context) => shown(second, context),
    }),
  }),
});

function shown(values: readonly SaidValue[], { viewer, loaders, language }: Context): Promise<string[]> {
  const mayRead = isPermitted(viewer, 'identifier.read');
  const hidden = language === 'fr' ? '(numéro non montré)' : '(number not shown)';
  return Promise.all(
    values.map(({ text, identifier }) => {
      if (identifier === null) return text;
      if (!mayRead) return `${text} ${hidden}`;
      return loaders.identifierValues.load(identifier).then((number) => `${text} ${number}`);
    }),
  );
}
