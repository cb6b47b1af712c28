/** Names of God that follow "Abdoul" ("servant of …"), by their consonants. */
const SERVANT_OF = new Set([
  'rmn', // Rahmane
  'krm', // Karim
  'z', // Aziz
  'kdr', // Kader
  'slm', // Salam
  'wb', // Wahab
  'ltf', // Latif
  'rzk', // Razak
  'rsk',
  'mlk', // Malick
  'md', // Hamid
  'nsr', // Nasser
  'bk', // Baki
  'smd', // Samad
  'fth', // Fatah
  'ft',
  'jll', // Jalil
  'jl',
  'rm', // Rahim
  'rf', // Raouf
  'gfr', // Ghafar
  'gf',
  'mjd', // Majid
  'kdus', // Kouddous
  'kds',
  'tf', // Latif, shortened
  'zk',
]);

const SERVANT = /^abd([uaeoi][lrs]?)?$/;

/** Whether a folded word is "servant of the", written apart from what follows. */
export function isServantOf(folded: string): boolean {
  return SERVANT.test(folded);
}

/**
 * One form for names that begin with "Abd": the vowel and the article between "Abd" and the name of God vary freely
 * (Abdramane, Abdourahmane, Abderrahmane). Null for any other name, such as Abdoulaye.
 */
export function abdName(folded: string): string | null {
  const [, rest] = /^abd(?:[uaeoi]?l(?=[aeiou]|[^aeiou])|[uaeoi])?(.*)$/.exec(folded) ?? [];
  if (rest === undefined) return null;
  const divine = skeleton(rest);
  return SERVANT_OF.has(divine) ? `abd${divine}` : null;
}

/** Whether a word may follow a separate "Abdoul". */
export function isNameOfGod(folded: string): boolean {
  return SERVANT_OF.has(skeleton(folded)) && folded.length >= 4;
}

/** Whether one is "servant of" what the other says alone: Abdoulaziz, Aziz. */
export function servesOne(one: string, other: string): boolean {
  const of = (whole: string, part: string) => isNameOfGod(part) && abdName(whole) === `abd${skeleton(part)}`;
  return of(one, other) || of(other, one);
}

function skeleton(folded: string): string {
  return folded.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}
