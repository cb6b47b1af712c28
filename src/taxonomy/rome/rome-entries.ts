import type { MappingKind } from '../concept-row.ts';
import type { FieldOf, Refused } from '../import/table-file.ts';
import { occupationUri } from './rome-uris.ts';

/** A job title ("appellation"), which offers are written under. */
export interface TitleEntry {
  /** Its number in ROME. */
  readonly ogr: string;
  readonly code: string;
  /** null where the file has no column for it. */
  readonly parentCode: string | null;
  readonly label: string;
  /** An abbreviated form; null where it is the label. */
  readonly shortLabel: string | null;
}

export interface GroupEntry {
  readonly code: string;
  /** The code under which older editions have it; null where the file has no column for it. */
  readonly parentCode: string | null;
  readonly label: string;
}

export interface IscoEntry {
  readonly code: string;
  /** ISCO-08 unit group. */
  readonly isco: string;
}

/** A job title that means about an ESCO occupation. */
export interface MatchEntry {
  readonly ogr: string;
  readonly occupationUri: string;
  /** As `concept_mapping` has it: NARROW is a title narrower than the occupation. */
  readonly kind: MappingKind;
}

/** SKOS names the other side: where the occupation is a broad match, the title is the narrower one. */
const KIND_OF_RELATION: Readonly<Record<string, MappingKind>> = {
  exactMatch: 'EXACT',
  closeMatch: 'CLOSE',
  broadMatch: 'NARROW',
  narrowMatch: 'BROAD',
};

const CODE = /^[A-Z]\d{4}$/;
const OGR = /^\d{3,9}$/;
const OCCUPATION_ID =
  /^(http:\/\/data\.europa\.eu\/esco\/occupation\/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readTitleEntry(fieldOf: FieldOf): TitleEntry | Refused {
  const ogr = read(fieldOf, 'ogr') ?? '';
  if (!OGR.test(ogr)) return { refused: 'has an ogr that is not a number', value: ogr };
  const code = read(fieldOf, 'codeRome') ?? '';
  if (!CODE.test(code)) return { refused: 'has a codeRome that is not one such as F1703', value: code };
  const label = read(fieldOf, 'label') ?? '';
  if (label === '') return { refused: 'has no label', value: ogr };
  const parentCode = read(fieldOf, 'codeRomeParent') || null;
  const shortLabel = read(fieldOf, 'labelCourt') || null;
  return { ogr, code, parentCode, label, shortLabel: shortLabel === label ? null : shortLabel };
}

export function readGroupEntry(fieldOf: FieldOf): GroupEntry | Refused {
  const code = read(fieldOf, 'codeRome') ?? '';
  if (!CODE.test(code)) return { refused: 'has a codeRome that is not one such as F1703', value: code };
  const label = read(fieldOf, 'labelFr') ?? '';
  if (label === '') return { refused: 'has no labelFr', value: code };
  return { code, parentCode: read(fieldOf, 'codeRomeParent') || null, label };
}

export function readIscoEntry(fieldOf: FieldOf): IscoEntry | Refused {
  const code = read(fieldOf, 'codeRomeParent') ?? '';
  if (!CODE.test(code)) return { refused: 'has a codeRomeParent that is not one such as F1703', value: code };
  const isco = read(fieldOf, 'isco') ?? '';
  if (!/^\d{4}$/.test(isco)) return { refused: 'has an isco that is not four digits', value: isco };
  return { code, isco };
}

export function readMatchEntry(fieldOf: FieldOf): MatchEntry | Refused {
  const ogr = read(fieldOf, 'ogr') ?? '';
  if (!OGR.test(ogr)) return { refused: 'has an ogr that is not a number', value: ogr };
  const id = read(fieldOf, 'occupationId') ?? '';
  if (!OCCUPATION_ID.test(id)) return { refused: 'has an occupationId that is not one of ESCO', value: id };
  const relation = read(fieldOf, 'relation') ?? '';
  const kind = KIND_OF_RELATION[relation];
  if (kind === undefined) {
    const expected = Object.keys(KIND_OF_RELATION).join(', ');
    return { refused: `has an unknown relation, expected one of ${expected}`, value: relation };
  }
  return { ogr, occupationUri: occupationUri(id), kind };
}

function read(fieldOf: FieldOf, column: string): string | null {
  return fieldOf(column)?.trim().normalize('NFC') ?? null;
}
