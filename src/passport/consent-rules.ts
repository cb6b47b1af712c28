import { fromSqlDate, type IsoDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import type { PassportSection } from './passport-facts.ts';

type Consents = Pick<CandidateRecord, 'consents'>['consents'];
export type PassportConsent = 'SKILLS_PASSPORT' | 'NAME_IN_PASSPORT';

/** The consents that a passport with these sections rests on. */
export function consentsFor(sections: readonly PassportSection[]): readonly PassportConsent[] {
  const named = sections.includes('NAME') || sections.includes('PHONE');
  return named ? ['SKILLS_PASSPORT', 'NAME_IN_PASSPORT'] : ['SKILLS_PASSPORT'];
}

export function inForce(consents: Consents, purpose: PassportConsent, on: IsoDate): boolean {
  return consents.some(
    (consent) =>
      consent.purpose === purpose &&
      fromSqlDate(consent.givenOn) <= on &&
      (consent.withdrawnOn === null || fromSqlDate(consent.withdrawnOn) > on),
  );
}

/**
 * Whether a person has ended a consent, in the file of the passport or in the one that absorbed it: there only by
 * withdrawing, for a file that was never asked says nothing.
 */
export function hasEnded(
  purpose: PassportConsent,
  own: Consents,
  absorbing: Consents | null,
  on: IsoDate,
): boolean {
  if (!inForce(own, purpose, on)) return true;
  if (absorbing === null) return false;
  return absorbing.some((consent) => consent.purpose === purpose) && !inForce(absorbing, purpose, on);
}
