import type { CriterionRule } from './criterion-rule.ts';

export const APPEARANCE_RULE: CriterionRule = {
  criterion: 'APPEARANCE',
  refused: [
    /\btailles? ?(?:minimum|minimale?|min|maximum|maximale?|exigee?|requise|souhaitee?|superieure a|inferieure a|d'au moins|au moins|:)? ?:? ?(?:de |d'au moins |a )?(?:1 ?[m,.] ?\d{1,2}|1\d\d ?cm)\b/g,
    /\btailles? (?:minimum|minimale?|exigee?|requise)\b|\b(?:personnes?|candidate?s?|hommes?|femmes?|gens|agents?) de (?:grande|petite|haute) taille\b/g,
    /\bmesur(?:er|ant|e|ez)(?: au moins| plus de| minimum| moins de)? ?(?:1 ?[m,.] ?\d{1,2}|1\d\d ?cm)\b/g,
    /\b(?:minimum |min |required )?heights? ?(?:minimum|required|requirement|min)? ?:? ?(?:of |at least |over |above |between )?(?:1 ?[m,.] ?\d{1,2}|1\d\d ?cm|\d ?(?:feet|ft|')|\d'\d)/g,
    /\b(?:minimum height|height requirement|height and weight|at least 1[.,]\d\d ?m(?:et(?:re|er)s?)? tall|(?:1[.,]\d\d ?m|1\d\d ?cm) tall)\b|\btall (?:and|person|m[ae]n|wom[ae]n|candidates?)\b/g,
    /\b(?:estatura|altura) (?:minima|maxima)\b|\bestatura\b|\b(?:medir|mida)(?: al menos| mas de)? 1[.,]\d\d\b/g,
    /\bpoids (?:ideal|corporel|maximum|minimum|exige|souhaite) ?:? ?(?:de )?\d+ ?kg\b|\bpoids et taille\b|\btaille et poids\b|\b(?:imc|bmi)\b|\bbody weight\b|\bcorpulence\b/g,
    /\b(?:physique|apparence|presentation|silhouette) (?:agreable|avantageu(?:x|se)|attrayante?|attirante?|seduisante?|jolie|mince)\b|\b(?:belle|jolie) (?:apparence|presentation|silhouette|personne|allure)\b|\b(?:good|attractive|pleasant|nice)[- ](?:looking|looks|appearance)\b|\battractive (?:person|candidate|wom[ae]n|lady|girls?)\b|\bbuena presencia\b|\bbuen aspecto fisico\b/g,
  ],
  neutral: [
    /\btailles? (?:de |des |du |d'|de la )?(?:pierres?|vignes?|arbres?|haies?|fruitiers?|arbustes?|oliviers?|rosiers?|bois|vergers?|l'entreprise|equipes?|fichiers?|lot|lots|chantier|exploitation)\b[^.;\n]{0,15}/g,
    /\b(?:working|work|ceiling|door|wall|shelf|lifting|tree|scaffold(?:ing)?|platform|stack(?:ing)?|boom|fence|crop) heights?\b[^.;\n]{0,25}|\bheights? (?:of|above) (?:the )?(?:wall|tree|ceiling|building|scaffold|scaffolding|crop|stack|shelf|plants?|ground|\d)[^.;\n]{0,20}/g,
    /\b(?:attractive|good|pleasant) (?:salary|pay|package|conditions|environment|working)\b/g,
  ],
};
