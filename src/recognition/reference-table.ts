/** A table, the columns that rows of the reference fill, and those that name a row. */
export interface ReferenceTable {
  readonly name:
    | 'framework'
    | 'framework_level'
    | 'qualification_type'
    | 'regulated_profession'
    | 'recognition_instrument'
    | 'recognition_rule'
    | 'recognition_certificate'
    | 'recognition_outcome_rank'
    | 'false_friend'
    | 'recognition_authority'
    | 'recognition_procedure';
  readonly key: readonly string[];
}

export const FRAMEWORK: ReferenceTable = { name: 'framework', key: ['scale'] };
export const FRAMEWORK_LEVEL: ReferenceTable = { name: 'framework_level', key: ['scale', 'level'] };
export const QUALIFICATION_TYPE: ReferenceTable = { name: 'qualification_type', key: ['code'] };
export const REGULATED_PROFESSION: ReferenceTable = { name: 'regulated_profession', key: ['code'] };

export const INSTRUMENT: ReferenceTable = { name: 'recognition_instrument', key: ['code'] };
export const RULE: ReferenceTable = { name: 'recognition_rule', key: ['code'] };
export const CERTIFICATE: ReferenceTable = { name: 'recognition_certificate', key: ['code'] };
export const OUTCOME_RANK: ReferenceTable = { name: 'recognition_outcome_rank', key: ['purpose'] };
export const FALSE_FRIEND: ReferenceTable = { name: 'false_friend', key: ['code'] };

export const AUTHORITY: ReferenceTable = { name: 'recognition_authority', key: ['code'] };
export const PROCEDURE: ReferenceTable = { name: 'recognition_procedure', key: ['code'] };

/** Names of columns for names of properties, and back; values stay as they are. */
export function toColumns(row: object): Readonly<Record<string, unknown>> {
  return renamed(row, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

export function fromColumns(row: object): Readonly<Record<string, unknown>> {
  return renamed(row, (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

function renamed(row: object, rename: (name: string) => string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));
}
