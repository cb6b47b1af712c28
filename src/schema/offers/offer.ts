import { fromSqlDate } from '../../domain/iso-date.ts';
import { unitAmount } from '../../domain/unit-amount.ts';
import type { OfferRecord, OfferSourceRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { MoneyPerUnit } from '../money.ts';
import { Candidate } from '../people/candidate.ts';
import { ContractKindEnum, SkillEvidenceEnum } from '../people/enums.ts';
import { Occupation, Skill } from '../taxonomy/concepts.ts';
import { Employer, EmployerSite } from './employer.ts';
import { OfferKindEnum, OfferStatusEnum, WageBasisEnum } from './enums.ts';
import { ArrivalWave, Internship, Mission, OfferTerms } from './offer-terms.ts';

const OfferSkill = builder.objectRef<OfferRecord['skills'][number]>('OfferSkill').implement({
  description: 'A skill that an offer asks for.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'The skill.',
      resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
    }),
    essential: t.exposeBoolean('essential', {
      description: 'Weighs 1 when essential, 0.3 when not, unless given.',
    }),
    weight: t.float({
      nullable: true,
      description: 'Given weight, 0.05 to 1.00.',
      resolve: ({ weight }) => (weight === null ? null : weight / 100),
    }),
    minimumLevel: t.exposeInt('minimumLevel', { nullable: true, description: '1 to 4; null asks 1.' }),
    evidenceDemanded: t.expose('evidenceDemanded', {
      type: SkillEvidenceEnum,
      nullable: true,
      description: 'A condition: who must vouch for it.',
    }),
  }),
});

const OfferLanguage = builder.objectRef<OfferRecord['languages'][number]>('OfferLanguage').implement({
  description: 'A language that an offer asks for, by modality: CEFR as 1 (A1) to 6 (C2).',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageCode', description: 'ISO 639-3.' }),
    required: t.exposeBoolean('required', { description: 'A condition; otherwise it gives points.' }),
    listening: t.exposeInt('listening', { nullable: true, description: 'Understanding speech.' }),
    speaking: t.exposeInt('speaking', { nullable: true, description: 'Speaking.' }),
    reading: t.exposeInt('reading', { nullable: true, description: 'Reading.' }),
    writing: t.exposeInt('writing', { nullable: true, description: 'Writing.' }),
  }),
});

const OfferQualification = builder
  .objectRef<Pick<OfferRecord, 'qualificationScale' | 'qualificationLevel' | 'qualificationField'>>(
    'OfferQualification',
  )
  .implement({
    description: 'The qualification that an offer asks for.',
    fields: (t) => ({
      scale: t.exposeString('qualificationScale', {
        nullable: true,
        description: 'Framework: FR8_2019, EQF8 …',
      }),
      level: t.exposeString('qualificationLevel', { nullable: true, description: 'Level on that scale.' }),
      field: t.exposeString('qualificationField', { nullable: true, description: 'ISCED-F; null fits all.' }),
    }),
  });

const NamedWorker = builder.objectRef<string>('NamedWorker').implement({
  description: 'A worker whom a nominative offer names.',
  fields: (t) => ({
    number: t.string({
      description: 'Candidate number, as the employer gave it.',
      resolve: (number) => number,
    }),
    candidate: t.field({
      type: Candidate,
      nullable: true,
      description: 'The file, for those who may know the person.',
      resolve: async (number, _args, { loaders }) => {
        const view = await loaders.candidateByNumber(number);
        // The number and a masked file side by side would tell an employer whose abilities these are.
        return view?.masked === false ? view : null;
      },
    }),
  }),
});

const OccupationCandidate = builder
  .objectRef<{ readonly occupationId: string; readonly score: number }>('OccupationCandidate')
  .implement({
    description: 'An occupation that an imported offer may mean.',
    fields: (t) => ({
      occupation: t.field({
        type: Occupation,
        description: 'The occupation.',
        resolve: ({ occupationId }, _args, { loaders }) => loaders.concepts.load(occupationId),
      }),
      score: t.exposeFloat('score', { description: 'How well the names fit, 0 to 1.' }),
    }),
  });

const OfferSource = builder.objectRef<OfferSourceRecord>('OfferSource').implement({
  description: 'Where an imported offer comes from.',
  fields: (t) => ({
    key: t.exposeString('sourceKey', { description: 'What it is called there.' }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was read last.' }),
    occupationText: t.exposeString('occupationText', {
      nullable: true,
      description: 'The occupation as it was named.',
    }),
    occupationCandidates: t.field({
      type: [OccupationCandidate],
      description: 'What a person must choose from, best first; empty once an occupation is set.',
      resolve: ({ occupationCandidates }) => candidatesIn(occupationCandidates),
    }),
  }),
});

/** What was written as JSON; anything else is nothing. */
function candidatesIn(value: unknown): { occupationId: string; score: number }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('occupationId' in one) || !('score' in one)) return [];
    const { occupationId, score } = one;
    return typeof occupationId === 'string' && typeof score === 'number' ? [{ occupationId, score }] : [];
  });
}

export const Offer = builder.objectRef<OfferRecord>('Offer');

