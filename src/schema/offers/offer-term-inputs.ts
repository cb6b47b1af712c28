import { builder } from '../builder.ts';
import { MoneyPerUnitInput } from '../money.ts';
import {
  HousingEnum,
  HousingTypeEnum,
  InsuranceEnum,
  MealsEnum,
  MissionModeEnum,
  RestDayEnum,
  TravelPayerEnum,
} from './enums.ts';

const HousingInput = builder.inputType('HousingInput', {
  description: 'How the worker is lodged.',
  fields: (t) => ({
    provision: t.field({ type: HousingEnum, required: true, description: 'Who lodges, at whose cost.' }),
    amount: t.field({
      type: MoneyPerUnitInput,
      description: 'What is deducted or paid; with PROVIDED_DEDUCTED and ALLOWANCE only.',
    }),
    type: t.field({ type: HousingTypeEnum, description: 'What kind of lodging.' }),
  }),
});

export const OfferTermsInput = builder.inputType('OfferTermsInput', {
  description: 'Conditions of work and of life; what is left out is not said.',
  fields: (t) => ({
    termMonths: t.int({ description: 'Months that the contract lasts: 1 to 120.' }),
    probationDays: t.int({ description: 'Days of probation: 0 to 365.' }),
    weeklyHours: t.float({ description: 'Hours per week, 37.5 for thirty-seven and a half.' }),
    guaranteedShare: t.int({ description: 'Of these hours, guaranteed: percent, 0 to 100.' }),
    restDay: t.field({ type: RestDayEnum, description: 'The day of rest.' }),
    annualLeaveDays: t.int({ description: 'Paid leave in a year: days, 0 to 365.' }),
    housing: t.field({ type: HousingInput, description: 'Lodging.' }),
    meals: t.field({ type: MealsEnum, description: 'Meals.' }),
    travel: t.field({ type: TravelPayerEnum, description: 'Who pays for the journey.' }),
    localTransport: t.boolean({ description: 'The way to work is provided.' }),
    insurances: t.field({ type: [InsuranceEnum], description: 'Paid by the employer.' }),
  }),
});

export const ArrivalWaveInput = builder.inputType('ArrivalWaveInput', {
  description: 'Posts that are filled on one day.',
  fields: (t) => ({
    arrivesOn: t.field({ type: 'Date', required: true, description: 'Day of arrival.' }),
    posts: t.int({ required: true, description: 'How many arrive; all waves together are all the posts.' }),
  }),
});

export const InternshipInput = builder.inputType('InternshipInput', {
  description: 'What an internship says beside the rest.',
  fields: (t) => ({
    tutor: t.string({ description: 'Who guides the intern: name and position.' }),
    months: t.int({ description: '1 to 36.' }),
    allowance: t.field({ type: MoneyPerUnitInput, description: 'What is paid.' }),
  }),
});

export const MissionInput = builder.inputType('MissionInput', {
  description: 'What a mission of an expert says beside the rest.',
  fields: (t) => ({
    weeks: t.int({ description: '1 to 260.' }),
    mode: t.field({ type: MissionModeEnum, description: 'On site or from afar.' }),
    deliverable: t.string({ description: 'What is handed over at its end.' }),
  }),
});
