import type { FieldOf, Refused } from '../import/table-file.ts';
import type { ConceptTable } from './esco-tables.ts';

/** What a row of a concept file says. Attributes are null when the file has no column for them, "" when it is empty. */
export interface ConceptEntry {
  readonly uri: string;
  readonly code: string | null;
  readonly iscoCode: string | null;
  readonly skillType: string | null;
  readonly reuseLevel: string | null;
  readonly status: 'RELEASED' | 'WITHDRAWN';
  readonly replacedByUri: string | null;
  /** null: none in this language. */
  readonly preferred: string | null;
  readonly alternatives: readonly string[];
  /** False for a translation that ESCO did not publish. */
  readonly official: boolean;
}

const REPLACEMENT_COLUMNS = ['replacedBy', 'replacedByUri', 'isReplacedBy'];
const WITHDRAWN_STATUSES = new Set(['deprecated', 'obsolete', 'withdrawn']);

export function readConceptEntry(table: ConceptTable, fieldOf: FieldOf): ConceptEntry | Refused {
  const field = (column: string) => fieldOf(column)?.trim().normalize('NFC') ?? null;
  const uri = field('conceptUri') ?? '';
  if (uri === '') return { refused: 'has no conceptUri', value: '' };
  if (!table.uri.test(uri))
    return { refused: `has a conceptUri that is not one of ${table.name}`, value: uri };
  const conceptType = field('conceptType') ?? '';
  if (conceptType !== '' && conceptType !== table.conceptType) {
    return { refused: `has the conceptType "${conceptType}", expected "${table.conceptType}"`, value: uri };
  }
  const status = readStatus(field('status') ?? '');
  if (status === null) {
    const value = field('status') ?? '';
    return { refused: 'has an unknown status, expected released, deprecated or obsolete', value };
  }
  const iscoCode = field('iscoGroup')?.replace(/^(http:\/\/data\.europa\.eu\/esco\/isco\/)?C/, '') ?? null;
  if (iscoCode && !/^\d{4}$/.test(iscoCode)) {
    return { refused: 'has an iscoGroup that is not four digits', value: iscoCode };
  }
  const replacement = REPLACEMENT_COLUMNS.map(field).find((value) => value !== null) ?? null;
  return {
    uri,
    // Of ISCO groups the URI holds it, and spreadsheets cannot take its leading zeros away there.
    code: table.kind === 'ISCO_GROUP' ? uri.slice(uri.lastIndexOf('/C') + 2) : field('code'),
    iscoCode,
    skillType: field('skillType'),
    reuseLevel: field('reuseLevel'),
    status,
    replacedByUri: replacement?.split(/\s+/)[0] ?? null,
    preferred: field('preferredLabel') || null,
    alternatives: readAlternatives(field('altLabels') ?? ''),
    official: field('labelSource') !== 'unofficial',
  };
}

function readStatus(text: string): ConceptEntry['status'] | null {
  const status = text.toLowerCase();
  if (status === '' || status === 'released') return 'RELEASED';
  return WITHDRAWN_STATUSES.has(status) ? 'WITHDRAWN' : null;
}

/** One a line, each once. */
function readAlternatives(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
