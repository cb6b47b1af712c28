import type { IsoDate } from '../../domain/iso-date.ts';
import { builder } from '../builder.ts';
import {
  ConditionKindEnum,
  ConditionStateEnum,
  EligibilityStatusEnum,
  MeasureKindEnum,
  PayerEnum,
} from './enums.ts';

export interface MeasureShape {
  readonly kind: typeof MeasureKindEnum.$inferType;
  readonly description: string;
  readonly days: number;
  readonly paidBy: typeof PayerEnum.$inferType;
}

export interface ConditionShape {
  readonly kind: typeof ConditionKindEnum.$inferType;
  readonly state: 'MET' | 'AFTER_MEASURE' | 'NOT_MET';
  readonly sentence: string;
  readonly unrecorded: boolean;
  readonly source: string | null;
}

export interface EligibilityShape {
  readonly status: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER' | 'INELIGIBLE';
  readonly earliestDate: IsoDate | null;
  readonly measures: readonly MeasureShape[];
  readonly conditions: readonly ConditionShape[];
}

const EligibilityMeasure = builder.objectRef<MeasureShape>('EligibilityMeasure').implement({
  description: 'What would have to be done first.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MeasureKindEnum, description: 'What it is.' }),
    description: t.exposeString('description', { description: 'In plain words.' }),
    days: t.exposeInt('days', { description: 'About how long it takes, in days of the calendar.' }),
    paidBy: t.expose('paidBy', { type: PayerEnum, description: 'Who bears the cost.' }),
  }),
});

const EligibilityCondition = builder.objectRef<ConditionShape>('EligibilityCondition').implement({
  description: 'A condition of an offer, a law or an agreement. It gives no points.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ConditionKindEnum, description: 'What it is about.' }),
    state: t.expose('state', { type: ConditionStateEnum, description: 'How it stands.' }),
    sentence: t.exposeString('sentence', { description: 'In plain words.' }),
    unrecorded: t.exposeBoolean('unrecorded', {
      description: 'Nothing is recorded, so nothing is held against it.',
    }),
    source: t.exposeString('source', { nullable: true, description: 'Law or rule behind it.' }),
  }),
});

export const Eligibility = builder.objectRef<EligibilityShape>('Eligibility').implement({
  description: 'Whether, and from when, a candidate may take the post.',
  fields: (t) => ({
    status: t.expose('status', { type: EligibilityStatusEnum, description: 'Which group.' }),
    earliestDate: t.expose('earliestDate', {
      type: 'Date',
      nullable: true,
      description: 'When the longest chain of measures could end.',
    }),
    measures: t.expose('measures', {
      type: [EligibilityMeasure],
      description: 'What would have to be done.',
      complexity: { field: 1, multiplier: 3 },
    }),
    conditions: t.expose('conditions', {
      type: [EligibilityCondition],
      description: 'All conditions.',
      complexity: { field: 1, multiplier: 8 },
    }),
  }),
});
