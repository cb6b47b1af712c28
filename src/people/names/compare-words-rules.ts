import { abdName, servesOne } from './abd-name-rules.ts';
import { areRelated, familyOf } from './name-families-rules.ts';
import { soundLikeness } from './word-distance-rules.ts';

/** How two words of names belong together. */
export type WordTie =
  /** Letter by letter, but for case and marks. */
  | 'SAME'
  /** Two spellings of one name. */
  | 'SPELLING'
  /** Two names of one root or use, or a short form. */
  | 'RELATED'
  /** A first letter that may stand for the other. */
  | 'INITIAL'
  | 'NEAR'
  | 'NONE';

export interface WordLikeness {
  /** From 0 to 1; spellings of one name have at least SAME_WORD. */
  readonly score: number;
  readonly tie: WordTie;
}

export interface NameWordForm {
  /** Without case and marks; null where only the folded form is kept. */
  readonly spelled: string | null;
  readonly folded: string;
}

/** From this score on two words are taken for one name. */
export const SAME_WORD = 0.8;

/** What is worth showing at all. */
export const NEAR_WORD = 0.5;

const RELATED_SCORE = 0.55;
const INITIAL_SCORE = 0.85;

/** Aziz for Abdoul Aziz. */
const SHORTENED_SCORE = 0.7;

/** Two established names that are not related, however near they sound. */
const ESTABLISHED_APART = 0.2;

/** From this likeness of sound on an unknown word is taken for a spelling of the other. */
const SAME_SOUND = 0.88;

export function compareWords(one: NameWordForm, other: NameWordForm): WordLikeness {
  if (one.folded.length === 1 || other.folded.length === 1) return compareInitial(one.folded, other.folded);
  if (one.folded === other.folded) {
    const same = one.spelled === null || other.spelled === null || one.spelled === other.spelled;
    return same ? { score: 1, tie: 'SAME' } : { score: 0.97, tie: 'SPELLING' };
  }
  const [left, right] = [familyOf(one.folded), familyOf(other.folded)];
  if (left && left === right) return { score: 0.95, tie: 'SPELLING' };
  if (left && right && areRelated(left, right)) return { score: RELATED_SCORE, tie: 'RELATED' };
  const [abd, otherAbd] = [abdName(one.folded), abdName(other.folded)];
  if (abd !== null && otherAbd !== null) {
    return abd === otherAbd ? { score: 0.93, tie: 'SPELLING' } : { score: ESTABLISHED_APART, tie: 'NONE' };
  }
  if (servesOne(one.folded, other.folded)) return { score: SHORTENED_SCORE, tie: 'RELATED' };
  if (left && right) return { score: ESTABLISHED_APART, tie: 'NONE' };
  if (feminine(one.folded) === feminine(other.folded)) return { score: 0.92, tie: 'SPELLING' };
  return ofSound(soundLikeness(one.folded, other.folded));
}

/** Arabic feminine endings are written with -a, -ata and -atou: Ramata, Ramatou. */
function feminine(folded: string): string {
  return folded.length < 6 ? folded : folded.replace(/(at[uo]?|etu|ata)$/, 'ata');
}

function compareInitial(one: string, other: string): WordLikeness {
  if (one === other) return { score: 0.9, tie: 'INITIAL' };
  const alone = one.length === 1 || other.length === 1;
  if (alone && one.charAt(0) === other.charAt(0)) return { score: INITIAL_SCORE, tie: 'INITIAL' };
  return { score: 0, tie: 'NONE' };
}

function ofSound(sound: number): WordLikeness {
  if (sound >= SAME_SOUND) {
    return { score: SAME_WORD + (sound - SAME_SOUND), tie: 'SPELLING' };
  }
  const [low, high] = [0.7, SAME_SOUND];
  if (sound < low) return { score: (sound / low) * NEAR_WORD * 0.9, tie: 'NONE' };
  const score = NEAR_WORD + ((sound - low) / (high - low)) * (SAME_WORD - 0.05 - NEAR_WORD);
  return { score, tie: 'NEAR' };
}
