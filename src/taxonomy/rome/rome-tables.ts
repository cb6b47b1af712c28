/** A file of ROME as it is read here: tab-separated, in French. */
export interface RomeTable {
  readonly name: string;
  readonly sort: 'ISCO' | 'GROUPS' | 'TITLES' | 'MATCHES';
  readonly needed: readonly string[];
}

/** In the order in which they are read: what a code is in ISCO-08 is known before its titles. */
export const ROME_TABLES: readonly RomeTable[] = [
  { name: 'rome_isco.tsv', sort: 'ISCO', needed: ['codeRomeParent', 'isco'] },
  { name: 'rome.tsv', sort: 'GROUPS', needed: ['codeRome', 'labelFr'] },
  { name: 'rome_appellations.tsv', sort: 'TITLES', needed: ['ogr', 'codeRome', 'label'] },
  { name: 'rome_esco.tsv', sort: 'MATCHES', needed: ['ogr', 'occupationId', 'relation'] },
];
