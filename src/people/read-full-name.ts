import type { CandidateInput } from './candidate-input.ts';

type Name = CandidateInput['names'][number];
type Kind = Name['kind'];

/** "M." is one at the beginning only; elsewhere it is an initial. */
const TITLES = new Set([
  'm',
  'mr',
  'mme',
  'mlle',
  'dr',
  'pr',
  'me',
  'cdt',
  'imam',
  'hadj',
  'elhadj',
  'elhadji',
  'hadja',
]);

/** Words after which a name of another kind follows. */
const MARKERS: ReadonlyMap<string, Kind> = new Map([
  ...['ne', 'nee'].map((word) => [word, 'BIRTH'] as const),
  ...['epouse', 'ep', 'veuve', 'vve'].map((word) => [word, 'MARRIED'] as const),
  ...['dit', 'dite', 'alias'].map((word) => [word, 'ALIAS'] as const),
]);

/** "Son or daughter of" among Tuaregs and Moors: what follows is part of the same name. */
const PARTICLES = new Set(['ag', 'walet', 'oualet', 'wallet', 'ould', 'mint', 'bint', 'ben']);

/**
 * A name as it is said or written in one go: "Mme KEÏTA Fatoumata Binta née Coulibaly", "Mamadou dit Madou Traoré",
 * "Alhousseini Ag Mohamed". Surnames are those in capitals, else the last word; the order never matters for finding
 * somebody, so a surname that was said first is merely shown last.
 */
export function readFullName(text: string): readonly Name[] {
  const names: Name[] = [];
  const main: string[] = [];
  const words = joined(text.split(/[\s,;]+/).filter((word) => word !== ''));
  let kind: Kind | null = null;
  for (const word of words) {
    const bare = bareWord(word);
    const marked = MARKERS.get(bare);
    if (marked !== undefined) {
      kind = marked;
    } else if (kind === null && isTitleWord(bare) && (bare !== 'm' || main.length === 0)) {
      names.push({ kind: 'TITLE', text: word });
    } else if (kind === null) {
      main.push(word);
    } else {
      names.push({ kind, text: word });
      // "Mamadou dit Madou Traoré": the name goes on after one word as long as it has only one itself.
      if (main.length < 2) kind = null;
    }
  }
  return [...names.filter(isTitle), ...ownNames(main, names.length > 0), ...names.filter((n) => !isTitle(n))];
}

function ownNames(words: readonly string[], accompanied: boolean): Name[] {
  const capitals = words.filter(isCapitals);
  const told = capitals.length > 0 && capitals.length < words.length;
  const isFamily = (word: string, at: number) => {
    if (told) return isCapitals(word);
    if (words.some(hasParticle)) return hasParticle(word);
    return at === words.length - 1 && (words.length > 1 || accompanied);
  };
  return words.map((text, at) => ({ kind: isFamily(text, at) ? 'FAMILY' : 'GIVEN', text }));
}

/** Joins what is one name in several words: "N Diaye", "El Hadj", "Ag Mohamed". */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (next !== undefined && /^n['’]?$/i.test(word)) {
      whole.push(`${word.charAt(0)}’${next}`);
      at++;
    } else if (next !== undefined && (PARTICLES.has(bareWord(word)) || isElHadj(word, next))) {
      whole.push(`${word} ${next}`);
      at++;
    } else {
      whole.push(word);
    }
  }
  return whole;
}

function isTitleWord(bare: string): boolean {
  return TITLES.has(bare) || bare.startsWith('el hadj');
}

function isElHadj(word: string, next: string): boolean {
  return bareWord(word) === 'el' && bareWord(next).startsWith('hadj');
}

function hasParticle(word: string): boolean {
  return PARTICLES.has(bareWord(word.split(' ')[0] ?? ''));
}

function isCapitals(word: string): boolean {
  return word.length > 1 && !word.endsWith('.') && word === word.toUpperCase() && word !== word.toLowerCase();
}

function isTitle({ kind }: Name): boolean {
  return kind === 'TITLE';
}

function bareWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
