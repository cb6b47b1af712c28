import { dayNumber, type IsoDate } from '../../domain/iso-date.ts';
import { compareNames, type NameLikeness, SAME_NAME_SCORE } from './compare-names-rules.ts';
import { type GivenName, type NameWord, nameWords } from './name-words-rules.ts';

/** What two files are compared by. Nothing of what a name may tell of an origin is among it. */
export interface PersonFacts {
  readonly names: readonly GivenName[];
  readonly sex: 'FEMALE' | 'MALE' | null;
  /** Half-open. */
  readonly birth: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly birthPlace: string | null;
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly phones: readonly { readonly number: string; readonly use: string }[];
  /** Of their numbers in registers: equal for equal numbers, and nothing else. */
  readonly identifierDigests: readonly string[];
}

/** Facts with their names read into words, so that one file is compared with many. */
export interface ReadFacts extends Omit<PersonFacts, 'names' | 'birthPlace' | 'fatherName' | 'motherName'> {
  readonly words: readonly NameWord[];
  readonly birthPlace: readonly NameWord[];
  readonly fatherName: readonly NameWord[];
  readonly motherName: readonly NameWord[];
}

export type SimilarityReason =
  | 'SAME_NAME'
  | 'SAME_NAME_OTHER_SPELLING'
  | 'NEAR_NAME'
  | 'RELATED_NAME'
  | 'NAME_IN_PART'
  | 'SAME_BIRTH_DAY'
  | 'SAME_BIRTH_YEAR'
  | 'BIRTH_MAY_AGREE'
  | 'OTHER_BIRTH'
  | 'SAME_BIRTH_PLACE'
  | 'SAME_FATHER'
  | 'OTHER_FATHER'
  | 'SAME_MOTHER'
  | 'OTHER_MOTHER'
  | 'SAME_IDENTIFIER'
  | 'SAME_PHONE'
  | 'SAME_SHARED_PHONE'
  | 'OTHER_SEX';

export interface Similarity {
  /** From 0 to 1. */
  readonly score: number;
  readonly name: NameLikeness;
  /** Weightiest first; those against it last. */
  readonly reasons: readonly SimilarityReason[];
}

/** From this score on two files are proposed as one person's. */
export const PROBABLE = 0.75;

/** The name alone: dozens bear the same. */
const NAME_SHARE = 0.7;

/** Where names are not the same, nothing else makes it probable: brothers, sisters and twins share all the rest. */
const OTHER_NAME_AT_MOST = 0.6;

const WEIGHTS: Readonly<Record<SimilarityReason, number>> = {
  SAME_NAME: 0,
  SAME_NAME_OTHER_SPELLING: 0,
  NEAR_NAME: 0,
  RELATED_NAME: 0,
  NAME_IN_PART: 0,
  SAME_BIRTH_DAY: 0.18,
  SAME_BIRTH_YEAR: 0.1,
  BIRTH_MAY_AGREE: 0.04,
  OTHER_BIRTH: -0.25,
  SAME_BIRTH_PLACE: 0.04,
  SAME_FATHER: 0.09,
  OTHER_FATHER: -0.15,
  SAME_MOTHER: 0.09,
  OTHER_MOTHER: -0.15,
  SAME_IDENTIFIER: 0.3,
  SAME_PHONE: 0.15,
  SAME_SHARED_PHONE: 0.04,
  OTHER_SEX: -0.3,
};

/** Years by which an estimate of a birth may miss without a contradiction. */
const BIRTH_TOLERANCE_DAYS = 2 * 366;

export function readFacts({ names, birthPlace, fatherName, motherName, ...rest }: PersonFacts): ReadFacts {
  const read = (text: string | null) => (text === null ? [] : nameWords([{ kind: 'FAMILY', text }]));
  return {
    ...rest,
    words: nameWords(names),
    birthPlace: read(birthPlace),
    fatherName: read(fatherName),
    motherName: read(motherName),
  };
}

