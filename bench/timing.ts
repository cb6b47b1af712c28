export interface Timing {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Times each piece of work, after a round that warms up. */
export function timeEach<Work>(works: readonly Work[], run: (work: Work) => void): Timing {
  for (const work of works) run(work);
  return percentiles(
    works.map((work) => {
      const began = performance.now();
      run(work);
      return performance.now() - began;
    }),
  );
}

export function percentiles(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50Ms: rounded(at(0.5)), p95Ms: rounded(at(0.95)) };
}

function rounded(ms: number): number {
  return Number(ms.toPrecision(4));
}
