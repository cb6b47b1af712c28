import { DomainError } from '../../domain/errors.ts';
import { foldLabel } from './fold-label.ts';
import { headerIndex, headerOf, type ImportField } from './import-field.ts';
import type { ColumnMapping } from './mapping-file.ts';

export interface ImportColumn {
  readonly field: ImportField;
  /** Place in the row, from 0. */
  readonly index: number;
  /** As the file writes it. */
  readonly header: string;
}

export interface MatchedHeaders {
  readonly columns: readonly ImportColumn[];
  /** Headers that name nothing known. */
  readonly ignored: readonly string[];
}

/** What KoboToolbox and ODK add to every form; it says nothing of the person. */
const TECHNICAL = new Set(
  [
    'start end today deviceid username subscriberid simserial phonenumber audit',
    '_id _index _submission_time _submission_date _submitted_by _status _notes _tags _validation_status',
    '__version__ _version_ _geolocation _attachments _xform_id_string _bamboo_dataset_id formhub/uuid',
    'SubmissionDate SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState DeviceID',
    'Edits FormVersion meta/instanceName meta-instanceName meta/rootUuid _parent_index _parent_table_name',
  ].flatMap((names) => names.split(' ')),
);

/** Numbers of rows: they say who stands above whom in this one file. */
const ROW_NUMBERS = new Set(['n', 'no', 'num', 'numero', 'n ordre', 'numero d ordre', 'rang']);

/** Written exactly so, whatever their folded form would mean. */
const EXACT: Readonly<Record<string, ImportField>> = {
  _uuid: 'uuid',
  KEY: 'instanceId',
  'meta/instanceID': 'instanceId',
  'meta-instanceID': 'instanceId',
};

const KNOWN = headerIndex(foldLabel);

/** What a header alone means; null for one that is not known. */
export function fieldOfHeader(header: string): ImportField | null {
  return KNOWN.get(foldLabel(header)) ?? null;
}

/**
 * Tells which column holds what.
 * @throws DomainError INVALID_INPUT for a header given twice, and for a file that names nobody
 */
export function matchHeaders(headers: readonly string[], mapping: ColumnMapping | null): MatchedHeaders {
  const names = headers.map((header) => header.trim());
  refuseTwice(names.map((name) => [foldLabel(name) === '' ? '' : name.toLowerCase(), name]));
  const groups = new Set(names);
  const columns: ImportColumn[] = [];
  const ignored: string[] = [];
  names.forEach((header, index) => {
    const field = fieldOf(header, groups, mapping);
    if (field !== null && field !== 'NOTHING') columns.push({ field, index, header });
    else if (field === null && header !== '') ignored.push(header);
  });
  refuseTwice(columns.map(({ field, header }) => [field, header]));
  if (!columns.some(({ field }) => ['familyName', 'givenNames', 'fullName'].includes(field))) {
    const expected = [headerOf('familyName'), headerOf('givenNames'), headerOf('fullName')].join(', ');
    const found = names.filter((name) => name !== '').slice(0, 12);
    const shown = found.join(', ').slice(0, 200);
    throw new DomainError(
      'INVALID_INPUT',
      'import.noName',
      `No column holds a name: found ${shown}; expected one of ${expected}`,
      { found: shown, expected },
    );
  }
  return { columns, ignored };
}

function fieldOf(
  header: string,
  groups: ReadonlySet<string>,
  mapping: ColumnMapping | null,
): ImportField | 'NOTHING' | null {
  if (header === '') return 'NOTHING';
  const mapped = mapping?.get(foldLabel(header));
  if (mapped !== undefined) return mapped;
  const exact = EXACT[header];
  if (exact !== undefined) return exact;
  if (TECHNICAL.has(header) || ROW_NUMBERS.has(foldLabel(header))) return 'NOTHING';
  const whole = fieldOfHeader(header);
  if (whole !== null) return whole;
  const slash = header.lastIndexOf('/');
  // "langues/bambara" beside "langues" repeats one choice of a question that allows several.
  if (slash !== -1 && groups.has(header.slice(0, slash))) return 'NOTHING';
  const last = header.slice(Math.max(slash, header.lastIndexOf('-')) + 1);
  if (last === header) return null;
  return TECHNICAL.has(last) ? 'NOTHING' : (mapping?.get(foldLabel(last)) ?? fieldOfHeader(last));
}

/** @throws DomainError that names both headers and their places */
function refuseTwice(headers: readonly (readonly [key: string, header: string])[]): void {
  const seen = new Map<string, string>();
  for (const [key, header] of headers) {
    if (key === '') continue;
    const first = seen.get(key);
    if (first !== undefined) {
      throw new DomainError(
        'INVALID_INPUT',
        'import.headerTwice',
        `The columns "${first}" and "${header}" hold the same: leave one out`,
        { first, second: header },
      );
    }
    seen.set(key, header);
  }
}
