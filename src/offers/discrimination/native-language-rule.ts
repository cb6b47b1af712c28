import type { CriterionRule } from './criterion-rule.ts';

const LANGUAGES =
  '(?:francais(?:e)?|french|anglais(?:e)?|english|espagnole?|espanol(?:a)?|spanish|allemande?|german|arabes?|arabic|italienne?|italian|portugais(?:e)?|portuguese|bambara|ingles|frances)';

export const NATIVE_LANGUAGE_RULE: CriterionRule = {
  criterion: 'NATIVE_LANGUAGE',
  refused: [
    /\blangues? maternelles?\b|\bmother[ -]tongues?\b|\blenguas? maternas?\b|\bidiomas? maternos?\b|\bfirst language\b|\bmaternal language\b/g,
    /\bnative[ -](?:level )?(?:speakers?|speaking|level|fluency|proficiency)\b|\b(?:speakers?|hablantes?|locut(?:eurs?|rices?)|interprete) nati(?:fs?|ves?|v[oa]s?)\b/g,
    new RegExp(
      String.raw`\b(?:native|natif|natifs|natives|nativ[oa]s?) (?:en |in )?${LANGUAGES}\b|\b${LANGUAGES} (?:native|natif|natifs|natives|nativ[oa]s?|natal|de naissance|from birth)\b`,
      'g',
    ),
    /\b(?:francophone|anglophone|hispanophone|arabophone|germanophone|italophone|lusophone)s? (?:natif|natifs|native|natives|de naissance)\b|\bnatives? (?:francophone|anglophone|hispanophone)s?\b|\b(?:niveau|nivel) nati(?:f|v[oa]|ve)\b|\bbilingues? (?:de naissance|natif|natifs|from birth)\b/g,
  ],
  neutral: [
    /\b(?:cloud|react|mobile|digital)[ -]native\b/g,
    /\b(?:education|enseignement|alphabetisation|cours|teaching|literacy|manuels?|langue d'enseignement)(?: \w+){0,2} (?:en|in|de la|dans la|dans leur|en la) (?:langues? maternelles?|mother[ -]tongues?|lengua materna)\b/g,
  ],
};
