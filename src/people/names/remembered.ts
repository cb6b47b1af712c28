/** Entries kept; the words of names are few thousands, however many people bear them. */
const KEPT_AT_MOST = 50_000;

/** A pure function of one text that remembers its answers: the same words come again and again. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = compute(text);
    if (known.size >= KEPT_AT_MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
