import { addDays, type IsoDate } from '../../src/domain/iso-date.ts';
import type { Trade } from './demo-trades.ts';
import type { DemoCandidate } from './demo-types.ts';
import type { Random } from './random.ts';

type Wishes = DemoCandidate['wishes'];

const NOT_RECORDED: Wishes = {
  destinations: [],
  contractKinds: [],
  availableFrom: null,
  availableTo: null,
  minimumWage: null,
  occupations: [],
};

/** Where anybody may want to go, whatever the trade. */
const ANYWHERE = ['ESP', 'FRA', 'ITA', 'SAU', 'CIV', 'MAR', 'CAN'];

/** Who would also take one of the posts that are offered in the country. */
const STAY_TOO: ReadonlySet<Trade['schooling']> = new Set(['TERTIARY', 'HEALTH', 'MEDICINE']);

/** What people hope for at least, a month: minor units by ISO 4217. */
const HOPED: readonly Wishes['minimumWage'][] = [
  { minor: 150_000, currency: 'XOF', unit: 'MONTH' },
  { minor: 300_000, currency: 'XOF', unit: 'MONTH' },
  { minor: 110_000, currency: 'EUR', unit: 'MONTH' },
  { minor: 140_000, currency: 'EUR', unit: 'MONTH' },
];

export interface WisherOf {
  readonly trade: Trade;
  readonly occupations: readonly string[];
  readonly today: IsoDate;
  /** Abroad now or back from there: some look for work at home. */
  readonly returning: boolean;
}

/** A third of the files say nothing; the others say some of it. */
export function drawWishes(random: Random, { trade, occupations, today, returning }: WisherOf): Wishes {
  if (random.chance(1 / 3)) return NOT_RECORDED;
  const home = (returning || STAY_TOO.has(trade.schooling)) && random.chance(0.6) ? ['MLI'] : [];
  const destinations = random.chance(0.9)
    ? [...home, ...random.some(trade.abroad, 0.85), ...random.some(ANYWHERE, 0.18)]
    : [];
  const from = random.chance(0.5) ? addDays(today, random.between(-60, 150)) : null;
  return {
    destinations: [...new Set(destinations)],
    contractKinds: random.chance(0.5)
      ? random.weighted<Wishes['contractKinds']>([
          [['SEASONAL', 'FIXED_TERM'], 30],
          [['FIXED_TERM', 'OPEN_ENDED'], 35],
          [['SEASONAL', 'SEASONAL_RECURRENT', 'FIXED_TERM', 'OPEN_ENDED'], 30],
          [['TRAINEESHIP', 'FIXED_TERM', 'PROJECT'], 5],
        ])
      : [],
    availableFrom: from,
    availableTo: from !== null && random.chance(0.3) ? addDays(from, random.between(120, 500)) : null,
    minimumWage: random.chance(0.2) ? random.pick(HOPED) : null,
    occupations: random.chance(0.8) ? [...occupations] : [],
  };
}

/** Last day; nearly half are recorded, a few of them run out. */
export function drawPassport(random: Random, today: IsoDate): IsoDate | null {
  if (!random.chance(0.45)) return null;
  return addDays(today, random.chance(0.1) ? -random.between(1, 500) : random.between(30, 1780));
}
