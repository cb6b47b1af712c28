import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { CandidateInput } from '../../src/people/index.ts';
import type { Schooling, Trade } from './demo-trades.ts';
import { firstOf, yearOf } from './draw-birth.ts';
import type { Choice, Random } from './random.ts';

type Credential = CandidateInput['credentials'][number];

/** How well somebody reads and writes the language of schools: 0 not at all, 1 a little, 2 well, 3 studied in it. */
export type Literacy = 0 | 1 | 2 | 3;

interface Course {
  /** null: nothing that a paper says. */
  readonly type: string | null;
  readonly literacy: Literacy;
  /** Usual age at the examination. */
  readonly age: number;
  /** The papers name a speciality. */
  readonly special?: true;
  /** Only the first part of the type is passed. */
  readonly part?: true;
  readonly arabic?: true;
}

const NOTHING: Course = { type: null, literacy: 0, age: 0 };
const ALPHA: Course = { type: 'MLI:ALPHA', literacy: 1, age: 20 };
const CFEPCEF: Course = { type: 'MLI:CFEPCEF', literacy: 1, age: 13 };
const DEF: Course = { type: 'MLI:DEF', literacy: 2, age: 16 };
const MEDERSA: Course = { type: 'MLI:MEDERSA-DEF', literacy: 1, age: 16, arabic: true };
const CAP: Course = { type: 'MLI:CAP', literacy: 2, age: 19, special: true };
/** Passed part one, failed part two: written in either way. */
const BT1: Course = { type: 'MLI:BT1', literacy: 2, age: 19, special: true, part: true };
const BT_HALF: Course = { type: 'MLI:BT2', literacy: 2, age: 19, special: true, part: true };
const BT2: Course = { type: 'MLI:BT2', literacy: 3, age: 21, special: true };
const BAC: Course = { type: 'MLI:BAC', literacy: 3, age: 20 };
const BACT: Course = { type: 'MLI:BACT', literacy: 3, age: 20, special: true };
const course = (type: string, literacy: Literacy, age: number): Course => ({
  type,
  literacy,
  age,
  special: true,
});

const COURSES: Readonly<Record<Schooling, readonly Choice<Course>[]>> = {
  LOW: [
    [NOTHING, 31],
    [ALPHA, 13],
    [CFEPCEF, 5],
    [DEF, 26],
    [MEDERSA, 6],
    [CAP, 8],
    [BT1, 3],
    [BT_HALF, 3],
    [course('MLI:CFP', 1, 22), 5],
  ],
  TRADE: [
    [NOTHING, 19],
    [ALPHA, 9],
    [DEF, 17],
    [CAP, 20],
    [BT1, 7],
    [BT_HALF, 7],
    [BT2, 9],
    [course('MLI:DUAL', 1, 20), 6],
    [course('MLI:CQP', 1, 24), 3],
    [course('MLI:CFP', 1, 22), 3],
  ],
  SECONDARY: [
    [NOTHING, 6],
    [DEF, 20],
    [CAP, 14],
    [BT1, 8],
    [BT_HALF, 6],
    [BT2, 20],
    [BAC, 14],
    [BACT, 6],
    [course('MLI:DUT', 3, 23), 6],
  ],
  TERTIARY: [
    [BT2, 8],
    [BAC, 7],
    [course('MLI:DUT', 3, 23), 21],
    [course('MLI:BTS', 3, 23), 11],
    [course('MLI:LIC', 3, 24), 33],
    [course('MLI:MAITR', 3, 25), 5],
    [course('MLI:MAST', 3, 26), 12],
    [course('MLI:ING', 3, 26), 3],
  ],
  HEALTH: [
    [course('MLI:TS-SANTE', 3, 21), 30],
    [course('MLI:TSS-SANTE', 3, 24), 65],
    [course('MLI:CFP', 2, 22), 5],
  ],
  MEDICINE: [[course('MLI:DOC-MED', 3, 29), 1]],
};

export interface Schooled {
  readonly credentials: readonly Credential[];
  readonly literacy: Literacy;
  readonly arabic: boolean;
}

export function drawSchooling(random: Random, trade: Trade, age: number, today: IsoDate): Schooled {
  const found = random.weighted(COURSES[trade.schooling]);
  // Whoever is too young for an examination has not sat it yet.
  const taken = found.age > age - 1 ? (found.literacy >= 2 ? DEF : NOTHING) : found;
  const credentials: Credential[] = [];
  if (taken.type !== null) credentials.push(credential(random, trade, taken, taken.type, age, today));
  if (trade.drives === true && age >= 21 && random.chance(0.75)) {
    credentials.push({
      typeCode: 'MLI:PERMIS',
      completion: 'FULL',
      field: null,
      title: random.pick(['Permis de conduire B', 'Permis de conduire C', 'Permis de conduire E']),
      institution: null,
      awardedOn: null,
      evidenceCheck: random.weighted([
        ['ORIGINAL_SEEN', 6],
        ['NONE', 4],
      ]),
    });
  }
  return { credentials, literacy: taken.literacy, arabic: taken.arabic === true };
}

function credential(
  random: Random,
  trade: Trade,
  { age: usual, special, part }: Course,
  typeCode: string,
  age: number,
  today: IsoDate,
): Credential {
  const untaught = typeCode === 'MLI:ALPHA';
  const year = yearOf(today) - age + usual + random.between(0, Math.max(0, Math.min(2, age - usual - 1)));
  return {
    typeCode,
    completion: untaught ? 'NONE' : part ? 'PART_1' : 'FULL',
    field: special && random.chance(0.85) ? trade.field : null,
    title: null,
    institution: null,
    awardedOn: untaught || random.chance(0.2) ? null : firstOf(year - 1, random.pick([6, 7, 8])),
    evidenceCheck: untaught
      ? 'NONE'
      : random.weighted([
          ['NONE', 35],
          ['COPY_SEEN', 35],
          ['ORIGINAL_SEEN', 24],
          ['AUTHENTICATED_BY_ISSUER', 3],
          ['LEGALISED', 3],
        ]),
  };
}
