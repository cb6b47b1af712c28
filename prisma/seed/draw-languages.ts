import type { CandidateInput } from '../../src/people/index.ts';
import type { Literacy } from './draw-schooling.ts';
import type { Choice, Random } from './random.ts';

type Language = CandidateInput['languages'][number];
type LiteracyRow = CandidateInput['literacies'][number];

/** CEFR 1–6, native 7. */
const NATIVE = 7;

export interface SpeakerOf {
  readonly first: string;
  readonly literacy: Literacy;
  readonly arabic: boolean;
  /** ISO 3166-1 alpha-3 of a stay abroad. */
  readonly stay: string | null;
  readonly tertiary: boolean;
}

/** French by how long somebody went to school: [listening, reading]; null is not recorded. */
const FRENCH: Readonly<Record<Literacy, readonly Choice<readonly [number, number] | null>[]>> = {
  0: [
    [null, 45],
    [[0, 0], 12],
    [[1, 0], 25],
    [[2, 0], 15],
    [[3, 1], 3],
  ],
  1: [
    [null, 20],
    [[1, 1], 35],
    [[2, 1], 33],
    [[3, 2], 12],
  ],
  2: [
    [null, 5],
    [[2, 2], 25],
    [[3, 3], 45],
    [[4, 3], 25],
  ],
  3: [
    [[3, 3], 8],
    [[4, 4], 35],
    [[5, 5], 42],
    [[6, 6], 15],
  ],
};

/** What a stay teaches, and how far. */
const LEARNT: Readonly<Record<string, readonly [language: string, level: number]>> = {
  ESP: ['spa', 3],
  ITA: ['ita', 3],
  DEU: ['deu', 2],
  LBY: ['ayl', 3],
  DZA: ['arq', 3],
  EGY: ['arz', 2],
  MAR: ['ary', 2],
  SAU: ['ara', 3],
  KWT: ['ara', 2],
  QAT: ['ara', 2],
  CAN: ['eng', 3],
  CIV: ['dyu', 5],
  MRT: ['mey', 3],
};

export function drawLanguages(random: Random, speaker: SpeakerOf): readonly Language[] {
  const found = new Map<string, Language>();
  const add = (language: string, oral: number, written: number | null) => {
    if (found.has(language)) return;
    const speaking = oral === NATIVE ? NATIVE : Math.max(0, oral - (random.chance(0.25) ? 1 : 0));
    const writing = written === null ? null : Math.max(0, written - (random.chance(0.5) ? 1 : 0));
    found.set(language, { language, listening: oral, speaking, reading: written, writing });
  };
  add(speaker.first, NATIVE, random.chance(0.12) ? random.between(2, 4) : null);
  if (random.chance(speaker.first === 'taq' || speaker.first === 'ses' ? 0.45 : 0.8)) {
    add('bam', random.pick([3, 4, 5, 5, 6]), null);
  }
  const french = random.weighted(FRENCH[speaker.literacy]);
  if (french) add('fra', french[0], french[1]);
  const learnt = speaker.stay === null ? undefined : LEARNT[speaker.stay];
  if (learnt) add(learnt[0], Math.max(1, learnt[1] - random.between(0, 1)), random.chance(0.3) ? 1 : null);
  if (speaker.arabic) add('arb', random.between(2, 4), random.between(2, 4));
  if (random.chance(speaker.tertiary ? 0.45 : 0.04)) add('eng', random.between(1, 4), random.between(1, 4));
  if (random.chance(0.012)) add('spa', random.between(1, 2), 1);
  if (random.chance(0.006)) add('deu', random.between(1, 3), 1);
  return [...found.values()];
}

export function drawLiteracies(
  random: Random,
  { first, literacy, arabic }: SpeakerOf,
): readonly LiteracyRow[] {
  const rows: LiteracyRow[] = [];
  if (random.chance(0.85)) {
    const level = random.weighted<LiteracyRow['level']>(
      literacy === 0
        ? [
            ['NONE', 60],
            ['SIGNS_NAME', 40],
          ]
        : literacy === 1
          ? [
              ['SIGNS_NAME', 20],
              ['READS', 45],
              ['READS_WRITES', 35],
            ]
          : [['READS_WRITES', 1]],
    );
    rows.push({ language: 'fra', script: 'Latn', level });
  }
  if (arabic || random.chance(0.05)) {
    rows.push({ language: 'arb', script: 'Arab', level: random.pick(['READS', 'READS_WRITES'] as const) });
  }
  if (first === 'bam' && random.chance(0.06)) {
    rows.push({ language: 'bam', script: random.pick(['Latn', 'Nkoo']), level: 'READS_WRITES' });
  }
  if (first === 'taq' && random.chance(0.15)) rows.push({ language: 'taq', script: 'Tfng', level: 'READS' });
  return rows;
}
