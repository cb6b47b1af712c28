import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNames, SAME_NAME_SCORE } from './compare-names-rules.ts';
import { SAME_NAME } from './known-names.ts';
import { OTHER_NAME, RELATED_NAME, SAME_PERSON_NAME } from './labelled-pairs.ts';
import { nameWords } from './name-words-rules.ts';

interface LabelledPair {
  readonly pair: string;
  readonly score: number;
}

function scored(lines: string): readonly LabelledPair[] {
  return lines
    .trim()
    .split('\n')
    .map((pair) => {
      const [one = '', other = ''] = pair.split(' = ');
      return { pair, score: scoreOf(one, other) };
    });
}

function scoreOf(one: string, other: string): number {
  return compareNames(wordsOf(one), wordsOf(other)).score;
}

function wordsOf(text: string) {
  return nameWords([{ kind: 'GIVEN', text }]);
}

const same = scored(SAME_PERSON_NAME);
const related = scored(RELATED_NAME);
const other = scored(OTHER_NAME);

describe('the labelled pairs', () => {
  it('are three hundred and more, each once', () => {
    const pairs = [...same, ...related, ...other].map(({ pair }) => pair);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThanOrEqual(300);
  });

  it('are told apart', () => {
    const missed = same.filter(({ score }) => score < SAME_NAME_SCORE);
    const taken = [...related, ...other].filter(({ score }) => score >= SAME_NAME_SCORE);
    const found = same.length - missed.length;
    const recall = found / same.length;
    const precision = found / (found + taken.length);
    process.stderr.write(
      `Names: ${same.length} same, ${related.length} related, ${other.length} other; ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    expect({ missed, taken }).toEqual({ missed: [], taken: [] });
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('leave related names below every spelling of one name, and above nothing', () => {
    const lowest = Math.min(...same.map(({ score }) => score));
    expect(related.filter(({ score }) => score >= lowest || score < 0.5)).toEqual([]);
  });

  it('leave other names clearly below', () => {
    expect(other.filter(({ score }) => score > SAME_NAME_SCORE - 0.05)).toEqual([]);
  });
});

describe('comparing names', () => {
  const anyWord = fc.constantFrom(...SAME_NAME.flatMap((line) => line.split(' ')));
  const anyName = fc.array(anyWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  it('gives the same from either side', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, two) => {
        expect(scoreOf(one, two)).toBeCloseTo(scoreOf(two, one), 10);
      }),
    );
  });

  it('finds a name the same as itself in any order and case', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const reversed = name.split(' ').reverse().join(' ').toUpperCase();
        expect(scoreOf(name, reversed)).toBeGreaterThan(0.95);
      }),
      { examples: [['Abdou Mahmud'], ['Yahaya Abdramane Oumar']] },
    );
  });

  it('takes every spelling of an established name for that name, in one word and in a full name', () => {
    for (const line of SAME_NAME) {
      const [usual = '', ...spellings] = line.split(' ');
      for (const spelling of spellings) {
        expect([spelling, scoreOf(usual, spelling) >= SAME_NAME_SCORE]).toEqual([spelling, true]);
        expect(scoreOf(`${usual} Zorro`, `Zorro ${spelling}`)).toBeGreaterThanOrEqual(SAME_NAME_SCORE);
      }
    }
  });

  it.each(['', '   ', '…', '🙂', '123', 'م', 'Mme', "'", '. . .', '-'.repeat(500), 'ab '.repeat(300)])(
    'stands %j',
    (text) => {
      expect(scoreOf(text, 'Moussa Traoré')).toBeGreaterThanOrEqual(0);
      expect(scoreOf('Moussa Traoré', text)).toBeLessThan(SAME_NAME_SCORE);
    },
  );
});
