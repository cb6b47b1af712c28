import type { RecognitionReference } from '../reference-rows.ts';
import type { ReferenceList } from './reference-lists.ts';

/** Where a change of a row can be felt; null: anywhere. */
export interface Reach {
  /** Codes of types whose worth may be another. */
  readonly types: readonly string[] | null;
  /** Unit groups for which it may be another, beside what is not regulated. */
  readonly professions: readonly string[] | null;
}

/**
 * A type is felt by whoever holds it, its whole or its parts; a law on a profession by all, for that profession: it
 * says who is admitted where it holds, and what its own diplomas open elsewhere.
 */
export function reachOf(
  list: ReferenceList,
  name: string,
  before: RecognitionReference,
  after: RecognitionReference,
): Reach {
  switch (list) {
    case 'QUALIFICATION_TYPES': {
      const types = [...before.types, ...after.types];
      const wholes = types.filter(({ code }) => code === name).map(({ partOf }) => partOf);
      const family = types.filter(
        ({ code, partOf }) => code === name || partOf === name || wholes.includes(code),
      );
      return { types: distinct(family.map(({ code }) => code)), professions: null };
    }
    case 'REGULATED_PROFESSIONS': {
      const rows = [...before.professions, ...after.professions].filter(({ code }) => code === name);
      return { types: null, professions: distinct(rows.map(({ isco }) => isco)) };
    }
    case 'FRAMEWORKS':
    case 'INSTRUMENTS':
    case 'RULES':
    case 'CERTIFICATES':
      return { types: null, professions: null };
  }
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
