import { abdName } from './abd-name-rules.ts';
import { foldWord } from './fold-word-rules.ts';
import { familyOf } from './name-families-rules.ts';

/**
 * The key under which folded words that may be one name meet: its consonants, of an established name those of its
 * usual spelling. Words with fewer than two keep their vowels.
 */
export function soundOf(folded: string): string {
  const family = familyOf(folded);
  const abd = abdName(folded);
  if (!family && abd !== null) return abd;
  const word = family ? foldWord(family.name) : folded;
  const consonants = word
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/(?!^)[wy]|[aeiouh]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.length < 2 ? word.replace(/o/g, 'u').replace(/h/g, '') : consonants;
}
