import { displayName } from '../../domain/display-name.ts';
import { fromSqlDate } from '../../domain/iso-date.ts';
import { unitAmount } from '../../domain/unit-amount.ts';
import type { CandidateView, FullCandidate, IntroducedPerson } from '../../people/index.ts';
import type { Context } from '../../server/context.ts';
import { builder } from '../builder.ts';
import { MoneyPerUnit } from '../money.ts';
import { QualificationType } from '../recognition/qualification-type.ts';
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

type Full = FullCandidate['record'];
type Listed = CandidateView['record'];

/** A value that exists only where the viewer may know the person. */
function known<T>(view: CandidateView, read: (record: Full) => T): T | null {
  return view.masked ? null : read(view.record);
}

/** As `known`, and for an employer to whom the person has agreed to be introduced. */
function knownOrIntroduced<T>(
  view: CandidateView,
  { loaders }: Pick<Context, 'loaders'>,
  read: (person: IntroducedPerson) => T,
): T | null | Promise<T | null> {
  if (!view.masked) {
    const { number, person, agency } = view.record;
    const { names, sex, phones } = person;
    return read({ number, names, sex, phones, agencyName: agency.name });
  }
  if (view.introductionId === null) return null;
  return loaders.introducedPersons.load(view.introductionId).then((person) => person && read(person));
}

const PersonName = builder.objectRef<Full['person']['names'][number]>('PersonName').implement({
  description: 'One of the names of a person; order and number are free.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NameKindEnum, description: 'What the name is to the person.' }),
    text: t.exposeString('text', { description: 'As it was given.' }),
  }),
});

const Phone = builder.objectRef<Full['person']['phones'][number]>('Phone').implement({
  description: 'A phone on which the person can be reached; several persons may share one.',
  fields: (t) => ({
    number: t.expose('number', { type: 'PhoneNumber', description: 'E.164.' }),
    use: t.expose('use', { type: PhoneUseEnum, description: 'Whose phone it is.' }),
    holder: t.exposeString('holder', {
      nullable: true,
      description: 'Who holds a shared phone, and the tie.',
    }),
  }),
});

const Birth = builder.objectRef<Full['person']>('Birth').implement({
  description: 'When a person was born, as exactly as it is known.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day that is possible.',
      resolve: ({ birthFrom }) => fromSqlDate(birthFrom),
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day after those that are possible.',
      resolve: ({ birthTo }) => fromSqlDate(birthTo),
    }),
    precision: t.expose('birthPrecision', {
      type: BirthPrecisionEnum,
      nullable: true,
      description: 'How exact the date is.',
    }),
    place: t.exposeString('birthPlace', { nullable: true, description: 'As it was given.' }),
  }),
});

export const HeldSkill = builder.objectRef<Listed['skills'][number]>('HeldSkill').implement({
  description: 'A skill that a candidate has, how well, and who vouches for it.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'The skill.',
      resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
    }),
    level: t.exposeInt('level', {
      nullable: true,
      description:
        '1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads; null: not recorded.',
    }),
    evidence: t.expose('evidence', {
      type: SkillEvidenceEnum,
      nullable: true,
      description: 'Who vouches for it; null: not recorded.',
    }),
  }),
});

export const WorkPeriod = builder.objectRef<Listed['workPeriods'][number]>('WorkPeriod').implement({
  description: 'A time in which the candidate worked in an occupation, with or without papers.',
  fields: (t) => ({
    occupation: t.field({
      type: Occupation,
      nullable: true,
      description: 'The occupation, when it is more than an ISCO code.',
      resolve: ({ occupationId }, _args, { loaders }) =>
        occupationId === null ? null : loaders.concepts.load(occupationId),
    }),
    iscoCode: t.exposeString('iscoCode', { nullable: true, description: 'ISCO-08, one to four digits.' }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day; null: not recorded.',
      resolve: ({ fromDate }) => fromSqlDate(fromDate),
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day after it; null while it goes on.',
      resolve: ({ toDate }) => fromSqlDate(toDate),
    }),
    country: t.expose('country', { type: 'CountryCode', nullable: true, description: 'Where.' }),
    employerName: t.exposeString('employerName', { nullable: true, description: 'Hidden from employers.' }),
    informal: t.exposeBoolean('informal', { description: 'Without a contract or declaration.' }),
  }),
});