export function similarityOf(one: ReadFacts, other: ReadFacts): Similarity {
  const name = compareNames(one.words, other.words);
  const evidence = [
    ...birthReasons(one.birth, other.birth),
    ...placeReasons(one.birthPlace, other.birthPlace),
    ...parentReasons(one.fatherName, other.fatherName, 'SAME_FATHER', 'OTHER_FATHER'),
    ...parentReasons(one.motherName, other.motherName, 'SAME_MOTHER', 'OTHER_MOTHER'),
    ...identifierReasons(one.identifierDigests, other.identifierDigests),
    ...phoneReasons(one.phones, other.phones),
    ...(one.sex !== null && other.sex !== null && one.sex !== other.sex ? (['OTHER_SEX'] as const) : []),
  ].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
  const sum = evidence.reduce((total, reason) => total + WEIGHTS[reason], NAME_SHARE * name.score);
  const certain = name.score >= SAME_NAME_SCORE || evidence.includes('SAME_IDENTIFIER');
  const most = certain ? 1 : OTHER_NAME_AT_MOST;
  const score = Math.round(Math.min(most, Math.max(0, sum)) * 1000) / 1000;
  return { score, name, reasons: [...nameReasons(name), ...evidence] };
}

function nameReasons({ score, tie }: NameLikeness): readonly SimilarityReason[] {
  if (score === 0) return [];
  if (tie === 'RELATED') return ['RELATED_NAME'];
  if (score >= SAME_NAME_SCORE) {
    return tie === 'SAME' ? ['SAME_NAME'] : tie === 'NEAR' ? ['NEAR_NAME'] : ['SAME_NAME_OTHER_SPELLING'];
  }
  return tie === 'NEAR' ? ['NEAR_NAME'] : ['NAME_IN_PART'];
}

type Birth = NonNullable<PersonFacts['birth']>;

function birthReasons(one: Birth | null, other: Birth | null): readonly SimilarityReason[] {
  if (!one || !other) return [];
  const [a, b] = [daysOf(one), daysOf(other)];
  if (a.exact && b.exact && a.from === b.from) return ['SAME_BIRTH_DAY'];
  const narrow = a.to - a.from <= 366 && b.to - b.from <= 366;
  if (narrow && one.from.slice(0, 4) === other.from.slice(0, 4)) return ['SAME_BIRTH_YEAR'];
  const gap = Math.max(a.from - b.to, b.from - a.to);
  if (gap < 0) return ['BIRTH_MAY_AGREE'];
  return gap > BIRTH_TOLERANCE_DAYS ? ['OTHER_BIRTH'] : [];
}

/** The first and the last day of a year are what is written where the day is not known. */
function daysOf({ from, to }: Birth) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const exact = last - first === 1 && !from.endsWith('-01-01') && !from.endsWith('-12-31');
  return { from: first, to: last, exact };
}

function placeReasons(one: readonly NameWord[], other: readonly NameWord[]): readonly SimilarityReason[] {
  if (one.length === 0 || other.length === 0) return [];
  return compareNames(one, other).score >= SAME_NAME_SCORE ? ['SAME_BIRTH_PLACE'] : [];
}

function parentReasons<T extends SimilarityReason>(
  one: readonly NameWord[],
  other: readonly NameWord[],
  same: T,
  differs: T,
): readonly T[] {
  if (one.length === 0 || other.length === 0) return [];
  const { score } = compareNames(one, other);
  if (score >= SAME_NAME_SCORE) return [same];
  // One may give the given name and the other the family name: only what contradicts counts against.
  return score < 0.5 ? [differs] : [];
}

function identifierReasons(one: readonly string[], other: readonly string[]): readonly SimilarityReason[] {
  return one.some((digest) => other.includes(digest)) ? ['SAME_IDENTIFIER'] : [];
}

function phoneReasons(one: PersonFacts['phones'], other: PersonFacts['phones']): readonly SimilarityReason[] {
  const shared = one.flatMap((mine) =>
    other.filter(({ number }) => number === mine.number).map((its) => [mine, its]),
  );
  if (shared.length === 0) return [];
  const own = shared.some((pair) => pair.every(({ use }) => use === 'OWN'));
  return [own ? 'SAME_PHONE' : 'SAME_SHARED_PHONE'];
}
