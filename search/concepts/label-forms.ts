import { foldText, withoutNoise } from './fold-text.ts';

/** Feminine endings written alone after the masculine form ("vendeur/se", "conseiller(ère)") and what they replace. */
const FEMININE_ENDINGS: readonly (readonly [ending: string, replaced: RegExp])[] = [
  ['trice', /teur$/],
  ['rice', /eur$/],
  ['euse', /eur$/],
  ['se', /r$/],
  ['iere', /ier$/],
  ['ere', /er$/],
  ['ienne', /ien$/],
  ['enne', /en$/],
  ['nne', /n$/],
  ['ne', /$/],
  ['ve', /f$/],
  ['e', /$/],
];

const SHARED_LETTERS = 3;

/**
 * The folded names that one label holds, the whole first when it is one name: "maçon/maçonne" gives "macon" and
 * "maconne"; "conducteur/conductrice de four" gives both with their complement; a slash that joins no two names
 * of one thing ("import/export") is a space. ɲ, which people write "gn" or "ny", gives both spellings.
 */
export function labelForms(label: string): readonly string[] {
  const spellings = label.includes('ɲ') ? [label, label.replaceAll('ɲ', 'gn')] : [label];
  return [...new Set(spellings.flatMap(splitGenders))].filter((form) => form !== '');
}

function splitGenders(label: string): readonly string[] {
  const plain = withoutNoise(label)
    .replace(/(?<=\p{L})\((\p{L}{1,5})\)/gu, '/$1')
    .replaceAll('·', '/');
  const parts = plain.split('/');
  const [left = '', right = ''] = parts.map(foldText);
  if (parts.length !== 2 || left === '' || right === '') return [foldText(label)];
  // "A / B" and "maïeuticien/sage-femme", but not "responsable import/export".
  const joined = / \/|\/ /.test(plain) || !plain.trim().includes(' ');
  return pairEnding(left, right) ?? pairNames(left, right, joined) ?? [foldText(label)];
}

/** "vendeur" and "se en magasin": the right side begins with an ending. */
function pairEnding(left: string, right: string): readonly string[] | null {
  const [ending = '', ...complement] = right.split(' ');
  const rule = FEMININE_ENDINGS.find(([text]) => text === ending);
  if (!rule?.[1].test(left)) return null;
  return [left, left.replace(rule[1], ending)].map((name) => [name, ...complement].join(' '));
}

/** Whether the right side begins with a word for each of the left side's: "aide maçon" and "aide maçonne de voirie". */
function inStep(left: readonly string[], right: readonly string[]): boolean {
  return left.every((word, at) => word.slice(0, SHARED_LETTERS) === right[at]?.slice(0, SHARED_LETTERS));
}

/** Two names of one thing; a complement that only the right side has belongs to both. */
function pairNames(left: string, right: string, joined: boolean): readonly string[] | null {
  const leftWords = left.split(' ');
  const rightWords = right.split(' ');
  const alike = left.slice(0, SHARED_LETTERS) === right.slice(0, SHARED_LETTERS);
  const sameEnd = leftWords.length > 1 && leftWords.at(-1) === rightWords.at(-1);
  if (!alike && !sameEnd && !joined) return null;
  const complement = inStep(leftWords, rightWords) ? rightWords.slice(leftWords.length) : [];
  return [[...leftWords, ...complement].join(' '), right];
}
