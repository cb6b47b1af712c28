import type { PreparedConcept } from './prepared-concept.ts';

/** Fields of the names of ISCO-08 groups and of job titles; the others are named after languages. */
export const GROUP_FIELD = 'group';
export const TITLE_FIELD = 'titles';

/** Stems of one field of the index, each once, with a space between. */
export function fieldText({ names, titles, groupStems }: PreparedConcept, field: string): string {
  if (field === GROUP_FIELD) return groupStems.join(' ');
  const named = field === TITLE_FIELD ? titles : names.filter(({ lang }) => lang === field);
  return [...new Set(named.flatMap(({ stems }) => stems))].join(' ');
}
