import { dayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import type { ConditionResult } from '../../src/matching/eligibility/condition.ts';
import { passport } from '../../src/matching/eligibility/passport.ts';
import {
  availableFromAtLeast,
  consentIn,
  contractBit,
  ENDED_CONSENT,
  NO_CONSENT,
  passportUntilAtMost,
  wishesContract,
} from './hint.ts';
import { lacksLanguage } from './language-hint.ts';
import type { ProfileSearch } from './profile-search.ts';
import type { Segment } from './segment.ts';

/** Whether the hints of a document tell that it cannot be in the group. */
export function dismissal(
  { builtOn, languages }: Segment,
  search: ProfileSearch,
): (first: number, second: number) => boolean {
  const { compiled, group, asOf } = search;
  const { requirement, vocabulary } = compiled;
  const { contractKind, startsOn } = requirement.terms;
  const contract = contractBit(contractKind);
  const today = dayNumber(asOf);
  // Hints were made on the day of building and say nothing of consent and passport on days before it.
  const later = today >= builtOn;
  const now = group === 'ELIGIBLE_NOW';
  const start = startsOn === null ? today : Math.max(today, dayNumber(startsOn));
  // An offer without a first day waits for the candidate.
  const waits = startsOn === null && !now;
  const needed = passportNeededUntil(search);
  const required = now ? requirement.languages.filter((one) => one.required) : [];
  const lacks = lacksLanguage(languages, required, vocabulary);
  return (first, second) => {
    if (!wishesContract(first, contract)) return true;
    if (!waits && availableFromAtLeast(first, builtOn) > start) return true;
    if (later) {
      const consent = consentIn(first);
      if (consent === ENDED_CONSENT || (now && consent === NO_CONSENT)) return true;
      if (now && needed !== null && passportUntilAtMost(first, builtOn) < needed) return true;
    }
    return lacks(second);
  };
}

/** Asks the condition itself, of somebody of whom nothing is known; null where no passport is asked. */
function passportNeededUntil({ compiled, country, asOf }: ProfileSearch): number | null {
  const { requirement, vocabulary } = compiled;
  const question = { profile: NOBODY, requirement, vocabulary, country, asOf };
  const results: readonly ConditionResult[] = passport(question);
  const detail = results[0]?.detail;
  return detail?.kind === 'PASSPORT' ? dayNumber(detail.neededUntil) : null;
}

const NOTHING: readonly never[] = [];
const UNKNOWN: IsoDate | null = null;

const NOBODY = {
  ordinal: 0,
  candidateId: '',
  agencyPath: '',
  version: 0,
  scored: { skills: NOTHING, periods: NOTHING, languages: NOTHING, credentials: NOTHING },
  mobility: {
    destinations: null,
    contractKinds: null,
    availableFrom: UNKNOWN,
    availableTo: UNKNOWN,
    minimumWage: null,
    passportValidUntil: UNKNOWN,
  },
  consents: NOTHING,
  conditionsOnly: {
    birthFrom: UNKNOWN,
    birthTo: UNKNOWN,
    nationalities: NOTHING,
    region: null,
    cercle: null,
    literacies: NOTHING,
    wishedOccupations: NOTHING,
    licences: NOTHING,
  },
};
