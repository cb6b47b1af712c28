/** A line of results; times in milliseconds. */
export type BenchLine = Readonly<Record<string, string | number | null>>;
