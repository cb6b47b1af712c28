import { builder } from '../builder.ts';
import { ContractKindEnum, SkillEvidenceEnum, WageUnitEnum } from '../people/enums.ts';
import { Occupation, Skill } from '../taxonomy/concepts.ts';
import { EmployerSite } from './employer.ts';
import { OfferKindEnum, WageBasisEnum } from './enums.ts';
import { ArrivalWaveInput, InternshipInput, MissionInput, OfferTermsInput } from './offer-term-inputs.ts';

const WageInput = builder.inputType('WageInput', {
  description: 'What is paid.',
  fields: (t) => ({
    minor: t.int({ description: "Whole number in the currency's minor unit; this or `amount`." }),
    amount: t.string({
      description:
        'As it is written: "1600.50". No more decimals than the currency has: none for XOF, three for KWD.',
    }),
    currency: t.field({ type: 'CurrencyCode', required: true, description: 'ISO 4217.' }),
    unit: t.field({ type: WageUnitEnum, required: true, description: 'What it is paid for.' }),
    basis: t.field({
      type: WageBasisEnum,
      required: true,
      defaultValue: 'GROSS',
      description: 'Before or after deductions.',
    }),
  }),
});

const OfferSkillInput = builder.inputType('OfferSkillInput', {
  description: 'A skill asked.',
  fields: (t) => ({
    skill: t.globalID({ for: Skill, required: true, description: 'Id of the skill.' }),
    essential: t.boolean({ required: true, defaultValue: true, description: 'Weighs 1; otherwise 0.3.' }),
    weight: t.float({ description: 'Instead of 1 or 0.3: 0.05 to 1.00 in steps of 0.05.' }),
    minimumLevel: t.int({ description: '1 to 4.' }),
    evidenceDemanded: t.field({
      type: SkillEvidenceEnum,
      description: 'Who must vouch for it: a condition, no points.',
    }),
  }),
});

const OfferLanguageInput = builder.inputType('OfferLanguageInput', {
  description: 'A language asked: CEFR 1 (A1) to 6 (C2) by modality.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageCode', required: true, description: 'ISO 639-3.' }),
    required: t.boolean({
      required: true,
      defaultValue: false,
      description: 'A condition; otherwise it gives points.',
    }),
    level: t.int({ description: 'For listening and speaking, when no modality is named.' }),
    listening: t.int({ description: 'Understanding speech.' }),
    speaking: t.int({ description: 'Speaking.' }),
    reading: t.int({ description: 'Reading.' }),
    writing: t.int({ description: 'Writing.' }),
  }),
});

const OfferQualificationInput = builder.inputType('OfferQualificationInput', {
  description: 'A qualification asked: a level with its scale, a field, or both.',
  fields: (t) => ({
    scale: t.string({ description: 'Framework: EQF8, FR8_2019 …' }),
    level: t.string({ description: 'Level on that scale.' }),
    field: t.string({ description: 'ISCED-F, two or three digits.' }),
  }),
});

const OfferWeightsInput = builder.inputType('OfferWeightsInput', {
  description: 'Weights of the components, 0 to 0.70; the rest keeps its default.',
  fields: (t) => ({
    skills: t.float({ description: 'Default 0.50.' }),
    experience: t.float({ description: 'Default 0.25.' }),
    qualification: t.float({ description: 'Default 0.15.' }),
    languages: t.float({ description: 'Default 0.10.' }),
  }),
});

export const OfferDetailsInput = builder.inputType('OfferDetailsInput', {
  description: 'An offer as its employer writes it.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'As it will be shown.' }),
    description: t.string({ description: 'In free words.' }),
    kind: t.field({
      type: OfferKindEnum,
      required: true,
      defaultValue: 'JOB',
      description: 'What is offered.',
    }),
    contractKind: t.field({ type: ContractKindEnum, required: true, description: 'Kind of contract.' }),
    posts: t.int({ required: true, description: 'How many people are sought.' }),
    waves: t.field({ type: [ArrivalWaveInput], description: 'Arrivals by day, together all the posts.' }),
    namedWorkers: t.stringList({
      description: 'Candidate numbers: a nominative offer, for these workers only.',
    }),
    site: t.globalID({ for: EmployerSite, description: "Where the work is: one of the employer's sites." }),
    destination: t.field({ type: 'JurisdictionCode', required: true, description: 'Where the work is.' }),
    place: t.string({ description: 'Town or region.' }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'First day after.' }),
    intakeUntil: t.field({ type: 'Date', description: 'Last day on which candidates are taken in.' }),
    wage: t.field({ type: WageInput, description: 'What is paid.' }),
    occupations: t.globalIDList({
      for: Occupation,
      required: true,
      description: "Accepted, the offer's own first.",
    }),
    minimumMonths: t.int({ description: 'Months of experience asked.' }),
    qualification: t.field({ type: OfferQualificationInput, description: 'Qualification asked.' }),
    regulated: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The profession is regulated there.',
    }),
    skills: t.field({
      type: [OfferSkillInput],
      required: true,
      defaultValue: [],
      description: 'Skills asked.',
    }),
    languages: t.field({
      type: [OfferLanguageInput],
      required: true,
      defaultValue: [],
      description: 'Languages asked.',
    }),
    licences: t.stringList({
      description: 'Categories of driving licences, each of them a condition: "B", "CE".',
    }),
    terms: t.field({ type: OfferTermsInput, description: 'Conditions of work and of life.' }),
    internship: t.field({ type: InternshipInput, description: 'With the kind INTERNSHIP only.' }),
    mission: t.field({ type: MissionInput, description: 'With the kind EXPERT_MISSION only.' }),
    weights: t.field({ type: OfferWeightsInput, description: 'Other weights than the defaults.' }),
  }),
});
