import type { StandardRow } from './standard-rows.ts';

type Pair = readonly [from: StandardRow | null, to: StandardRow | null];

/** The standards that one side may mean. */
export interface Candidates {
  readonly standards: readonly StandardRow[];
  /** The one standard is what is meant; false where it is only the one that happens to be recorded. */
  readonly definite: boolean;
}

/**
 * Which standards of two qualifications are of one trade: the same ISCO unit group; for trades without such a
 * counterpart the same ISCED-F field, where it holds only one of each side. Two that are meant are a pair.
 * @returns a pair without what is not known when no trade is known to both
 */
export function pairStandards(from: Candidates, to: Candidates): readonly Pair[] {
  const meant: Pair = [meantBy(from), meantBy(to)];
  if (meant[0] !== null && meant[1] !== null) return [meant];
  const same = from.standards.flatMap((a) =>
    to.standards.filter((b) => b.isco === a.isco).map((b): Pair => [a, b]),
  );
  const paired = new Set(same.flat());
  const left = ({ standards }: Candidates) => standards.filter((row) => !paired.has(row));
  const near = left(from).flatMap((a): readonly Pair[] => {
    const inField = ({ field }: StandardRow) => field === a.field;
    const [b, ...more] = left(to).filter(inField);
    return b === undefined || more.length > 0 || left(from).filter(inField).length > 1 ? [] : [[a, b]];
  });
  const pairs = [...same, ...near];
  return pairs.length > 0 ? pairs : [meant];
}

function meantBy({ standards, definite }: Candidates): StandardRow | null {
  return definite && standards.length === 1 ? (standards[0] ?? null) : null;
}
