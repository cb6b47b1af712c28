import type { PreparedConcept } from './prepared-concept.ts';

/** Field of the names of ISCO-08 groups; the others are named after languages. */
export const GROUP_FIELD = 'group';

/** Stems of one field of the index, each once, with a space between. */
export function fieldText({ names, groupStems }: PreparedConcept, field: string): string {
  if (field === GROUP_FIELD) return groupStems.join(' ');
  return [...new Set(names.filter(({ lang }) => lang === field).flatMap(({ stems }) => stems))].join(' ');
}
