import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import type { HeldLicence } from '../profile.ts';
import {
  afterMeasures,
  type Condition,
  type ConditionQuestion,
  type ConditionResult,
  met,
  metUnrecorded,
  notMet,
} from './condition.ts';
import { opensCategory } from './licence-categories.ts';
import { measure } from './measures.ts';

/** One condition a category that the offer asks: held, and valid until the last day of the contract. */
export const licences: Condition = (question) =>
  question.requirement.licences.map((category) => judgeLicence(question, category));

function judgeLicence({ profile, requirement, asOf }: ConditionQuestion, category: string): ConditionResult {
  const { licences: held } = profile.conditionsOnly;
  const neededUntil = lastDayOf(requirement.terms, asOf);
  const fitting = held.filter((licence) => opensCategory(licence.category, category));
  const longest = latest(fitting);
  const detail = { kind: 'LICENCE', category, validUntil: longest, neededUntil } as const;
  if (held.length === 0) return afterMeasures(detail, [measure('RECORD_LICENCE')], { unrecorded: true });
  if (fitting.length === 0) return notMet(detail);
  if (longest !== null && longest >= neededUntil) return met(detail);
  // One without a last day may be valid for life: to be looked at, and not held against anybody.
  if (fitting.some(({ validUntil }) => validUntil === null))
    return metUnrecorded({ ...detail, validUntil: null });
  return afterMeasures(detail, [measure('RENEW_LICENCE')]);
}

function lastDayOf({ startsOn, endsOn }: ConditionQuestion['requirement']['terms'], asOf: IsoDate): IsoDate {
  const last = endsOn === null ? startsOn : addDays(endsOn, -1);
  return last !== null && last > asOf ? last : asOf;
}

function latest(licences: readonly HeldLicence[]): IsoDate | null {
  return licences.reduce<IsoDate | null>(
    (last, { validUntil }) =>
      validUntil !== null && (last === null || validUntil > last) ? validUntil : last,
    null,
  );
}
