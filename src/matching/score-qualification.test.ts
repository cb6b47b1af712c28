import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../domain/iso-date.ts';
import type { ProfileCredential, RecognitionInterval } from './profile.ts';
import { scoreQualification } from './score-qualification.ts';

const asOf = isoDate('2026-03-01');

function interval(change: Partial<RecognitionInterval> = {}): RecognitionInterval {
  return {
    jurisdiction: '*',
    purpose: 'PROFESSIONAL_NONREGULATED',
    profession: null,
    from: null,
    to: null,
    outcome: 'LEVEL_STATEMENT',
    binding: false,
    eqf: 4,
    wholeEqf: 4,
    basis: 'ANALOGY',
    way: null,
    ...change,
  };
}

function credential(
  recognition: Partial<RecognitionInterval>,
  change: Partial<ProfileCredential> = {},
): ProfileCredential {
  return {
    type: 'MLI:BT2',
    completion: 'FULL',
    field: '0732',
    heldFrom: null,
    recognition: [interval(recognition)],
    ...change,
  };
}

function verdict(asked: { eqf?: number | null; field?: string | null }, ...credentials: ProfileCredential[]) {
  const { credit, detail } = scoreQualification(
    { eqf: asked.eqf ?? null, field: asked.field ?? null, stated: null },
    ['ESP'],
    credentials,
    asOf,
  );
  return `${detail.verdict} ${credit.n}/${credit.d}${detail.credential?.shortfall ? ` ${detail.credential.shortfall}` : ''}`;
}

describe('scoreQualification', () => {
  it.each([
    ['the level asked', { eqf: 4 }, credential({}), 'MET 1/1'],
    ['a higher level', { eqf: 3 }, credential({}), 'MET 1/1'],
    ['one level below', { eqf: 5 }, credential({}), 'NEAR 1/2 ONE_LEVEL_BELOW'],
    ['two levels below', { eqf: 6 }, credential({}), 'NOT_MET 0/1'],
    ['the narrow field', { eqf: 4, field: '073' }, credential({}), 'MET 1/1'],
    ['a broad field asked', { eqf: 4, field: '07' }, credential({}), 'MET 1/1'],
    ['another field', { eqf: 4, field: '091' }, credential({}), 'NOT_MET 0/1'],
    ['a broad field held', { eqf: 4, field: '073' }, credential({}, { field: '07' }), 'NOT_MET 0/1'],
    ['one level below in another field', { eqf: 5, field: '091' }, credential({}), 'NOT_MET 0/1'],
    ['no field recorded', { eqf: 4, field: '073' }, credential({}, { field: null }), 'NOT_MET 0/1'],
    ['a field and no level', { field: '073' }, credential({ eqf: null, wholeEqf: null }), 'MET 1/1'],
    ['a part of what would be met', { eqf: 4 }, credential({ eqf: null, wholeEqf: 4 }), 'NEAR 1/2 PART_HELD'],
    ['a part of what would be near', { eqf: 5 }, credential({ eqf: 3, wholeEqf: 4 }), 'NOT_MET 0/1'],
    ['a part whose own level is enough', { eqf: 3 }, credential({ eqf: 3, wholeEqf: 4 }), 'MET 1/1'],
    [
      'a part for a field alone',
      { field: '073' },
      credential({ eqf: null, wholeEqf: 4 }),
      'NEAR 1/2 PART_HELD',
    ],
    [
      'a condition on what would be met',
      { eqf: 4 },
      credential({ outcome: 'CONDITIONAL' }),
      'NEAR 1/2 CONDITIONAL',
    ],
    ['a condition and one level below', { eqf: 5 }, credential({ outcome: 'CONDITIONAL' }), 'NOT_MET 0/1'],
    ['a refusal', { eqf: 4 }, credential({ outcome: 'REFUSED' }), 'NOT_MET 0/1'],
    ['nothing completed', { eqf: 4 }, credential({}, { completion: 'NONE' }), 'NOT_MET 0/1'],
    ['an unknown level', { eqf: 4 }, credential({ eqf: null, wholeEqf: null }), 'NOT_MET 0/1'],
    ['an award of next month', { eqf: 4 }, credential({ from: isoDate('2026-04-01') }), 'NOT_MET 0/1'],
    ['recognition that ended', { eqf: 4 }, credential({ to: isoDate('2026-03-01') }), 'NOT_MET 0/1'],
    ['recognition that begins today', { eqf: 4 }, credential({ from: asOf }), 'MET 1/1'],
  ])('%s', (_name, asked, held, expected) => {
    expect(verdict(asked, held)).toBe(expected);
  });

  it('prefers what the destination says to what holds anywhere', () => {
    const held = {
      ...credential({}),
      recognition: [interval(), interval({ jurisdiction: 'ESP', eqf: 5, wholeEqf: 5 })],
    };
    expect(verdict({ eqf: 5 }, held)).toBe('MET 1/1');
  });

  it('counts the best credential', () => {
    expect(
      verdict(
        { eqf: 5 },
        credential({ eqf: 2, wholeEqf: 2 }),
        credential({}),
        credential({ eqf: 6, wholeEqf: 6 }),
      ),
    ).toBe('MET 1/1');
    expect(verdict({ eqf: 5 })).toBe('NOT_MET 0/1');
  });
});
