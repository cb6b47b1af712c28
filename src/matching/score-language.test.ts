import { describe, expect, it } from '@jest/globals';
import type { HeldLanguage } from './profile.ts';
import type { RequiredLanguage } from './requirement.ts';
import { scoreLanguage } from './score-language.ts';

const vocabulary = {
  speaks: (held: string, asked: string) => held === asked || (held === 'arb' && asked === 'ara'),
};
const NOTHING = { listening: null, speaking: null, reading: null, writing: null };

function asks(language: string, asked: Partial<RequiredLanguage['asked']>): RequiredLanguage {
  return { language, required: false, asked: { ...NOTHING, ...asked } };
}

function holds(language: string, levels: Partial<HeldLanguage>): HeldLanguage {
  return { ...NOTHING, ...levels, language };
}

function credit(asked: RequiredLanguage, ...held: HeldLanguage[]) {
  const { credit: share, detail } = scoreLanguage(asked, held, vocabulary);
  return `${share.n}/${share.d} ${detail.held ?? '-'}`;
}

describe('scoreLanguage', () => {
  it.each([
    [
      'the lowest share over the modalities',
      asks('spa', { listening: 4, speaking: 2 }),
      [holds('spa', { listening: 2, speaking: 2 })],
      '2/4 spa',
    ],
    ['never more than asked', asks('spa', { speaking: 2 }), [holds('spa', { speaking: 7 })], '1/1 spa'],
    [
      'a modality that is not recorded',
      asks('spa', { speaking: 2, writing: 1 }),
      [holds('spa', { speaking: 2 })],
      '0/1 spa',
    ],
    ['a language without any level counts 1', asks('spa', { speaking: 2 }), [holds('spa', {})], '1/2 spa'],
    ['a language that is not held', asks('spa', { speaking: 2 }), [holds('fra', { speaking: 6 })], '0/1 -'],
    [
      'a member of the macrolanguage asked',
      asks('ara', { speaking: 2 }),
      [holds('arb', { speaking: 3 })],
      '1/1 arb',
    ],
    [
      'not the macrolanguage for its member',
      asks('arb', { speaking: 2 }),
      [holds('ara', { speaking: 3 })],
      '0/1 -',
    ],
    [
      'one member supplies all modalities',
      asks('ara', { speaking: 2, reading: 2 }),
      [holds('ara', { speaking: 2, reading: 0 }), holds('arb', { speaking: 1, reading: 1 })],
      '1/2 arb',
    ],
  ])('%s', (_name, asked, held, expected) => {
    expect(credit(asked, ...held)).toBe(expected);
  });
});
