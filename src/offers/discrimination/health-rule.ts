import type { CriterionRule } from './criterion-rule.ts';

export const HEALTH_RULE: CriterionRule = {
  criterion: 'HEALTH',
  refused: [
    /\bsero(?:negati(?:fs?|ves?)|positi(?:fs?|ves?))\b|\b(?:test|tests|depistage|controle|certificat|certificate|resultat)s?(?: \w+){0,2} (?:du |de |d'|for |of )?(?:vih|hiv|sida|aids)\b|\b(?:hiv|vih|sida|aids)(?:\/(?:aids|sida))? (?:test|tests|negative|negatif|negativo|free)\b/g,
    /\b(?:sans|pas de|aucun|non|ni|hors)(?: personnes?)? ?handicap(?:s|es?|ees?)?\b|\bpersonnes? valides?\b|\b(?:no|without|not) (?:any )?(?:disabilit(?:y|ies)|disabled|handicap(?:s|ped)?)\b|\bable[- ]bodied\b|\bsin (?:ninguna )?discapacidad(?:es)?\b/g,
    /\bhandicap(?:es|ees|e|ee)? (?:s'abstenir|exclus|non acceptee?s?|refusee?s?)\b/g,
  ],
  neutral: [
    /\b(?:prevention|lutte|sensibilisation|programmes?|conseil(?:ler|lere)?|centres?|projets?|campagnes?|laboratoire|technicien(?:ne)?|proposer|realiser|effectuer|pratiquer|interpreter)(?: \w+){0,4} (?:vih|sida|hiv|aids)(?:\/(?:sida|aids))?/g,
    /\b(?:prevention|treatment|awareness|programme|program|project|counsell?(?:ing|or)|laboratory|perform|performing)(?: \w+){0,4} (?:hiv|aids)(?:\/aids)?(?: (?:test|tests|testing))?/g,
  ],
};
