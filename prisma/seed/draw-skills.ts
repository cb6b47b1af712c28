import type { CandidateInput } from '../../src/people/index.ts';
import type { DemoOccupation } from './demo-taxonomy.ts';
import type { DemoCandidate } from './demo-types.ts';
import type { Choice, Random } from './random.ts';

type Evidence = CandidateInput['skills'][number]['evidence'];

const EVIDENCE: readonly Choice<Evidence>[] = [
  ['SELF_DECLARED', 68],
  ['EMPLOYER_ATTESTED', 17],
  ['CENTRE_TESTED', 5],
  ['CERTIFIED', 2],
  [null, 8],
];

/** Somebody with a diploma of the trade has it as evidence of more. */
const SCHOOLED: readonly Choice<Evidence>[] = [
  ['SELF_DECLARED', 58],
  ['EMPLOYER_ATTESTED', 20],
  ['CENTRE_TESTED', 7],
  ['CERTIFIED', 8],
  [null, 7],
];

const LEAST_TOLD = 0.4;
const MAIN = { essential: 0.74, optional: 0.3 };
const SECOND = { essential: 0.4, optional: 0.1 };

/**
 * Skills of the first occupation, fewer of a second one, none twice.
 * @param years in the trade: they raise the levels
 */
export function drawSkills(
  random: Random,
  occupations: readonly DemoOccupation[],
  years: number,
  trained: boolean,
): DemoCandidate['skills'] {
  // People differ in how much they tell, not only skill by skill.
  const talkative = LEAST_TOLD + (1 - LEAST_TOLD) * 2 * random.next();
  const uris = occupations.flatMap(({ essential, optional }, index) => {
    const share = index === 0 ? MAIN : SECOND;
    return [
      ...random.some(essential, Math.min(0.97, share.essential * talkative)),
      ...random.some(optional, share.optional * talkative),
    ];
  });
  const levels: readonly Choice<number | null>[] = [
    [1, years < 2 ? 45 : 10],
    [2, years < 2 ? 40 : 50],
    [3, years < 2 ? 3 : 22],
    [4, years < 8 ? 1 : 9],
    [null, 10],
  ];
  return [...new Set(uris)].map((uri) => ({
    uri,
    level: random.weighted(levels),
    evidence: random.weighted(trained ? SCHOOLED : EVIDENCE),
  }));
}
