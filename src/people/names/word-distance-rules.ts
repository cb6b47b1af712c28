const VOWELS = 'aeiouy';

/** What it costs to hear one letter for another; those that are not named cost 1. */
const CONFUSED: readonly (readonly [pair: string, cost: number])[] = [
  ['ou', 0.2],
  ['ei', 0.2],
  ['iy', 0.1],
  ['ey', 0.2],
  ['ae', 0.3],
  ['ao', 0.65],
  ['uw', 0.2],
  ['sz', 0.3],
  ['gk', 0.35],
  ['fv', 0.3],
  ['vw', 0.3],
  ['jy', 0.4],
  ['jz', 0.5],
  ['dt', 0.5],
  ['bp', 0.5],
  ['mn', 0.5],
  ['lr', 0.6],
  ['bw', 0.6],
  ['ts', 0.6],
];

const costs = new Map(
  CONFUSED.flatMap(([pair, cost]) => [[pair, cost] as const, [[...pair].reverse().join(''), cost] as const]),
);

/**
 * How alike two folded words sound: 1 for the same, 0 for nothing in common. A weighted edit distance: vowels are
 * cheap to change and to drop, h, w and y too, consonants that French and Bamanankan ears exchange cost half.
 */
export function soundLikeness(one: string, other: string): number {
  const [a, b] = [prepare(one), prepare(other)];
  const length = Math.max(a.length, b.length);
  if (length === 0) return 0;
  const short = length <= 4 ? 1.5 : 1;
  return Math.max(0, 1 - (short * distance(a, b)) / length);
}

/** Diphthongs are heard as one vowel. */
function prepare(word: string): string {
  return word.replace(/ai|ei/g, 'e').replace(/au|ow$/g, 'o');
}

function distance(a: string, b: string): number {
  let above: number[] = [0];
  for (let j = 1; j <= b.length; j++) above.push((above[j - 1] ?? 0) + dropCost(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const dropA = dropCost(a, i - 1);
    const row: number[] = [(above[0] ?? 0) + dropA];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min(
          (above[j] ?? 0) + dropA,
          (row[j - 1] ?? 0) + dropCost(b, j - 1),
          (above[j - 1] ?? 0) + changeCost(a.charAt(i - 1), b.charAt(j - 1)),
        ),
      );
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

function changeCost(one: string, other: string): number {
  if (one === other) return 0;
  const known = costs.get(one + other);
  if (known !== undefined) return known;
  return VOWELS.includes(one) && VOWELS.includes(other) ? 0.65 : 1;
}

function dropCost(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === 'h') return 0.15;
  if (letter === 'w' || letter === 'y') return 0.3;
  if (VOWELS.includes(letter)) return 0.35;
  // A prenasal: N’Diaye, Diaye.
  if (at === 0 && (letter === 'n' || letter === 'm')) return 0.5;
  return 0.85;
}
