import type { ReferenceFile } from '../reference-refusal.ts';
import type { ReferenceContents } from '../validate-reference.ts';

/** A list of reference rows: its file, where its content stands, and the property that names a row. */
interface ReferenceListPlace {
  readonly file: ReferenceFile;
  readonly content: keyof ReferenceContents;
  readonly nameKey: 'code' | 'scale';
}

/** The lists that an administrator may set right. */
export const REFERENCE_LISTS = {
  FRAMEWORKS: { file: 'frameworks.json', content: 'frameworks', nameKey: 'scale' },
  QUALIFICATION_TYPES: { file: 'qualification-types.json', content: 'qualificationTypes', nameKey: 'code' },
  REGULATED_PROFESSIONS: {
    file: 'regulated-professions.json',
    content: 'regulatedProfessions',
    nameKey: 'code',
  },
  INSTRUMENTS: { file: 'instruments.json', content: 'instruments', nameKey: 'code' },
  RULES: { file: 'rules.json', content: 'rules', nameKey: 'code' },
  CERTIFICATES: { file: 'certificates.json', content: 'certificates', nameKey: 'code' },
} as const satisfies Readonly<Record<string, ReferenceListPlace>>;

export type ReferenceList = keyof typeof REFERENCE_LISTS;

/** The list that a file holds; null for a file that nobody corrects. */
export function listIn(file: string): ReferenceList | null {
  for (const list of LISTS) if (REFERENCE_LISTS[list].file === file) return list;
  return null;
}

const LISTS: readonly ReferenceList[] = [
  'FRAMEWORKS',
  'QUALIFICATION_TYPES',
  'REGULATED_PROFESSIONS',
  'INSTRUMENTS',
  'RULES',
  'CERTIFICATES',
];

/** A row as a file writes it, whether it is valid or not. */
export type ReferenceEntry = Readonly<Record<string, unknown>>;

/** The row of that name; null when the list has none. */
export function entryOf(
  contents: ReferenceContents,
  list: ReferenceList,
  name: string,
): ReferenceEntry | null {
  const { content, nameKey } = REFERENCE_LISTS[list];
  return entriesOf(contents[content]).find((entry) => entry[nameKey] === name) ?? null;
}

export function entriesOf(content: unknown): readonly ReferenceEntry[] {
  return Array.isArray(content) ? content.filter(isEntry) : [];
}

export function isEntry(value: unknown): value is ReferenceEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
