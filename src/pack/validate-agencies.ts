import type { Refuse } from '../reference/file-reader.ts';
import type { AgencyKind, AgencyRow } from './country-pack.ts';
import { eachOnce } from './file-refusal.ts';
import type { AgencyEntry } from './pack-form.ts';

const FILE = 'agencies.json';
const RANK: Readonly<Record<AgencyKind, number>> = { NATIONAL: 0, REGIONAL: 1, LOCAL: 2 };

/** The rows with their paths. @throws DomainError INVALID_INPUT as `validatePack` */
export function agencyRows(
  entries: readonly AgencyEntry[],
  territories: ReadonlySet<string>,
): readonly AgencyRow[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const root = entries.find(({ parent }) => parent === null);
  const rows: AgencyRow[] = [];
  eachOnce(
    FILE,
    entries,
    ({ code }) => code,
    (entry, refuse) => {
      if (entry.territory !== null && !territories.has(entry.territory)) {
        refuse(`territory "${entry.territory}" is in no row of territories.json`, entry.territory);
      }
      if (entry.parent === null && entry !== root)
        refuse(`parent is missing: the root is ${root?.code}`, entry.parent);
      rows.push({ ...entry, path: pathOf(entry, byCode, refuse) });
    },
  );
  return rows;
}

function pathOf(entry: AgencyEntry, byCode: ReadonlyMap<string, AgencyEntry>, refuse: Refuse): string {
  if (entry.parent === null) {
    if (entry.kind !== 'NATIONAL') refuse(`the root is ${entry.kind}: expected NATIONAL`, entry.kind);
    return `${entry.code}/`;
  }
  const parent = byCode.get(entry.parent);
  if (!parent) return refuse(`parent "${entry.parent}" is in no row`, entry.parent);
  // Ranks fall from parent to child, so no path runs in a circle.
  if (RANK[parent.kind] >= RANK[entry.kind]) {
    return refuse(
      `a ${entry.kind} agency cannot stand below ${parent.code}, which is ${parent.kind}`,
      entry.parent,
    );
  }
  return `${pathOf(parent, byCode, refuse)}${entry.code}/`;
}
