import type { CriterionRule } from './criterion-rule.ts';

export const OPINION_RULE: CriterionRule = {
  criterion: 'OPINION',
  refused: [
    /\b(?:non|pas|jamais|ni)[ -]?syndiquee?s?\b|\b(?:sans|aucune|pas d')(?: \w+)? ?(?:appartenance|affiliation|activite)s? syndicales?\b|\bnon-union\b|\bno (?:trade )?union(?: members?|ists?)?\b|\bsin afiliacion sindical\b|\bno sindicad[oa]s?\b/g,
    /\b(?:membres?|militante?s?|sympathisante?s?|adherente?s?|proches?) (?:du |de |d'un |d'|au )?parti\b|\b(?:party members?|member of the (?:ruling )?party|militantes? del partido)\b|\bopinions? politiques? (?:\w+ )?(?:exigee?s?|requises?|favorables?)\b|\b(?:carte|affiliation|appartenance) (?:du |a un )?(?:parti|politique)\b|\bapolitiques?\b/g,
  ],
  neutral: [],
};
