import { isNameOfGod, isServantOf } from './abd-name-rules.ts';
import type { NameWordForm } from './compare-words-rules.ts';
import { foldWord, spellWord } from './fold-word-rules.ts';
import { familyOf } from './name-families-rules.ts';

/** A word of a name, with what it weighs when names are compared. */
export interface NameWord extends NameWordForm {
  readonly spelled: string;
  /** From 0 (says nothing) to 1. */
  readonly weight: number;
}

export interface GivenName {
  readonly kind: string;
  readonly text: string;
}

const WEIGHTS = { NAME: 1, ALSO: 0.6, SOFT_TITLE: 0.5, INITIAL: 0.5, PARTICLE: 0.15, TITLE: 0 };

/** Never part of a name while another word is. */
const TITLES = new Set(
  (
    'm mr mrs ms mm mme mmes mlle melle monsieur madame mademoiselle dr docteur pr prof professeur me maitre ' +
    'cdt cmdt commandant cne capitaine lt lieutenant col colonel gal gen general sgt sergent adjt adjudant ' +
    'ing hadj hadji elhadj elhadji alhadj alhadji alhaji alhaj fils pere junior jr jnr sr aine cadet feu ' +
    'soeur frere abbe mgr pasteur'
  ).split(' '),
);

/** Titles that are given names as well. */
const SOFT_TITLES = new Set('imam hadja adja almamy cheick'.split(' '));

/** What follows is another name of the person: of birth, of the spouse, or a byname. */
const ALSO = new Set(
  'nee ne dit dite dits alias surnomme surnommee epouse ep epse epx vve veuve veuf divorcee div'.split(' '),
);

const PARTICLES = new Set(
  'ag agh ak walet oualet wallet welet ouelet ould wuld uld wold oul mint bint bent ben bin ibn al el de du des da la le et'.split(
    ' ',
  ),
);

/** The words of one or more names, in their order. Titles go, "El Hadj" and "Ag" weigh little or nothing. */
export function nameWords(names: readonly GivenName[]): readonly NameWord[] {
  const words = sentences(names).flatMap(({ kind, text }) => {
    const factor =
      kind === 'ALIAS' || kind === 'MARRIED' ? WEIGHTS.ALSO : kind === 'TITLE' ? WEIGHTS.TITLE : 1;
    return wordsOf(text).map((word) => ({ ...word, weight: word.weight * factor }));
  });
  return softened(words).filter(({ weight }) => weight > 0);
}

/** Names of one kind that follow each other are read as one: "Abdoul", "Aziz". */
function sentences(names: readonly GivenName[]): readonly GivenName[] {
  const result: GivenName[] = [];
  for (const { kind, text } of names) {
    const before = result.at(-1);
    if (before?.kind === kind) result.splice(-1, 1, { kind, text: `${before.text} ${text}` });
    else result.push({ kind, text });
  }
  return result;
}

function wordsOf(text: string): readonly NameWord[] {
  const pieces = piecesOf(text);
  const words: NameWord[] = [];
  let factor = 1;
  pieces.forEach((piece, index) => {
    const spelled = spellWord(piece);
    if (spelled === '') return;
    if (ALSO.has(spelled) && index < pieces.length - 1) {
      factor = WEIGHTS.ALSO;
      return;
    }
    words.push(...wordOf(piece, spelled, words.length === 0, factor, pieces.length > 1));
    factor = 1;
  });
  return words;
}

function wordOf(
  piece: string,
  spelled: string,
  first: boolean,
  factor: number,
  accompanied: boolean,
): readonly NameWord[] {
  const initials = /^(?:\p{L}\.)+\p{L}?\.?$|^\p{L}$/u.test(piece);
  if (initials && !(first && spelled === 'm')) {
    return [...spelled].map((letter) => ({
      spelled: letter,
      folded: letter,
      weight: WEIGHTS.INITIAL * factor,
    }));
  }
  const title = TITLES.has(spelled);
  if (title && accompanied) return [];
  const weight = title ? WEIGHTS.TITLE : PARTICLES.has(spelled) ? WEIGHTS.PARTICLE : WEIGHTS.NAME;
  return [{ spelled, folded: foldWord(withoutArticle(spelled)), weight: weight * factor }];
}

/** Elhassane is Hassane with its article; Alassane is a name of its own. */
function withoutArticle(spelled: string): string {
  const bare = /^[ae]l(?=.{4})/.test(spelled) && !familyOf(foldWord(spelled)) ? spelled.slice(2) : spelled;
  return familyOf(foldWord(bare)) ? bare : spelled;
}

/** Cheick, Imam and the like are names when little else is, and titles before full names. */
function softened(words: readonly NameWord[]): readonly NameWord[] {
  const full = words.filter(({ weight }) => weight >= WEIGHTS.ALSO).length;
  return words.map((word) => {
    const soft = SOFT_TITLES.has(word.spelled) || familyOf(word.folded)?.name === 'Cheick';
    return soft && full > 2 ? { ...word, weight: word.weight * WEIGHTS.SOFT_TITLE } : word;
  });
}

/** Words as they are to be read: "N Diaye", "N-Diaye" and "N’Diaye" are one, "Abdoul Aziz" too. */
function piecesOf(text: string): readonly string[] {
  const pieces = text
    .normalize('NFC')
    .replace(/[’‘ʼ`´′ʹ]/g, "'")
    .replace(/\s*'\s*/g, "'")
    .replace(/'/g, '')
    .replace(/\b([nm])-(?=\p{L})/giu, '$1')
    .replace(/\bépx?\.|\bepx?\./giu, 'épouse ')
    .replace(/\.(?=\p{L}{2})/gu, '. ')
    .split(/[\s,;/()"«»_-]+/u)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return glued(pieces);
}

/** A nasal before a consonant of its own place in the mouth: M’Baye, N’Golo. */
const PRENASAL = /^(n [dgtfkjzs]|m [bp])/;

function glued(pieces: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before !== undefined && belongTogether(before, piece)) result.splice(-1, 1, before + piece);
    else result.push(piece);
  }
  return result;
}

function belongTogether(before: string, piece: string): boolean {
  const [left, right] = [spellWord(before), spellWord(piece)];
  if (/^\p{L}$/u.test(before) && right.length > 2 && PRENASAL.test(`${left} ${right}`)) return true;
  if (/^[ae]l$/.test(left) && /^hadj?i?$/.test(right)) return true;
  if (left === 'abd' && /^[aeu]l$/.test(right)) return true;
  return isServantOf(foldWord(before)) && isNameOfGod(foldWord(piece));
}
