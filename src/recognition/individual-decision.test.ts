import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../domain/iso-date.ts';
import { assess } from './assess.ts';
import { compileRecognition } from './compile-rules.ts';
import { shippedContents } from './golden-reference.ts';
import { recognitionIntervals } from './recognition-intervals.ts';
import type { Holding, IndividualDecision } from './types.ts';
import { validateReference } from './validate-reference.ts';

const compiled = compileRecognition(validateReference(shippedContents()), 1);
const licence: IndividualDecision = {
  id: 'd1',
  jurisdiction: 'DEU',
  authority: 'Landesamt',
  purpose: 'PROFESSIONAL_REGULATED',
  profession: '2221',
  outcome: 'FULL',
  effectScope: 'NATIONAL',
  level: { scale: 'DQR8', level: '4' },
  decidedOn: isoDate('2024-02-01'),
  from: isoDate('2024-03-01'),
  until: isoDate('2029-03-01'),
  revokedOn: null,
  conditions: [],
  measures: [],
  substantialDifferences: [],
  legalBasis: 'PflBG § 2',
  source: 'file 12',
};

function held(...decisions: readonly IndividualDecision[]): Holding {
  return {
    type: 'MLI:TSS-SANTE',
    completion: 'FULL',
    field: '0913',
    awardedOn: isoDate('2015-07-01'),
    institution: null,
    evidenceCheck: 'NONE',
    evidence: [],
    decisions,
  };
}

const nurseIn = (destination: string, asOf: string, ...decisions: readonly IndividualDecision[]) =>
  assess(
    compiled,
    held(...decisions),
    { nationalities: ['MLI'], practice: [] },
    destination,
    'PROFESSIONAL_REGULATED',
    '2221',
    isoDate(asOf),
  );

describe('a decision of an authority', () => {
  it('is heard before any rule, and binds', () => {
    expect(nurseIn('DEU', '2024-03-01', licence)).toMatchObject({
      outcome: 'FULL',
      binding: 'BINDING',
      confidence: 'DECIDED',
      effectScope: 'NATIONAL',
      effectiveLevel: { scale: 'DQR8', level: '4', eqf: 4 },
      path: [{ kind: 'DECISION', from: 'MLI', to: 'DEU', legalBasis: 'PflBG § 2', source: 'file 12' }],
      authority: 'Landesamt',
      from: '2024-03-01',
      until: '2029-03-01',
    });
  });

  it('holds from its first day until its end, and no longer than until it is revoked', () => {
    const confidences = (days: readonly string[], decision: IndividualDecision) =>
      days.map((day) => nurseIn('DEU', day, decision).confidence === 'DECIDED');
    expect(confidences(['2024-02-29', '2024-03-01', '2029-02-28', '2029-03-01'], licence)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const revoked = { ...licence, revokedOn: isoDate('2025-06-01') };
    expect(confidences(['2025-05-31', '2025-06-01'], revoked)).toEqual([true, false]);
  });

  it('holds inside its jurisdiction and nowhere else', () => {
    expect(nurseIn('DE-BY', '2025-01-01', licence).confidence).toBe('DECIDED');
    expect(nurseIn('FRA', '2025-01-01', licence).confidence).not.toBe('DECIDED');
    const bavarian: IndividualDecision = {
      ...licence,
      id: 'd2',
      jurisdiction: 'DE-BY',
      outcome: 'CONDITIONAL',
    };
    expect(nurseIn('DE-BY', '2025-01-01', licence, bavarian).outcome).toBe('CONDITIONAL');
  });

  it('gives way to a later one; another authority that says otherwise is told', () => {
    const later: IndividualDecision = {
      ...licence,
      id: 'd0',
      outcome: 'REFUSED',
      decidedOn: isoDate('2024-09-01'),
      from: isoDate('2024-09-01'),
    };
    for (const order of [
      [licence, later],
      [later, licence],
    ]) {
      expect(nurseIn('DEU', '2025-01-01', ...order)).toMatchObject({
        outcome: 'REFUSED',
        contradictions: [],
      });
      expect(nurseIn('DEU', '2024-08-01', ...order).outcome).toBe('FULL');
    }
    const elsewhere = { ...later, authority: 'ZAB' };
    expect(nurseIn('DEU', '2025-01-01', licence, elsewhere).contradictions).toEqual([
      { kind: 'DECISIONS_DISAGREE', between: ['d0', 'd1'] },
    ]);
  });

  it('answers its own purpose and profession alone', () => {
    expect(nurseIn('DEU', '2025-01-01', { ...licence, profession: '2211' }).confidence).not.toBe('DECIDED');
    expect(nurseIn('DEU', '2025-01-01', { ...licence, purpose: 'ACADEMIC' }).confidence).not.toBe('DECIDED');
  });

  it('is in the intervals of a match profile, even where the service knows no law', () => {
    const conseil = {
      ...licence,
      jurisdiction: 'KEN',
      purpose: 'PROFESSIONAL_NONREGULATED',
      profession: null,
    };
    const intervals = recognitionIntervals(
      compiled,
      held({ ...conseil, purpose: 'PROFESSIONAL_NONREGULATED' }),
      { nationalities: ['MLI'], practice: [] },
      ['DEU'],
      ['2221'],
    );
    expect(intervals.filter(({ jurisdiction }) => jurisdiction === 'KEN')).toMatchObject([
      { from: '2024-03-01', to: '2029-03-01', outcome: 'FULL', binding: true },
    ]);
  });
});
