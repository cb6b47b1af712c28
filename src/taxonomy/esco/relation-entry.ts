import type { FieldOf, Refused } from '../import/table-file.ts';
import type { RelationTable } from './esco-tables.ts';

/** What a row of a relation file says. */
export interface RelationEntry {
  readonly fromUri: string;
  readonly toUri: string;
  readonly kind: 'BROADER' | 'ESSENTIAL' | 'OPTIONAL';
}

export function readRelationEntry(table: RelationTable, fieldOf: FieldOf): RelationEntry | Refused {
  const field = (column: string) => fieldOf(column)?.trim().normalize('NFC') ?? '';
  const fromUri = iscoUri(field(table.from));
  const toUri = iscoUri(field(table.to));
  if (fromUri === '') return { refused: `has no ${table.from}`, value: toUri };
  if (toUri === '') return { refused: `has no ${table.to}`, value: fromUri };
  if (fromUri === toUri) return { refused: 'relates a concept to itself', value: fromUri };
  if (table.type === null) return { fromUri, toUri, kind: 'BROADER' };
  const type = field(table.type);
  const kind = type.toUpperCase();
  if (kind !== 'ESSENTIAL' && kind !== 'OPTIONAL') {
    return { refused: `has an unknown ${table.type}, expected essential or optional`, value: type };
  }
  return { fromUri, toUri, kind };
}

/** Some editions write an ISCO group among the occupations: "…/esco/occupation/0110" for "…/esco/isco/C0110". */
function iscoUri(uri: string): string {
  return uri.replace(/\/esco\/occupation\/(\d{1,4})$/, '/esco/isco/C$1');
}