export const HeldLanguage = builder.objectRef<Listed['languages'][number]>('HeldLanguage').implement({
  description: 'Levels by modality: CEFR as 0 (none) to 6 (C2), 7 for a native speaker; null: not recorded.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageCode', description: 'ISO 639-3.' }),
    listening: t.exposeInt('listening', { nullable: true, description: 'Understanding speech.' }),
    speaking: t.exposeInt('speaking', { nullable: true, description: 'Speaking.' }),
    reading: t.exposeInt('reading', { nullable: true, description: 'Reading.' }),
    writing: t.exposeInt('writing', { nullable: true, description: 'Writing.' }),
  }),
});

export const Literacy = builder.objectRef<Listed['literacies'][number]>('Literacy').implement({
  description: 'What a person reads and writes, in a language and a script.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageCode', description: 'ISO 639-3.' }),
    script: t.exposeString('script', { description: 'ISO 15924: Latn, Arab, Nkoo, Tfng.' }),
    level: t.expose('level', { type: LiteracyLevelEnum, description: 'How far.' }),
  }),
});

export const HeldCredential = builder.objectRef<Listed['credentials'][number]>('HeldCredential').implement({
  description: 'A qualification that a candidate holds, or a part of one.',
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: 'HeldCredential' }) }),
    type: t.field({ type: QualificationType, description: 'What it is.', resolve: ({ type }) => type }),
    completion: t.expose('completion', { type: CompletionEnum, description: 'How much of it is held.' }),
    field: t.exposeString('field', { nullable: true, description: 'ISCED-F code.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'As it stands on the paper; hidden from employers.',
    }),
    institution: t.exposeString('institution', {
      nullable: true,
      description: 'Who awarded it; hidden from employers.',
    }),
    awardedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Date of award; null: not recorded.',
      resolve: ({ awardedOn }) => fromSqlDate(awardedOn),
    }),
    evidenceCheck: t.expose('evidenceCheck', {
      type: EvidenceCheckEnum,
      description: 'How the paper was checked.',
    }),
  }),
});

const Consent = builder.objectRef<Full['consents'][number]>('Consent').implement({
  description: 'What the person agreed to, how, and until when.',
  fields: (t) => ({
    purpose: t.expose('purpose', { type: ConsentPurposeEnum, description: 'What for.' }),
    form: t.expose('form', { type: ConsentFormEnum, description: 'How it was given.' }),
    language: t.expose('language', {
      type: 'LanguageCode',
      nullable: true,
      description: 'In which it was explained.',
    }),
    wording: t.exposeString('wording', {
      nullable: true,
      description: 'Version of the wording that was read out or signed.',
    }),
    witness: t.exposeString('witness', { nullable: true, description: 'Who was present.' }),
    witnessTie: t.exposeString('witnessTie', {
      nullable: true,
      description: 'What the witness is to the person.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where it was given.' }),
    recordedBy: t.exposeString('recordedBy', { nullable: true, description: 'Who wrote it down.' }),
    withdrawalBy: t.exposeString('withdrawalBy', {
      nullable: true,
      description: 'Who wrote down that it no longer counts.',
    }),
    givenOn: t.field({
      type: 'Date',
      description: 'From this day on.',
      resolve: ({ givenOn }) => fromSqlDate(givenOn),
    }),
    withdrawnOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'From this day on it no longer counts.',
      resolve: ({ withdrawnOn }) => fromSqlDate(withdrawnOn),
    }),
  }),
});

export const Candidate = builder.objectRef<CandidateView>('Candidate');

