import { fromSqlDate } from '../../domain/iso-date.ts';
import { unitAmount } from '../../domain/unit-amount.ts';
import type { OfferRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { MoneyPerUnit } from '../money.ts';
import {
  HousingEnum,
  HousingTypeEnum,
  InsuranceEnum,
  MealsEnum,
  MissionModeEnum,
  RestDayEnum,
  TravelPayerEnum,
} from './enums.ts';

const OfferHousing = builder.objectRef<OfferRecord>('OfferHousing').implement({
  description: 'How the worker is lodged.',
  fields: (t) => ({
    provision: t.field({
      type: HousingEnum,
      description: 'Who lodges, at whose cost.',
      resolve: ({ housing }) => housing ?? 'NOT_PROVIDED',
    }),
    amount: t.field({
      type: MoneyPerUnit,
      nullable: true,
      description: 'What is deducted from the wage or paid as an allowance.',
      resolve: ({ housingMinor, housingCurrency, housingUnit }) =>
        unitAmount(housingMinor, housingCurrency, housingUnit),
    }),
    type: t.expose('housingType', {
      type: HousingTypeEnum,
      nullable: true,
      description: 'What kind of lodging.',
    }),
  }),
});

export const OfferTerms = builder.objectRef<OfferRecord>('OfferTerms').implement({
  description: 'Conditions of work and of life; null where nothing is said.',
  fields: (t) => ({
    termMonths: t.exposeInt('termMonths', {
      nullable: true,
      description: 'Months that the contract lasts.',
    }),
    probationDays: t.exposeInt('probationDays', { nullable: true, description: 'Days of probation.' }),
    weeklyHours: t.float({
      nullable: true,
      description: 'Hours per week.',
      resolve: ({ weeklyMinutes }) => (weeklyMinutes === null ? null : weeklyMinutes / 60),
    }),
    guaranteedShare: t.exposeInt('guaranteedShare', {
      nullable: true,
      description: 'Of these hours, guaranteed: percent.',
    }),
    restDay: t.expose('restDay', { type: RestDayEnum, nullable: true, description: 'The day of rest.' }),
    annualLeaveDays: t.exposeInt('annualLeaveDays', {
      nullable: true,
      description: 'Paid leave in a year: days.',
    }),
    housing: t.field({
      type: OfferHousing,
      nullable: true,
      description: 'Lodging.',
      resolve: (offer) => (offer.housing === null ? null : offer),
    }),
    meals: t.expose('meals', { type: MealsEnum, nullable: true, description: 'Meals.' }),
    travel: t.expose('travel', {
      type: TravelPayerEnum,
      nullable: true,
      description: 'Who pays for the journey.',
    }),
    localTransport: t.exposeBoolean('localTransport', {
      nullable: true,
      description: 'The way to work is provided.',
    }),
    insurances: t.expose('insurances', { type: [InsuranceEnum], description: 'Paid by the employer.' }),
  }),
});

export const ArrivalWave = builder.objectRef<OfferRecord['waves'][number]>('ArrivalWave').implement({
  description: 'Posts that are filled on one day.',
  fields: (t) => ({
    arrivesOn: t.field({
      type: 'Date',
      description: 'Day of arrival.',
      resolve: ({ arrivesOn }) => fromSqlDate(arrivesOn),
    }),
    posts: t.exposeInt('posts', { description: 'How many arrive.' }),
  }),
});

export const Internship = builder.objectRef<OfferRecord>('Internship').implement({
  description: 'What an internship says beside the rest.',
  fields: (t) => ({
    tutor: t.exposeString('internshipTutor', { nullable: true, description: 'Who guides the intern.' }),
    months: t.exposeInt('internshipMonths', { nullable: true, description: 'How long it lasts.' }),
    allowance: t.field({
      type: MoneyPerUnit,
      nullable: true,
      description: 'What is paid.',
      resolve: ({ allowanceMinor, allowanceCurrency, allowanceUnit }) =>
        unitAmount(allowanceMinor, allowanceCurrency, allowanceUnit),
    }),
  }),
});

export const Mission = builder.objectRef<OfferRecord>('Mission').implement({
  description: 'What a mission of an expert says beside the rest.',
  fields: (t) => ({
    weeks: t.exposeInt('missionWeeks', { nullable: true, description: 'How long it lasts.' }),
    mode: t.expose('missionMode', {
      type: MissionModeEnum,
      nullable: true,
      description: 'On site or from afar.',
    }),
    deliverable: t.exposeString('deliverable', {
      nullable: true,
      description: 'What is handed over at its end.',
    }),
  }),
});
