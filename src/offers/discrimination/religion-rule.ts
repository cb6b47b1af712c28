import type { CriterionRule } from './criterion-rule.ts';

const FAITHS =
  '(?:musulman(?:e|s|es|a|as|es)?|chretien(?:s|ne|nes)?|catholiques?|protestant(?:s|e|es)?|evangeliques?|jui(?:fs?|ves?)|bouddhistes?|hindou(?:s|e|es)?|animistes?|athees?|muslims?|christians?|catholics?|protestants|jewish|jews|hindus?|buddhists?|atheists?|cristian[oa]s?|catolic[oa]s?|judi[oa]s?|ate[oa]s?|islamiques?|islamic)';
const PLACES =
  '(?:edifices?|batiments?|ecoles?|lycees?|hopital|hopitaux|cliniques?|cimetieres?|carres?|organisations?|ong|ngo|associations?|missions?|radios?|librairies?|oeuvres?|monuments?|art|architecture|patrimoine|sites?|musees?|fetes?|jours?|tourisme|congregations?|communautes?|maisons?|finance|banques?|droit|etudes|hospital|universites?|university|colegio|escuela|service|services|objets?|centre|centres|calendrier|tradition|boucherie|cuisine|dispensaires?)';
const SECULAR =
  '(?:edifices?|buildings?|schools?|hospitals?|cemeter(?:y|ies)|organi[sz]ations?|associations?|missions?|festivals?|holidays?|finance|banking|bank|charity|university|colleges?|communit(?:y|ies)|tourism|heritage|art|architecture)';

export const RELIGION_RULE: CriterionRule = {
  criterion: 'RELIGION',
  refused: [
    new RegExp(String.raw`\b${FAITHS}\b`, 'g'),
    /\breligions?\b|\breligieu(?:x|ses?)\b|\breligious\b|\breligios[oa]s?\b|\bconfessions?\b|\bcultes?\b|\bcroyant(?:s|e|es)?\b|\bcreyentes?\b|\bbelievers?\b|\bfoi\b|\bfaith\b/g,
    /\b(?:sans|pas de|ne portant pas(?: le| de)?|ne porte pas(?: le| de)?|port du|portant le|porter le|no|without|sin|wearing(?: a| the)?) (?:voile|foulard|hijab|niqab|headscar(?:f|ves)|velo|kippa|turban)\b|\bvoilees?\b/g,
  ],
  neutral: [
    new RegExp(String.raw`\b${PLACES}(?: \w+)? (?:religieu(?:x|ses?)|${FAITHS})`, 'g'),
    new RegExp(String.raw`\b(?:religious|${FAITHS}) ${SECULAR}\b`, 'g'),
    /\b(?:liberte|libertad|freedom) (?:de |of )?(?:religions?|culte|cultos?|religiosa)\b|\b(?:lieux?|salle|espace|places?) (?:de |of )?(?:culte|priere|worship)\b|\b(?:bonne|mauvaise|bonne) foi\b|\bfaire foi\b|\bfoi de quoi\b|\bgood faith\b/g,
    /\b(?:histoire|sociologie|science|sciences|professeur|enseignement|enseignant|cours|history|teacher|teaching) (?:des |de la |de |d'|of )?(?:religions?|religieuse?)\b/g,
    /\b(?:vetements?|tenue|lingerie|tunique) (?:de )?religieu(?:x|se)\b|\b(?:respect|diversite|neutralite|laicite)(?: \w+){0,2} (?:religi(?:ons?|euse)|cultes?|croyances)\b/g,
    /\bbateau a voile\b/g,
  ],
};
