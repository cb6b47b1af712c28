import { remembered } from './remembered.ts';

/** Letters that Unicode does not decompose: the Bamanankan and Fulfulde ones, and ligatures. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ç: 'ss',
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'ny',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
};

/** A word as it is written, without case, marks and punctuation. */
export const spellWord = remembered((word) =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[œæçɛɔɲŋɓɗƴ]/g, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

/** From spelling to sound, in this order: what an earlier rule wrote a later one reads. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/([bdg])h/g, '$1'],
  [/ou(?=[aeio])/g, 'w'],
  [/ou|oo/g, 'u'],
  [/tch|tj|ty(?=[aeou])/g, 'ti'],
  [/dj|d[iy](?=[aeou])/g, 'j'],
  [/ji(?=[aeou])/g, 'j'],
  [/gn|ny(?=[aeiou])|ni(?=[aeou])/g, 'n'],
  [/gu(?=[eiy])/g, 'g'],
  [/qu|q|ck|kh|c(?![eiyh])/g, 'k'],
  [/sch|sh|ch|c/g, 's'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/n(?=[bp])/g, 'm'],
  [/(?!^)y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * The form in which spellings of one name meet: French and Bamanankan ways to write the same sounds
 * ("Diarra", "Djarra", "Jara"; "Coulibaly", "Koulibali"). A first h stays: Hawa and Awa are two names.
 */
export const foldWord = remembered((word) => {
  const sounds = RULES.reduce((text, [pattern, sound]) => text.replace(pattern, sound), spellWord(word));
  const bare = sounds.replace(/[eh]+$/, '');
  return bare.length < 2 ? sounds : bare;
});