builder.node(Candidate, {
  description:
    'A person who looks for work abroad, or at home after a return. Employers see abilities only: whatever tells who the person is stays null.',
  id: { resolve: ({ record }) => record.id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'masked' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.candidates.load(id))),
  fields: (t) => ({
    masked: t.boolean({
      description: 'True where identity is hidden from the caller.',
      resolve: (view) => view.masked && view.introductionId === null,
    }),
    introduced: t.boolean({
      description:
        'The person has agreed to be introduced to the calling employer: identity and contact are shown, nothing else.',
      resolve: (view) => view.masked && view.introductionId !== null,
    }),
    synthetic: t.boolean({
      description: 'Made up for demonstration.',
      resolve: ({ record }) => record.synthetic,
    }),
    version: t.int({
      description: 'To be given back with an update.',
      resolve: ({ record }) => record.version,
    }),
    status: t.field({
      type: CandidateStatusEnum,
      description: 'Where in the migration cycle.',
      resolve: ({ record }) => record.status,
    }),
    number: t.string({
      nullable: true,
      description: 'What the person was told at the counter.',
      resolve: (view, _args, context) => knownOrIntroduced(view, context, ({ number }) => number),
    }),
    displayName: t.string({
      nullable: true,
      description: 'Given names, then family names, then those at birth and aliases.',
      resolve: (view, _args, context) =>
        knownOrIntroduced(view, context, ({ names, sex }) => displayName(names, sex)),
    }),
    names: t.field({
      type: [PersonName],
      nullable: true,
      description: 'All names.',
      resolve: (view, _args, context) => knownOrIntroduced(view, context, ({ names }) => names),
    }),
    sex: t.field({
      type: SexEnum,
      nullable: true,
      description: 'As recorded.',
      resolve: (view) => known(view, ({ person }) => person.sex),
    }),
    birth: t.field({
      type: Birth,
      nullable: true,
      description: 'Date and place.',
      resolve: (view) => known(view, ({ person }) => person),
    }),
    nationalities: t.field({
      type: ['CountryCode'],
      nullable: true,
      description: 'ISO 3166-1 alpha-3.',
      resolve: (view) => known(view, ({ person }) => person.nationalities),
    }),
    phones: t.field({
      type: [Phone],
      nullable: true,
      description: 'Where the person can be reached.',
      resolve: (view, _args, context) => knownOrIntroduced(view, context, ({ phones }) => phones),
    }),
    regionCode: t.string({
      nullable: true,
      description: 'Territory of residence.',
      resolve: (view) => known(view, ({ person }) => person.regionCode),
    }),
    cercleCode: t.string({
      nullable: true,
      description: 'Territory of residence.',
      resolve: (view) => known(view, ({ person }) => person.cercleCode),
    }),
    agencyName: t.string({
      nullable: true,
      description: 'Where the person is registered.',
      resolve: (view, _args, context) => knownOrIntroduced(view, context, ({ agencyName }) => agencyName),
    }),
    registeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the file was opened.',
      resolve: (view) => known(view, ({ registeredAt }) => registeredAt),
    }),
    skills: t.field({
      type: [HeldSkill],
      description: 'What the candidate can do.',
      resolve: ({ record }) => record.skills,
    }),
    workPeriods: t.field({
      type: [WorkPeriod],
      description: 'Newest first.',
      resolve: ({ record }) => record.workPeriods,
    }),
    languages: t.field({
      type: [HeldLanguage],
      description: 'Spoken and written.',
      resolve: ({ record }) => record.languages,
    }),
    literacies: t.field({
      type: [Literacy],
      description: 'By language and script.',
      resolve: ({ record }) => record.literacies,
    }),
    credentials: t.field({
      type: [HeldCredential],
      description: 'Qualifications held.',
      resolve: ({ record }) => record.credentials,
    }),
    wishedOccupations: t.field({
      type: [Occupation],
      description: 'What the candidate would like to do, dearest first.',
      resolve: ({ record }, _args, { loaders }) =>
        Promise.all(record.wishes.map(({ occupationId }) => loaders.concepts.load(occupationId))),
    }),
    destinations: t.field({
      type: ['JurisdictionCode'],
      nullable: true,
      description: 'Where the candidate would go; empty: not recorded.',
      resolve: (view) => known(view, ({ destinations }) => destinations),
    }),
    contractKinds: t.field({
      type: [ContractKindEnum],
      nullable: true,
      description: 'Accepted contracts; empty: not recorded.',
      resolve: (view) => known(view, ({ contractKinds }) => contractKinds),
    }),
    minimumWage: t.field({
      type: MoneyPerUnit,
      nullable: true,
      description: 'What the candidate wants to earn at least.',
      resolve: (view) =>
        known(view, (record) =>
          unitAmount(record.minimumWageMinor, record.minimumWageCurrency, record.minimumWageUnit),
        ),
    }),
    availableFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day.',
      resolve: ({ record }) => fromSqlDate(record.availableFrom),
    }),
    availableTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day after.',
      resolve: ({ record }) => fromSqlDate(record.availableTo),
    }),
    passportValidUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day of validity; null: not recorded.',
      resolve: (view) => known(view, ({ passportValidUntil }) => fromSqlDate(passportValidUntil)),
    }),
    consents: t.field({
      type: [Consent],
      nullable: true,
      description: 'With their history.',
      resolve: (view) => known(view, ({ consents }) => consents),
    }),
  }),
});
