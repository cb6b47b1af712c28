import { pointsOf } from '../../src/matching/points.ts';
import { MODALITIES } from '../../src/matching/profile.ts';
import type { RequiredLanguage } from '../../src/matching/requirement.ts';
import { modalitiesAsked } from '../../src/matching/score-language.ts';
import type { Vocabulary } from '../../src/matching/vocabulary.ts';
import type { ProfileColumns } from './profile-columns.ts';

/** How many languages a hint of 32 bits speaks of: the commonest, three bits each. */
const HINTED = 10;
const BITS = 3;
const MASK = (1 << BITS) - 1;
const UNRECORDED = 15;

/** The languages held in some columns, by their numbers among `texts`, the commonest first. */
export function languagesByFrequency(columns: ProfileColumns): readonly number[] {
  const counts = new Map<number, number>();
  for (const code of columns.languages) {
    const language = code >>> 16;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([language]) => language);
}

/**
 * Of each hinted language 0 when it is not held, else the highest level of its modalities, counted as 1 at least.
 * @param places of the hinted languages, by number
 */
export function languageHint(
  columns: ProfileColumns,
  doc: number,
  places: ReadonlyMap<number, number>,
): number {
  let hint = 0;
  for (let i = columns.languageStart[doc] ?? 0; i < (columns.languageStart[doc + 1] ?? 0); i += 1) {
    const code = columns.languages[i] ?? 0;
    const place = places.get(code >>> 16);
    if (place === undefined) continue;
    let highest = 1;
    for (let modality = 0; modality < MODALITIES.length; modality += 1) {
      const level = (code >>> (4 * modality)) & UNRECORDED;
      if (level !== UNRECORDED && level > highest) highest = level;
    }
    const shift = BITS * place;
    if (highest > ((hint >>> shift) & MASK)) hint = (hint & ~(MASK << shift)) | (highest << shift);
  }
  return hint >>> 0;
}

export function hintedPlaces(languages: readonly number[]): ReadonlyMap<number, number> {
  return new Map(languages.slice(0, HINTED).map((language, place) => [language, place]));
}

/** A language that is asked, and where hints tell of those that supply it. */
interface Asked {
  /** The highest of its modalities. */
  readonly level: number;
  readonly shifts: readonly number[];
  /** Somebody may hold it of whom no hint tells. */
  readonly open: boolean;
}

function askedOf(
  held: readonly string[],
  asked: RequiredLanguage,
  vocabulary: Pick<Vocabulary, 'speaks'>,
): Asked {
  const suppliers = held.flatMap((language, place) =>
    vocabulary.speaks(language, asked.language) ? [place] : [],
  );
  return {
    level: Math.max(0, ...modalitiesAsked(asked).map(({ level }) => level)),
    shifts: suppliers.map((place) => BITS * place),
    open: suppliers.some((place) => place >= HINTED),
  };
}

function highestIn(hint: number, shifts: readonly number[]): number {
  let highest = 0;
  for (const shift of shifts) highest = Math.max(highest, (hint >>> shift) & MASK);
  return highest;
}

/**
 * Whether a hint tells that a required language is not held as well as it is asked, so that its condition is not met
 * now. A language that somebody holds and no hint speaks of leaves it open.
 * @param held codes of the languages held in the segment, the hinted ones first
 */
export function lacksLanguage(
  held: readonly string[],
  required: readonly RequiredLanguage[],
  vocabulary: Pick<Vocabulary, 'speaks'>,
): (hint: number) => boolean {
  const demands = required
    .map((asked) => askedOf(held, asked, vocabulary))
    .filter(({ level, open }) => level > 0 && !open);
  return (hint) => {
    for (const { level, shifts } of demands) if (highestIn(hint, shifts) < level) return true;
    return false;
  };
}

/**
 * The points that nobody with a hint can pass for the desirable languages of an offer.
 * @param held as for `lacksLanguage`
 */
export function languagePointsAtMost(
  held: readonly string[],
  desired: readonly { readonly asked: RequiredLanguage; readonly maximum: number }[],
  vocabulary: Pick<Vocabulary, 'speaks'>,
): (hint: number) => number {
  const demands = desired.map(({ asked, maximum }) => {
    const { level, shifts, open } = askedOf(held, asked, vocabulary);
    const known = !open && level > 0;
    const points = Float64Array.from({ length: MASK + 1 }, (_, highest) =>
      known ? pointsOf(maximum, { n: Math.min(highest, level), d: level }) : maximum,
    );
    return { points, shifts };
  });
  return (hint) => {
    let sum = 0;
    for (const { points, shifts } of demands) sum += points[highestIn(hint, shifts)] ?? 0;
    return sum;
  };
}
