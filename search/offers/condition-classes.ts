import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { Condition } from '../../src/matching/eligibility/condition.ts';
import { consent } from '../../src/matching/eligibility/consent.ts';
import { evidence } from '../../src/matching/eligibility/evidence.ts';
import { languages } from '../../src/matching/eligibility/languages.ts';
import { licences } from '../../src/matching/eligibility/licence.ts';
import { passport } from '../../src/matching/eligibility/passport.ts';
import { regulatedProfession } from '../../src/matching/eligibility/profession.ts';
import {
  availability,
  contractKind,
  destination,
  minimumWage,
} from '../../src/matching/eligibility/wishes.ts';
import type { Requirement } from '../../src/matching/requirement.ts';

/** What each condition reads of an offer: offers that agree in it are judged once. */
const READS: ReadonlyMap<Condition, (requirement: Requirement) => unknown> = new Map<
  Condition,
  (requirement: Requirement) => unknown
>([
  [consent, () => null],
  [destination, ({ destination: place, destinationPlaces }) => [place, destinationPlaces]],
  [contractKind, ({ terms }) => terms.contractKind],
  [availability, ({ terms }) => [terms.startsOn, terms.endsOn]],
  [minimumWage, ({ terms }) => terms.wage],
  [languages, ({ languages: all }) => all.filter(({ required }) => required)],
  [licences, ({ licences: all, terms }) => (all.length === 0 ? null : [all, terms.startsOn, terms.endsOn])],
  [
    regulatedProfession,
    ({ regulated, destination: place, occupations, recognitionPlaces, qualification }) =>
      regulated ? [place, occupations[0]?.isco, recognitionPlaces, qualification] : null,
  ],
  [
    evidence,
    ({ skills }) =>
      skills.flatMap(({ skill, evidenceDemanded }) =>
        evidenceDemanded === null ? [] : [[skill, evidenceDemanded]],
      ),
  ],
  [passport, ({ destinationPlaces, terms }) => [destinationPlaces, later(terms.startsOn, terms.endsOn)]],
]);

function later(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Equal for offers whom the condition cannot tell apart. One that is not known here tells every offer apart. */
export function conditionKey(condition: Condition, requirement: Requirement): string {
  const read = READS.get(condition);
  return read === undefined ? requirement.offerId : JSON.stringify(read(requirement));
}
