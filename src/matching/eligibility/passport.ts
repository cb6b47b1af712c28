import { addMonths, type IsoDate } from '../../domain/iso-date.ts';
import { afterMeasures, type Condition, met } from './condition.ts';
import { measure } from './measures.ts';

/** Consulates ask that a passport outlives the contract by so much. */
const MONTHS_BEYOND_CONTRACT = 6;

/** Asked where the border is crossed on a passport. */
export const passport: Condition = ({ profile, requirement, country, asOf }) => {
  const exempt = [country.jurisdiction, ...country.identityCardSuffices];
  if (requirement.destinationPlaces.some((place) => exempt.includes(place))) return [];
  const { startsOn, endsOn } = requirement.terms;
  const last = [endsOn, startsOn, asOf].reduce<IsoDate>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    asOf,
  );
  const neededUntil = addMonths(last, MONTHS_BEYOND_CONTRACT);
  const { passportValidUntil: validUntil } = profile.mobility;
  const detail = { kind: 'PASSPORT', validUntil, neededUntil } as const;
  if (validUntil === null) return [afterMeasures(detail, [measure('OBTAIN_PASSPORT')], { unrecorded: true })];
  return [validUntil >= neededUntil ? met(detail) : afterMeasures(detail, [measure('RENEW_PASSPORT')])];
};
