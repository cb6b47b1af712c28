/**
 * The places from `skip` to `wanted` of what is sorted, equals in the order of their draw. Only bands that reach the
 * page are drawn.
 */
export function drawnPage<Standing>(
  sorted: readonly Standing[],
  equal: (one: Standing, other: Standing) => boolean,
  draw: (one: Standing) => string,
  skip: number,
  wanted: number,
): readonly Standing[] {
  const page: Standing[] = [];
  for (let start = 0; start < sorted.length && start < wanted; ) {
    const band = bandFrom(sorted, equal, start);
    const end = start + band.length;
    if (end > skip) page.push(...drawn(band, draw).slice(Math.max(0, skip - start), wanted - start));
    start = end;
  }
  return page;
}

/** All equals that begin at this place. */
export function bandFrom<Standing>(
  sorted: readonly Standing[],
  equal: (one: Standing, other: Standing) => boolean,
  start: number,
): readonly Standing[] {
  const [first] = sorted.slice(start, start + 1);
  if (first === undefined) return [];
  let end = start + 1;
  for (let next = sorted[end]; next !== undefined && equal(first, next); next = sorted[end]) end += 1;
  return sorted.slice(start, end);
}

function drawn<Standing>(band: readonly Standing[], draw: (one: Standing) => string): readonly Standing[] {
  return band
    .map((standing) => ({ standing, key: draw(standing) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ standing }) => standing);
}
