import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countedLevel,
  mergeAnswer,
  mergeTraining,
  rankOf,
  type SkillChange,
  type SkillClaim,
} from './skill-merge-rules.ts';

const EVIDENCE = ['SELF_DECLARED', 'EMPLOYER_ATTESTED', 'CENTRE_TESTED', 'CERTIFIED'] as const;

const level = fc.integer({ min: 1, max: 4 });
const evidence = fc.constantFrom(...EVIDENCE);
const claim: fc.Arbitrary<SkillClaim> = fc.record({
  level: fc.option(level, { nil: null, freq: 4 }),
  evidence: fc.option(evidence, { nil: null, freq: 4 }),
});
const held = fc.option(claim, { nil: null, freq: 4 });
const taught: fc.Arbitrary<SkillClaim> = fc.record({
  level,
  evidence: fc.constantFrom('CENTRE_TESTED' as const, 'EMPLOYER_ATTESTED' as const, null),
});

function resultOf(before: SkillClaim | null, change: SkillChange): SkillClaim | null {
  switch (change.kind) {
    case 'KEEP':
      return before;
    case 'SET':
      return change.claim;
    case 'REMOVE':
      return null;
  }
}

describe('an answer', () => {
  it.each([
    ['is the first word on a skill', null, 2, 'SELF_DECLARED', { level: 2, evidence: 'SELF_DECLARED' }],
    ['of "no" to a skill nobody claimed adds nothing', null, 0, 'SELF_DECLARED', null],
    [
      'corrects an earlier one upwards',
      { level: 1, evidence: null },
      3,
      'SELF_DECLARED',
      { level: 3, evidence: 'SELF_DECLARED' },
    ],
    [
      'corrects an earlier one downwards',
      { level: 3, evidence: 'SELF_DECLARED' },
      1,
      'SELF_DECLARED',
      { level: 1, evidence: 'SELF_DECLARED' },
    ],
    [
      'of "no" takes back what the person said',
      { level: 2, evidence: 'SELF_DECLARED' },
      0,
      'SELF_DECLARED',
      null,
    ],
    [
      'of a master outweighs the own word',
      { level: 4, evidence: 'SELF_DECLARED' },
      2,
      'EMPLOYER_ATTESTED',
      { level: 2, evidence: 'EMPLOYER_ATTESTED' },
    ],
    [
      'leaves a test alone, even to claim more',
      { level: 2, evidence: 'CENTRE_TESTED' },
      4,
      'SELF_DECLARED',
      { level: 2, evidence: 'CENTRE_TESTED' },
    ],
    [
      'of "no" leaves a certificate alone',
      { level: 3, evidence: 'CERTIFIED' },
      0,
      'CENTRE_TESTED',
      { level: 3, evidence: 'CERTIFIED' },
    ],
  ] as const)('%s', (_what, before, answer, word, expected) => {
    expect(resultOf(before, mergeAnswer(before, answer, word))).toEqual(expected);
  });

  it('never touches what stronger evidence says', () => {
    fc.assert(
      fc.property(claim, fc.integer({ min: 0, max: 4 }), evidence, (before, answer, word) => {
        fc.pre(rankOf(before) > rankOf({ level: null, evidence: word }));
        expect(resultOf(before, mergeAnswer(before, answer, word))).toEqual(before);
      }),
    );
  });

  it('given twice says the same', () => {
    fc.assert(
      fc.property(held, fc.integer({ min: 0, max: 4 }), evidence, (before, answer, word) => {
        const once = resultOf(before, mergeAnswer(before, answer, word));
        expect(resultOf(once, mergeAnswer(once, answer, word))).toEqual(once);
      }),
    );
  });
});

describe('a completed training', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(held, taught, (before, module) => {
        const once = resultOf(before, mergeTraining(before, module));
        expect(mergeTraining(once, module)).toEqual({ kind: 'KEEP' });
      }),
    );
  });

  it('never takes away: neither evidence, nor the level that counts', () => {
    fc.assert(
      fc.property(claim, taught, (before, module) => {
        const result = resultOf(before, mergeTraining(before, module));
        expect(result).not.toBeNull();
        if (result === null) return;
        expect(rankOf(result)).toBeGreaterThanOrEqual(rankOf(before));
        expect(countedLevel(result)).toBeGreaterThanOrEqual(countedLevel(before));
      }),
    );
  });

  it('gives what it teaches, unless the person was further already', () => {
    fc.assert(
      fc.property(held, taught, (before, module) => {
        const result = resultOf(before, mergeTraining(before, module));
        if (result === null) throw new Error('a training takes nothing out');
        const further =
          before !== null && (rankOf(before) > rankOf(module) || countedLevel(before) > countedLevel(module));
        if (!further) expect(countedLevel(result)).toBeGreaterThanOrEqual(countedLevel(module));
      }),
    );
  });
});
