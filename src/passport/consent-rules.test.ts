import { describe, expect, it } from '@jest/globals';
import { isoDate, toSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import { consentsFor, hasEnded } from './consent-rules.ts';

const TODAY = isoDate('2026-03-01');

function consent(givenOn: string, withdrawnOn: string | null): CandidateRecord['consents'][number] {
  return {
    id: 'c',
    candidateId: 'x',
    purpose: 'SKILLS_PASSPORT',
    form: 'WRITTEN',
    language: null,
    wording: null,
    witness: null,
    witnessTie: null,
    place: null,
    givenOn: toSqlDate(isoDate(givenOn)),
    withdrawnOn: withdrawnOn === null ? null : toSqlDate(isoDate(withdrawnOn)),
    recordedBy: null,
    withdrawalBy: null,
  };
}

const GIVEN = [consent('2026-01-01', null)];
const WITHDRAWN = [consent('2026-01-01', '2026-03-01')];

describe('the consent to a passport', () => {
  it('is of its own for the name, and for a phone that leads to it', () => {
    expect(consentsFor(['SKILLS', 'WORK'])).toEqual(['SKILLS_PASSPORT']);
    expect(consentsFor(['SKILLS', 'NAME'])).toContain('NAME_IN_PASSPORT');
    expect(consentsFor(['SKILLS', 'PHONE'])).toContain('NAME_IN_PASSPORT');
  });

  it('ends on the day on which it is withdrawn, unless it was given again', () => {
    const ended = (own: CandidateRecord['consents']) => hasEnded('SKILLS_PASSPORT', own, null, TODAY);
    expect([ended(GIVEN), ended(WITHDRAWN), ended([])]).toEqual([false, true, true]);
    expect(ended([...WITHDRAWN, consent('2026-03-01', null)])).toBe(false);
    expect(ended([consent('2026-03-02', null)])).toBe(true);
  });

  it('of an absorbed file ends where the person withdraws it at the other, not where it was never asked', () => {
    const ended = (absorbing: CandidateRecord['consents']) =>
      hasEnded('SKILLS_PASSPORT', GIVEN, absorbing, TODAY);
    expect([ended([]), ended(GIVEN), ended(WITHDRAWN)]).toEqual([false, false, true]);
  });
});
