import { builder } from '../builder.ts';
import { MoneyPerUnitInput } from '../money.ts';
import { Occupation, Skill } from '../taxonomy/concepts.ts';
import {
  BirthPrecisionEnum,
  CandidateStatusEnum,
  CompletionEnum,
  ConsentFormEnum,
  ConsentPurposeEnum,
  ContractKindEnum,
  EvidenceCheckEnum,
  LiteracyLevelEnum,
  NameKindEnum,
  PhoneUseEnum,
  SexEnum,
  SkillEvidenceEnum,
} from './enums.ts';

const PersonNameInput = builder.inputType('PersonNameInput', {
  description: 'A name; the order is free, and there may be several of a kind.',
  fields: (t) => ({
    kind: t.field({ type: NameKindEnum, required: true, description: 'What the name is to the person.' }),
    text: t.string({ required: true, description: 'As the person gives it.' }),
  }),
});

const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'A number that a register gave to the person; none is ever demanded.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'Kind of the country: "NINA".' }),
    value: t.string({ required: true, description: 'The number; spaces and hyphens do not matter.' }),
  }),
});

const BirthInput = builder.inputType('BirthInput', {
  description: 'When a person was born, as exactly as it is known.',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'First day that is possible.' }),
    to: t.field({ type: 'Date', required: true, description: 'First day after those that are possible.' }),
    precision: t.field({ type: BirthPrecisionEnum, required: true, description: 'How exact it is.' }),
  }),
});

const PhoneInput = builder.inputType('PhoneInput', {
  description: 'A phone; a shared one names who holds it.',
  fields: (t) => ({
    number: t.field({ type: 'PhoneNumber', required: true, description: 'E.164.' }),
    use: t.field({ type: PhoneUseEnum, required: true, description: 'Whose phone it is.' }),
    holder: t.string({ description: 'Who holds it, and the tie.' }),
  }),
});

const HeldSkillInput = builder.inputType('HeldSkillInput', {
  description: 'A skill that the candidate has.',
  fields: (t) => ({
    skill: t.globalID({ for: Skill, required: true, description: 'Id of the skill.' }),
    level: t.int({ description: '1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads.' }),
    evidence: t.field({ type: SkillEvidenceEnum, description: 'Who vouches for it.' }),
  }),
});

const WorkPeriodInput = builder.inputType('WorkPeriodInput', {
  description: 'A time of work, with an occupation or an ISCO code.',
  fields: (t) => ({
    occupation: t.globalID({ for: Occupation, description: 'Id of the occupation.' }),
    iscoCode: t.string({
      description: 'ISCO-08, one to four digits, when the occupation is not in the list.',
    }),
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'First day after it; none while it goes on.' }),
    country: t.field({ type: 'CountryCode', description: 'Where.' }),
    employerName: t.string({ description: 'With whom.' }),
    informal: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Without contract or declaration.',
    }),
  }),
});

const HeldLanguageInput = builder.inputType('HeldLanguageInput', {
  description: 'Levels by modality: CEFR as 0 to 6, 7 for a native speaker; leave out what is not known.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageCode', required: true, description: 'ISO 639-3.' }),
    listening: t.int({ description: 'Understanding speech.' }),
    speaking: t.int({ description: 'Speaking.' }),
    reading: t.int({ description: 'Reading.' }),
    writing: t.int({ description: 'Writing.' }),
  }),
});

const LiteracyInput = builder.inputType('LiteracyInput', {
  description: 'What the person reads and writes.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageCode', required: true, description: 'ISO 639-3.' }),
    script: t.string({
      required: true,
      defaultValue: 'Latn',
      description: 'ISO 15924: Latn, Arab, Nkoo, Tfng.',
    }),
    level: t.field({ type: LiteracyLevelEnum, required: true, description: 'How far.' }),
  }),
});

const HeldCredentialInput = builder.inputType('HeldCredentialInput', {
  description: 'A qualification held, or a part of one.',
  fields: (t) => ({
    type: t.string({ required: true, description: 'Code of the qualification type: "MLI:CAP".' }),
    completion: t.field({
      type: CompletionEnum,
      required: true,
      defaultValue: 'FULL',
      description: 'How much of it.',
    }),
    field: t.string({ description: 'ISCED-F code.' }),
    title: t.string({ description: 'As it stands on the paper.' }),
    institution: t.string({ description: 'Who awarded it.' }),
    awardedOn: t.field({ type: 'Date', description: 'Date of award.' }),
    evidenceCheck: t.field({
      type: EvidenceCheckEnum,
      required: true,
      defaultValue: 'NONE',
      description: 'How the paper was checked.',
    }),
  }),
});

