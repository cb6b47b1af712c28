import { nameWords } from './names/name-words-rules.ts';
import { soundOf } from './names/sound-rules.ts';

/** Of the rules by which stored names were folded; another one folds them anew. */
export const NAME_FOLD_VERSION = 1;

/**
 * A name as it is stored for searching: its words as "key=sound", apart by blanks. Spellings of one name fold to one
 * key ("N'Diaye", "Ndiaye", "N Diaye"; "Djarra", "Jara") or share the sound. Titles leave nothing.
 */
export function foldName(name: string): string {
  return nameWords([{ kind: 'GIVEN', text: name }])
    .map(({ folded }) => `${folded}=${soundOf(folded)}`)
    .join(' ');
}
