import { describe, expect, it } from '@jest/globals';
import { compileVocabulary } from './compile-vocabulary.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import type { VocabularyRows } from './vocabulary.ts';

const EMPTY: VocabularyRows = {
  skills: [],
  occupations: [],
  broader: [],
  relations: [],
  mappings: [],
  groups: [],
  macrolanguages: [],
};

function relatedTo(required: number, rows: Partial<VocabularyRows>) {
  const skills = Array.from({ length: 30 }, (_, i) => ({
    ordinal: i,
    id: `id-${i}`,
    uri: `urn:${String(i).padStart(2, '0')}`,
  }));
  const related = compileVocabulary({ ...EMPTY, skills, ...rows }, 1, SCORING_MODEL).related(required);
  return Object.fromEntries(
    [...related].map(([held, { kind, similarity, confidenceRequired, confidenceHeld }]) => [
      held,
      `${kind} ${similarity} ${confidenceRequired} ${confidenceHeld}`,
    ]),
  );
}

describe('related skills', () => {
  it('reaches one step, narrower before broader before related', () => {
    const rows = {
      broader: [
        [2, 1],
        [1, 3],
        [4, 2],
      ] as const,
      relations: [
        { from: 5, to: 1, essential: false },
        { from: 1, to: 2, essential: true },
        { from: 6, to: 5, essential: true },
      ],
    };
    expect(relatedTo(1, rows)).toEqual({
      1: 'SAME 100 100 100',
      2: 'NARROWER 90 100 100',
      3: 'BROADER 60 100 100',
      5: 'RELATED 50 100 100',
    });
  });

  it('takes the first eight relations of both directions: essential first, then by URI, each neighbour once', () => {
    const relations = [
      ...[10, 11, 12, 13, 14, 15, 16, 17].map((to) => ({ from: 1, to, essential: false })),
      { from: 18, to: 1, essential: true },
      { from: 1, to: 18, essential: false },
    ];
    const related = relatedTo(1, { relations });
    expect(Object.keys(related).map(Number)).toEqual([1, 10, 11, 12, 13, 14, 15, 16, 18]);
  });

  it('counts narrower and broader skills among the eight', () => {
    const relations = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((to) => ({ from: 1, to, essential: false }));
    const related = relatedTo(1, { relations, broader: [[10, 1]] });
    expect(related[10]).toBe('NARROWER 90 100 100');
    expect(related[17]).toBe('RELATED 50 100 100');
    expect(related[18]).toBeUndefined();
  });

  it('lets an exact or close mapping precede the step, on either side', () => {
    const rows = {
      mappings: [
        { skill: 20, target: 1, kind: 'CLOSE' as const, confidence: 90 },
        { skill: 21, target: 2, kind: 'EXACT' as const, confidence: 100 },
      ],
      broader: [[2, 1]] as const,
    };
    // Somebody who holds 21 holds 2, which is narrower than 1, which 20 means.
    expect(relatedTo(20, rows)).toEqual({
      1: 'SAME 100 90 100',
      2: 'NARROWER 90 90 100',
      20: 'SAME 100 100 100',
      21: 'NARROWER 90 90 100',
    });
    expect(relatedTo(1, rows)[20]).toBe('SAME 100 100 90');
  });

  it('takes a narrow or broad mapping as the one step, in the direction that it says', () => {
    const rows = {
      mappings: [
        { skill: 20, target: 1, kind: 'NARROW' as const, confidence: 100 },
        { skill: 21, target: 1, kind: 'BROAD' as const, confidence: 80 },
        { skill: 22, target: 1, kind: 'EXACT' as const, confidence: 95 },
      ],
      broader: [[2, 1]] as const,
    };
    expect(relatedTo(1, rows)).toEqual({
      1: 'SAME 100 100 100',
      2: 'NARROWER 90 100 100',
      20: 'NARROWER 90 100 100',
      21: 'BROADER 60 100 80',
      22: 'SAME 100 100 95',
    });
    expect(relatedTo(20, rows)).toEqual({
      1: 'BROADER 60 100 100',
      20: 'SAME 100 100 100',
      22: 'BROADER 60 100 95',
    });
    expect(relatedTo(21, rows)).toEqual({
      1: 'NARROWER 90 80 100',
      21: 'SAME 100 100 100',
      22: 'NARROWER 90 80 95',
    });
  });

  it('gives the same answer whatever the order of the rows', () => {
    const relations = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((to) => ({
      from: 1,
      to,
      essential: to % 2 === 0,
    }));
    expect(relatedTo(1, { relations })).toEqual(relatedTo(1, { relations: relations.toReversed() }));
  });
});
