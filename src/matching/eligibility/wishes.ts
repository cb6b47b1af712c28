import { addDays, dayNumber } from '../../domain/iso-date.ts';
import { afterMeasures, type Condition, met, metUnrecorded, notMet } from './condition.ts';
import { waitDays } from './measures.ts';

/** A country accepted includes its subdivisions. */
export const destination: Condition = ({ profile, requirement }) => {
  const detail = { kind: 'DESTINATION', destination: requirement.destination } as const;
  const { destinations } = profile.mobility;
  if (destinations === null) return [metUnrecorded(detail)];
  const accepted = requirement.destinationPlaces.some((place) => destinations.includes(place));
  return [accepted ? met(detail) : notMet(detail)];
};

export const contractKind: Condition = ({ profile, requirement }) => {
  const detail = { kind: 'CONTRACT_KIND', contractKind: requirement.terms.contractKind } as const;
  const { contractKinds } = profile.mobility;
  if (contractKinds === null) return [metUnrecorded(detail)];
  return [contractKinds.includes(requirement.terms.contractKind) ? met(detail) : notMet(detail)];
};

/** An offer without a first day waits for the candidate; one with a first day does not. */
export const availability: Condition = ({ profile, requirement, asOf }) => {
  const { availableFrom: from, availableTo: to } = profile.mobility;
  const { startsOn, endsOn } = requirement.terms;
  const detail = { kind: 'AVAILABILITY', from, to, startsOn, endsOn } as const;
  if (from === null && to === null) return [metUnrecorded(detail)];
  const start = startsOn === null || startsOn < asOf ? asOf : startsOn;
  const neededUntil = endsOn ?? addDays(start, 1);
  if (to !== null && to < neededUntil) return [notMet(detail)];
  if (from === null || from <= start) return [met(detail)];
  if (startsOn !== null) return [notMet(detail)];
  return [afterMeasures(detail, [waitDays(dayNumber(from) - dayNumber(asOf))])];
};

/** Amounts compare only in one currency and unit. */
export const minimumWage: Condition = ({ profile, requirement }) => {
  const wish = profile.mobility.minimumWage;
  const { wage } = requirement.terms;
  if (wish === null || wage === null) return [];
  const comparable = wish.currency === wage.currency && wish.unit === wage.unit;
  const detail = { kind: 'MINIMUM_WAGE', comparable } as const;
  return [comparable && wage.minor < wish.minor ? notMet(detail) : met(detail)];
};
