import type { CriterionRule } from './criterion-rule.ts';

export const FAMILY_RULE: CriterionRule = {
  criterion: 'FAMILY',
  refused: [
    /\b(?:celibataires?|mariee?s?|divorcee?s?|veufs?|veuves?|concubins?|en couple)\b/g,
    /\b(?:soltero?s?|soltera?s?|casad[oa]s?|divorciad[oa]s?|viud[oa]s?)\b/g,
    /\b(?:unmarried|married|divorced|widow(?:ed|er|s)?)\b|\bsingle (?:m[ae]n|wom[ae]n|persons?|people|applicants?|candidates?|mothers?|only|status|girls?|lad(?:y|ies))\b|\b(?:must be|be|only) single\b/g,
    /\b(?:situation|etat|statut) (?:de famille|familiale?|matrimoniale?|civil) ?:/g,
    /\b(?:marital|family) status\b|\bestado civil\b|\b(?:situation (?:de famille|familiale|matrimoniale)|etat civil) (?:exigee?|souhaitee?|requise?|stable)\b/g,
    /\b(?:sans|avec|ayant|ayant des|pas d'|aucun|n'ayant pas d'|ne pas avoir d')(?: des?| deux| trois| un| plusieurs)? ?enfants?(?: a charge)?\b/g,
    /\b(?:sans|libres? de|libres? de toutes?|sans aucune)(?: toutes?)? (?:charges?|attaches?|contraintes?|obligations?|responsabilites?)(?: de famille| familiales?)?(?!\w)/g,
    /\b(?:meres?|peres?|meres? ou peres?) (?:de famille|celibataires?)\b|\bmother of\b|\bmadres? (?:de familia|solteras?)\b/g,
    /\b(?:no|without|with|having) (?:small |young |dependent |any )?(?:children|kids|child|dependants?|dependents?|family ties|family commitments)\b|\bchild(?:less|-free)\b/g,
    /\b(?:sin|con) (?:hijos?|cargas? familiares?|familia a cargo)\b/g,
    /\b(?:femmes?|candidates?|salariees?) enceintes?\b|\b(?:pas|non|jamais|ne pas etre) enceintes?\b|\b(?:test|projet|absence|sans)(?: de)? grossesse\b|\bpregnan(?:t|cy)\b|\bembaraza(?:das?|o)\b/g,
  ],
  neutral: [
    /\b(?:chefs?|charges?) de famille\b(?<!sans charges? de famille)/g,
    /\b(?:robes?|tenues?|coiffure|maquillage|bouquets?|gateaux?) (?:de |pour )?(?:mariee?s?|mariage)\b|\bmarried (?:quarters|accommodation)\b/g,
    /\b(?:garde|gardes|garder|accompagnement|animation|prise en charge|encadrement|education|protection|soins|repas|transport|surveillance|eveil|accueil|activites|travailler|travail|jouer|experience|contact|relationnel|patience|aisance|atelier|ateliers|parler) (?:\w+ )?avec (?:des |les |de )?(?:jeunes )?enfants?\b/g,
    /\b(?:famille|familles|couple|foyer|maison|domicile|menage|particulier|particuliers|hotel|ecole|creche|centre|logement|dame)(?: \w+){0,2} (?:avec|ayant|sans) (?:des |deux |trois |un |quatre |plusieurs )?(?:jeunes )?(?:enfants?)\b/g,
    /\b(?:family|families|household|couple|home|house|work|working|experience|plays?|playing|games?|activit(?:y|ies)|good|patient|comfortable|familia|hogar|pareja|trabajar|experiencia|trabajo) (?:\w+ )?(?:with|con) (?:\w+ )?(?:children|kids|hijos?|ninos?|a child)\b/g,
    /\b(?:allocation|prime|indemnite|supplement|rooms?|ward|unit|conge|conges|protection|leave|aide)s? (?:\w+ )?(?:pour |de |for |des )?(?:celibataires?|mariee?s?|pregnan(?:t|cy)|grossesse|femmes enceintes|pregnant women|embarazo|embarazadas)\b/g,
    /\b(?:suivi|soins|consultations?|accompagnement|sante|care|cuidado|depistage)(?: \w+){0,2} (?:des |aux |de |of |for |a )?(?:femmes enceintes|pregnant women|pregnancy|mujeres embarazadas|meres celibataires)\b/g,
    // Lodging for singles or couples is an advantage offered, no demand.
    /\b(?:logements?|chambres?|studios?|hebergement|accommodation|housing|foyers?)(?: \w+){0,2} (?:pour |for |de )?(?:celibataires?|personnes? seules?|singles?|couples?|single persons?)\b/g,
    /\b(?:extrait|acte|fiche|officier|bureau|service|centre|registre|documents?|copie|pieces?)s? (?:de |d'|de l')?etat civil\b/g,
    /\b(?:no|sans) responsabilites? (?:hierarchiques?|manageriales?)\b|\bsans (?:aucune )?(?:contraintes?|obligations?) (?:d'|de )?(?:horaires?|lieu|resultat|achat)\b|\bsans charges? (?:a payer|locatives?|lourdes?|comprises?)\b/g,
  ],
};