const WishesInput = builder.inputType('WishesInput', {
  description: 'Where, what and when the candidate would work; leave out what was not asked.',
  fields: (t) => ({
    destinations: t.field({ type: ['JurisdictionCode'], description: 'Where the candidate would go.' }),
    contractKinds: t.field({ type: [ContractKindEnum], description: 'Contracts accepted.' }),
    availableFrom: t.field({ type: 'Date', description: 'First day.' }),
    availableTo: t.field({ type: 'Date', description: 'First day after.' }),
    minimumWage: t.field({ type: MoneyPerUnitInput, description: 'At least this.' }),
    occupations: t.globalIDList({ for: Occupation, description: 'Ids of occupations, dearest first.' }),
  }),
});

export const ConsentInput = builder.inputType('ConsentInput', {
  description: 'A consent, as it was given.',
  fields: (t) => ({
    purpose: t.field({ type: ConsentPurposeEnum, required: true, description: 'What for.' }),
    form: t.field({ type: ConsentFormEnum, required: true, description: 'How.' }),
    language: t.field({
      type: 'LanguageCode',
      description: 'In which it was explained; an oral consent needs it.',
    }),
    wording: t.string({ description: 'Version of the wording: the one of that day unless given.' }),
    witness: t.string({ description: 'Who was present; an oral consent needs somebody.' }),
    witnessTie: t.string({ description: 'What the witness is to the person.' }),
    place: t.string({ description: 'Where it was given.' }),
    givenOn: t.field({ type: 'Date', description: 'Today unless given.' }),
  }),
});

export const CandidateDetailsInput = builder.inputType('CandidateDetailsInput', {
  description: 'What is known of a candidate. In an update, a part that is left out stays as it is.',
  fields: (t) => ({
    names: t.field({ type: [PersonNameInput], description: 'All names.' }),
    fullName: t.string({
      description:
        'The names in one go, instead of `names`: "Mme KEÏTA Fatoumata née Coulibaly", "Mamadou dit Madou Traoré".',
    }),
    sex: t.field({ type: SexEnum, description: 'As in the civil register.' }),
    birth: t.field({ type: BirthInput, description: 'Date of birth, with its precision.' }),
    birthYear: t.int({ description: 'The year of birth, instead of `birth`, when no more is known.' }),
    approximate: t.boolean({ description: 'With `birthYear`: "né vers".' }),
    birthPlace: t.string({ description: 'As it was given.' }),
    motherName: t.string({ description: 'As the person gives it; tells namesakes apart.' }),
    fatherName: t.string({ description: 'As the person gives it; tells namesakes apart.' }),
    identifiers: t.field({
      type: [IdentifierInput],
      description: 'Numbers in force; in an update, those left out of the list end and stay as history.',
    }),
    nationalities: t.field({ type: ['CountryCode'], description: 'Any.' }),
    regionCode: t.string({ description: 'Code of the territory: "ML-3".' }),
    cercleCode: t.string({ description: 'Code of the territory.' }),
    communeCode: t.string({ description: 'Code of the territory.' }),
    phones: t.field({ type: [PhoneInput], description: 'Where the person can be reached.' }),
    status: t.field({ type: CandidateStatusEnum, description: 'Where in the migration cycle.' }),
    skills: t.field({ type: [HeldSkillInput], description: 'What the person can do.' }),
    workPeriods: t.field({ type: [WorkPeriodInput], description: 'Work done, informal work too.' }),
    languages: t.field({ type: [HeldLanguageInput], description: 'Spoken and written.' }),
    literacies: t.field({ type: [LiteracyInput], description: 'By language and script.' }),
    credentials: t.field({
      type: [HeldCredentialInput],
      description: 'Qualifications; none is a legal answer.',
    }),
    wishes: t.field({ type: WishesInput, description: 'Where, what and when.' }),
    passportValidUntil: t.field({ type: 'Date', description: 'Last day of validity.' }),
  }),
});
