import { isPermitted } from '../../access/permissions.ts';
import type {
  AuthorityRecord,
  ChecklistItem,
  Procedure,
  ProcedureRecord,
  Term,
} from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { EvidenceCheckEnum } from '../people/enums.ts';
import { CaseKindEnum, DecidedOutcomeEnum, EvidenceKindEnum, TermUnitEnum } from './case-enums.ts';
import { RecognitionBindingEnum, RecognitionPurposeEnum } from './enums.ts';

/** Argument of a field in two languages. */
const LANG = { required: true, defaultValue: 'fr', description: 'BCP 47.' } as const;

function inLanguage<T>(french: T, english: T, lang: string): T {
  return lang.toLowerCase().startsWith('fr') ? french : english;
}

const TermObject = builder.objectRef<Term>('Term').implement({
  description: 'A time that law sets; the day that starts it does not count, its last day does.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many.' }),
    unit: t.expose('unit', { type: TermUnitEnum, description: 'Of what.' }),
  }),
});

export const ChecklistItemObject = builder.objectRef<ChecklistItem>('ChecklistItem').implement({
  description: 'A paper that an authority asks for.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EvidenceKindEnum, description: 'What it is.' }),
    label: t.string({
      description: 'In words.',
      args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
      resolve: ({ labelFr, labelEn }, { lang }) => inLanguage(labelFr, labelEn, lang),
    }),
    required: t.exposeBoolean('required', { description: 'Without it the file is not complete.' }),
    checks: t.expose('checks', { type: [EvidenceCheckEnum], description: 'One of these checks is enough.' }),
  }),
});

const FeeObject = builder
  .objectRef<{ readonly minor: number; readonly currency: string }>('RecognitionFee')
  .implement({
    description: 'What a procedure costs.',
    fields: (t) => ({
      minor: t.exposeInt('minor', { description: "Whole number in the currency's minor unit." }),
      currency: t.expose('currency', { type: 'CurrencyCode', description: 'ISO 4217.' }),
    }),
  });

export const ProcedureObject = builder
  .objectRef<Procedure | ProcedureRecord>('RecognitionProcedure')
  .implement({
    description: 'How an authority decides on one kind of request.',
    fields: (t) => ({
      code: t.exposeString('code', { description: '"FRA:ENIC-NARIC/COMPARABILITY".' }),
      name: t.string({
        description: 'Its name.',
        args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
        resolve: ({ nameFr, nameEn }, { lang }) => inLanguage(nameFr, nameEn, lang),
      }),
      kind: t.expose('kind', { type: CaseKindEnum, description: 'What it can be asked.' }),
      purposes: t.expose('purposes', { type: [RecognitionPurposeEnum], description: 'For what.' }),
      outcomes: t.expose('outcomes', { type: [DecidedOutcomeEnum], description: 'What it may say.' }),
      binding: t.expose('binding', {
        type: RecognitionBindingEnum,
        description: 'Whether others have to follow.',
      }),
      checklist: t.expose('checklist', {
        type: [ChecklistItemObject],
        complexity: { field: 1, multiplier: 5 },
        description: 'Papers that it asks for.',
      }),
      term: t.expose('term', {
        type: TermObject,
        nullable: true,
        description: 'Time to decide from the complete file; null: none is set, or it is not known.',
      }),
      appealTerm: t.expose('appealTerm', {
        type: TermObject,
        nullable: true,
        description: 'Time to appeal from the decision; null: not known.',
      }),
      certificateMonths: t.exposeInt('certificateMonths', {
        nullable: true,
        description: 'For how long its certificate is valid; null: without an end.',
      }),
      jurySize: t.exposeInt('jurySize', {
        nullable: true,
        description: 'Members of its jury; null: none is asked for.',
      }),
      fee: t.field({
        type: FeeObject,
        nullable: true,
        description: 'What it costs; null: not known.',
        resolve: ({ feeMinor: minor, feeCurrency: currency }) =>
          minor === null || currency === null ? null : { minor, currency },
      }),
    }),
  });

export const Assessor = builder
  .objectRef<AuthorityRecord['assessors'][number]>('RecognitionAssessor')
  .implement({
    description: 'Somebody who assesses for an authority.',
    fields: (t) => ({
      id: t.globalID({
        description: 'Global id.',
        resolve: ({ id }) => ({ id, type: 'RecognitionAssessor' }),
      }),
      name: t.exposeString('name', { description: 'Display name.' }),
    }),
  });
export const RecognitionAuthority = builder.objectRef<AuthorityRecord>('RecognitionAuthority').implement({
  description: 'Who decides on recognition somewhere.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '"FRA:ENIC-NARIC".' }),
    name: t.string({
      description: 'Its name.',
      args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
      resolve: ({ nameFr, nameEn }, { lang }) => inLanguage(nameFr, nameEn, lang),
    }),
    jurisdictions: t.expose('jurisdictions', {
      type: ['JurisdictionCode'],
      description: 'For where it decides.',
    }),
    procedures: t.expose('procedures', {
      type: [ProcedureObject],
      complexity: { field: 1, multiplier: 2 },
      description: 'What it can be asked, by code.',
    }),
    source: t.exposeString('source', { description: 'Where this was found.' }),
    verified: t.exposeBoolean('verified', { description: 'Whether somebody has checked it.' }),
    assessors: t.field({
      type: [Assessor],
      nullable: true,
      description: 'Accounts that assess for it; null unless the caller may assign cases.',
      resolve: ({ assessors }, _args, { viewer }) => (isPermitted(viewer, 'case.assess') ? assessors : null),
    }),
  }),
});