builder.node(Offer, {
  description: 'Work that an employer offers, abroad or in the country.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'seedHash' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.offers.load(id))),
  fields: (t) => ({
    number: t.exposeString('number', { description: 'To be quoted on the phone.' }),
    title: t.exposeString('title', { description: 'As the employer wrote it.' }),
    kind: t.expose('kind', { type: OfferKindEnum, description: 'What is offered.' }),
    contractKind: t.expose('contractKind', { type: ContractKindEnum, description: 'Kind of contract.' }),
    status: t.expose('status', { type: OfferStatusEnum, description: 'Where it stands.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration.' }),
    version: t.exposeInt('version', { description: 'Counts its changes; to be given back with a revision.' }),
    revision: t.exposeInt('revision', {
      description: 'Counts what was handed in; 0 for what was not handed in yet.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'In free words.' }),
    employer: t.expose('employer', { type: Employer, description: 'Who offers it.' }),
    posts: t.exposeInt('posts', { description: 'How many people are sought.' }),
    waves: t.expose('waves', {
      type: [ArrivalWave],
      description: 'Arrivals by day, together all the posts; empty: all on the first day.',
    }),
    nominative: t.exposeBoolean('nominative', {
      description: 'Only the named workers are ranked for it.',
    }),
    namedWorkers: t.expose('namedWorkers', {
      type: [NamedWorker],
      description: 'Of a nominative offer; empty otherwise.',
    }),
    site: t.expose('site', { type: EmployerSite, nullable: true, description: 'Where the work is.' }),
    terms: t.field({
      type: OfferTerms,
      description: 'Conditions of work and of life.',
      resolve: (offer) => offer,
    }),
    internship: t.field({
      type: Internship,
      nullable: true,
      description: 'Of an internship.',
      resolve: (offer) =>
        offer.internshipTutor !== null || offer.internshipMonths !== null || offer.allowanceMinor !== null
          ? offer
          : null,
    }),
    mission: t.field({
      type: Mission,
      nullable: true,
      description: 'Of a mission of an expert.',
      resolve: (offer) =>
        offer.missionWeeks !== null || offer.missionMode !== null || offer.deliverable !== null
          ? offer
          : null,
    }),
    source: t.field({
      type: OfferSource,
      nullable: true,
      description: 'Of an imported offer.',
      resolve: ({ id }, _args, { loaders }) => loaders.offerSources.load(id),
    }),
    destination: t.expose('destination', { type: 'JurisdictionCode', description: 'Where the work is.' }),
    place: t.exposeString('place', { nullable: true, description: 'Town or region.' }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day.',
      resolve: (o) => fromSqlDate(o.startsOn),
    }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day after.',
      resolve: (o) => fromSqlDate(o.endsOn),
    }),
    intakeUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day on which candidates are taken in.',
      resolve: (o) => fromSqlDate(o.intakeUntil),
    }),
    wage: t.field({
      type: MoneyPerUnit,
      nullable: true,
      description: 'What is paid.',
      resolve: ({ wageMinor, wageCurrency, wageUnit }) => unitAmount(wageMinor, wageCurrency, wageUnit),
    }),
    wageBasis: t.expose('wageBasis', {
      type: WageBasisEnum,
      nullable: true,
      description: 'Before or after deductions.',
    }),
    occupations: t.field({
      type: [Occupation],
      description: "Accepted occupations, the offer's own first.",
      resolve: ({ occupations }, _args, { loaders }) =>
        Promise.all(occupations.map(({ occupationId }) => loaders.concepts.load(occupationId))),
    }),
    minimumMonths: t.exposeInt('minimumMonths', {
      nullable: true,
      description: 'Months of experience asked.',
    }),
    qualification: t.field({
      type: OfferQualification,
      nullable: true,
      description: 'Qualification asked.',
      resolve: (offer) => (offer.qualificationScale || offer.qualificationField ? offer : null),
    }),
    licences: t.exposeStringList('licenceCategories', {
      description: 'Categories of driving licences asked, each of them a condition.',
    }),
    regulated: t.exposeBoolean('regulated', {
      description: 'The profession is regulated at the destination.',
    }),
    skills: t.expose('skills', {
      type: [OfferSkill],
      description: 'Skills asked, in the order of the offer.',
    }),
    languages: t.expose('languages', { type: [OfferLanguage], description: 'Languages asked.' }),
    seedHash: t.string({
      description:
        'SHA-256 of the seed that orders equal scores, hexadecimal: published before intake closes.',
      resolve: ({ seedHash }) => Buffer.from(seedHash).toString('hex'),
    }),
    seed: t.string({
      nullable: true,
      description: 'The seed itself, hexadecimal, once the offer is closed: anyone can check the order.',
      resolve: ({ seed, status }) => (status === 'CLOSED' ? Buffer.from(seed).toString('hex') : null),
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was handed in last.',
    }),
    submittedBy: t.exposeString('submittedByName', { nullable: true, description: 'Who handed it in.' }),
    publishedBy: t.exposeString('publishedByName', {
      nullable: true,
      description: 'Who vetted and published it.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published.',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
  }),
});
