import type { CriterionRule } from './criterion-rule.ts';

const YEARS = '(?:ans|an|annees?|years?(?:[ -]olds?)?|yrs?|anos?)';
const AGE = String.raw`(?:1[4-9]|[2-7]\d)`;
/** What is measured in years beside people. */
const MEASURED =
  '(?:experiences?|anciennete|pratique|experiencia|antiguedad|contrat|contract|contrato|contratos|duree|metier|profession|garantie|permis|etudes|formation|conduite|service|existence|residence|sejour|poste|exercice|activite|experience|duration|driving|practice|antecedents|renouvelables?|renewable|renovables?)';

export const AGE_RULE: CriterionRule = {
  criterion: 'AGE',
  refused: [
    new RegExp(
      String.raw`\b(?:moins|pas plus|plus|au moins|au plus|maximum|minimum|max|min)\.? (?:de |d')?${AGE} ${YEARS}\b`,
      'g',
    ),
    new RegExp(
      String.raw`\b(?:under|below|over|above|less than|more than|no (?:more|older) than|not over|not older than|younger than|older than|up to|at least|maximum|minimum) (?:the age of )?${AGE}(?: ${YEARS}\b|(?= ?(?:$|[.,;:!?)]| only| please| preferred)))`,
      'g',
    ),
    new RegExp(
      String.raw`\b(?:menos|mas) de ${AGE} ${YEARS}\b|\b(?:menores|mayores) de ${AGE}\b|\bhasta (?:los )?${AGE} ${YEARS}\b|\bmaximo ${AGE} ${YEARS}\b`,
      'g',
    ),
    new RegExp(String.raw`\b${AGE} ?(?:a|et|-|–|to|and|y|ou)(?: les)? ?${AGE} ${YEARS}\b`, 'g'),
    new RegExp(
      String.raw`\b${AGE} ${YEARS} (?:au plus|maximum|max|au maximum|maxi|at most|como maximo|ou moins|or (?:less|younger|under)|et moins|minimum|au moins|et plus|ou plus|revolus|or (?:over|older|more)|and (?:over|above))\b`,
      'g',
    ),
    new RegExp(
      String.raw`\b(?:agee?s?|aged|age|ages?|edad)(?: requis| souhaite| ideal| exige| required| de| between| entre| from| of| is)? ?:? ?(?:de |entre |d'au moins |between |from |au moins )?${AGE}\b`,
      'g',
    ),
    /\b(?:limite|limites|tranche|condition|critere)s? d'age\b|\bage (?:limite|maximum|maximal|max|maxi|ideal|souhaite|exige|limit|limits|range|group)\b|\bmaximum age\b|\bedad (?:maxima|limite|ideal|preferible)\b|\blimite de edad\b/g,
    /\b(?:nee?s?|born|nacid[oa]s?) (?:apres|avant|entre|depuis|after|before|between|since|despues de|antes de)(?: le| el)?(?: \d{1,2} \w+)? (?:19|20)\d\d\b/g,
    /\bjeunes? (?:hommes?|femmes?|filles?|garcons?|gens|dames?|candidate?s?|personnes?|travailleu(?:r|rs|se|ses)|ouvri(?:er|ers|ere|eres)|macons?|employee?s?|serveu(?:r|rs|se|ses)|cuisini(?:er|ers|ere|eres)|manoeuvres?|salariee?s?|recrues?|profils?|collaborat(?:eurs?|rices?)|vendeu(?:r|rs|se|ses)|chauffeurs?|et dynamiques?|dynamiques?|et motivee?s?|motivee?s?|et energiques?)\b/g,
    /\b(?:candidate?s?|personnes?|profils?|ouvri(?:er|ers|ere|eres)|travailleu(?:r|rs|se|ses)|personnel|employee?s?|main-d'oeuvre|quelqu'un)(?: de| d')? ?jeunes?\b/g,
    /\byoung (?:m[ae]n|wom[ae]n|lad(?:y|ies)|people only|persons?|candidates?|applicants?|workers?|professionals only|and (?:dynamic|energetic|fit)|dynamic|energetic|girls?|boys?|guys)\b|\byouthful\b/g,
    /\b(?:gente|persona|chic[oa]s?|hombres?|mujer(?:es)?|candidat[oa]s?|personal|trabajador(?:es|as)?) joven(?:es)?\b|\bjoven(?:es)? (?:y dinamic[oa]s?|dinamic[oa]s?|trabajador(?:es|as)?|candidat[oa]s?)\b|\bse buscan? joven(?:es)?\b/g,
    /\b(?:retraitee?s?|seniors?|quinquagenaires?) s'abstenir\b|\bno (?:seniors?|retirees|pensioners)\b/g,
  ],
  neutral: [
    // Durations of work, papers and things.
    new RegExp(
      String.raw`\b(?:moins de |plus de |au moins |maximum |minimum |under |over |less than |more than |at least |up to |menos de |mas de |entre |between |pas plus de )?${AGE}(?: ?(?:a|et|-|to|and|y) ?${AGE})? ${YEARS}(?: (?:maximum|minimum|ou plus|et plus|au moins|or more))?(?: d'| de | of | en | in | dans la | dans le | )(?:\w+ )?${MEASURED}\b`,
      'g',
    ),
    new RegExp(
      String.raw`\b(?:contrat|cdd|duree|contract|contrato|experience|experiencia|anciennete|permis|sejour|mission|stage|garantie|etudes|term|duration|duracion|bail|pret|credit|licence)(?: (?!et\b|and\b|y\b|ou\b|or\b|moins\b|plus\b|pour\b|for\b|para\b|age)\w+){0,3} (?:de |d'|of |: ?)?(?:moins de |plus de |au moins |maximum |minimum |under |over |less than |at least |menos de |mas de |max )?${AGE}(?: ?(?:a|et|-|to|and|y) ?${AGE})? ${YEARS}(?: (?:maximum|max|minimum|au moins|ou plus))?`,
      'g',
    ),
    // Those whom the work is about.
    new RegExp(
      String.raw`\b(?:enfants?|eleves?|mineurs?|adolescents?|jeunes|children|kids|pupils|students|ninos?|etudiants?|lyceens?|apprentis|personnes agees|vehicules?|camions?|voitures?|vehicles?|trucks?|machines?|batiments?|arbres?|oliviers?|vignes?|eaux-de-vie)(?: \w+)? \(?(?:ages? |aged |agees? |de |d'|datant )?(?:de |d'|between |entre )?(?:moins de |plus de |under |over |menores de )?${AGE}(?: ?(?:a|et|to|and|-|y) ?${AGE})? ${YEARS}\b`,
      'g',
    ),
    // The legal minimum: 18, and 21 for domestic work in some countries.
    /\b(?:(?:etre )?(?:agee?s? (?:d'au moins|de)|age (?:legal |minimum |minimal |requis )?(?:de |: ?)?|age minimum legal :? ?(?:de )?|minimum|au moins|avoir(?: au moins)?|a partir de|plus de|at least|over|minimum age(?: is| of|:)?|aged|mas de|mayor(?:es)? de(?: edad ?:?)?|edad minima:?(?: de)?|tener(?: al menos)?) ?:? ?)?(?:18|21)(?: (?:ans|years|anos))?(?: (?:old|of age|cumplidos))?(?: (?:revolus|au moins|minimum|ou plus|et plus|accomplis|at least|or (?:over|older|more)|and (?:over|above)))?(?! ?(?:a|et|-|–|to|and|y|ou) ?\d)(?! (?:ans |years |anos )?(?:au plus|maximum|max\b|at most))/g,
    /\b(?:age minimum|age minimal|minimum age|edad minima)\b/g,
    // Who or what is young without applying.
    /\b(?:equipe|entreprise|societe|start-?up|clientele|public|structure|cooperative|ambiance|team|company|equipo|empresa|plants?|arbres?|animaux|veaux)(?: \w+){0,2} jeunes?(?: et dynamiques?)?\b/g,
    /\bjeunes? (?:et dynamique )?(?:equipe|entreprise|societe|start-?up|enfants?|structure|cooperative|pousses?|plants?|arbres?|vignes?|plantations?|animaux|eleves?|publics?|clientele|marque|institution|bovins?|chevaux)\b/g,
    /\byoung (?:and dynamic |dynamic )?(?:company|team|children|start-?up|animals|trees|plants|learners|pupils|brand|patients)\b/g,
  ],
};
