import type { CriterionRule } from './criterion-rule.ts';

const PEOPLES =
  '(?:bambaras?|peuls?|dogons?|malinkes?|soninkes?|songhais?|sonrhais?|touaregs?|senoufos?|bozos?|miniankas?|khassonkes?|arabes?|maures?|arabs?|africain(?:e|s|es)?|africans?|africanos?|asiatiques?|asians?|europeen(?:s|ne|nes)?|europeans?|blanc(?:s|hes?)?|noir(?:s|es?)?|whites?|blacks?|malien(?:s|ne|nes)?|malians?|francais(?:e|es)?|espagnol(?:s|e|es)?|espanoles|marocain(?:s|e|es)?|senegalais(?:e|es)?|ivoirien(?:s|ne|nes)?|indiens?|indians?|filipin[oa]s?|philippin(?:s|e|es)?|pakistanis?|nepal(?:i|ese)|saoudien(?:s|ne|nes)?|saudis?|arabes|latinos?|nationals?|locals|locaux|autochtones)';

export const ORIGIN_RULE: CriterionRule = {
  criterion: 'ORIGIN',
  refused: [
    /\bd'origine (?!controlee|protegee|certifiee|inconnue|biologique|naturelle|vegetale|animale|locale)[a-z]+/g,
    /\bde origen (?!controlado|protegido|organico|ecologico|natural|vegetal|animal)[a-z]+|\bof (?!unknown|organic)[a-z]+ (?:origin|descent|background)\b/g,
    /\borigines? (?:ethniques?|sociales?|nationales?|raciales?|rurales?|modestes?|paysannes?|africaines?|europeennes?|maliennes?|souhaitees?|exigees?)\b|\borigines? ?:/g,
    /\b(?:rural|ethnic|national|social|racial|african|european|asian|arab) (?:origins?|background|descent)\b|\borigen(?:es)? (?:rural(?:es)?|etnico|social|africano|europeo)\b/g,
    /\b(?:issue?s?|venant|provenant) (?:d'un |du |de )(?:milieu|famille|monde) (?:rurale?|modeste|paysanne?|noble|agricole)\b/g,
    /\boriginaires? (?:de|du|des|d')\b/g,
    /\bethni(?:es?|ques?|c|city|cities)\b|\betnias?\b|\btrib(?:us?|es?)\b|\bcastes?\b|\brac(?:es?|iale?s?|ial)\b|\brazas?\b/g,
    /\b(?:peau|teint|skin|piel) (?:claire?|noire?|blanche?|foncee?|clara|oscura|blanca)\b|\b(?:couleur de (?:la )?peau|colou?r of (?:the )?skin|color de (?:la )?piel)\b|\b(?:light|fair|dark|white)[- ]skin(?:ned)?\b/g,
    /\b(?:type|profil) (?:europeen|africain|caucasien|asiatique|arabe|maghrebin)\b|\bde souche\b/g,
    new RegExp(
      String.raw`\b${PEOPLES} (?:uniquement|seulement|exclusivement|only|solamente|unicamente|de preference|preferee?s?|preferred|exclus|s'abstenir|not accepted|refuses)\b`,
      'g',
    ),
    new RegExp(
      String.raw`\b(?:pas d'|pas de |no |sauf |reserve(?:e|s|es)? (?:aux |a des )|only |uniquement (?:des |les )?|exclusivement (?:des |les )?|solo |seuls? (?:les|des) )${PEOPLES}(?: (?:accepted|acceptes|candidates?|workers|nationals))?\b`,
      'g',
    ),
    /\bnationalites? (?:\w+ )?(?:exigee?s?|obligatoires?|uniquement|seulement|requises?|souhaitees?|acceptees?|imposee?s?)\b|\bde nationalite \w+\b|\bnationalites? ?: ?\w+/g,
    /\b(?:ressortissant(?:s|e|es)?|citoyen(?:s|ne|nes)?|citizens?|nationals?|ciudadan[oa]s?)(?: (?:de l'|de |of |du |des )?[\w-]+){0,3} (?:uniquement|seulement|exclusivement|only|unicamente|solamente)\b/g,
    /\b(?:de nacionalidad \w+|nacionalidad ?: ?\w+|nacionalidad \w+ (?:obligatoria|requerida)|nationality ?: ?\w+|nationality required)\b/g,
    /\b(?:nee?s?|born|nacid[oa]s?) (?:au|en|a|in|aux) (?!(?:19|20)\d\d)[a-z][\w-]+/g,
  ],
  neutral: [
    /\b(?:produits?|fruits?|legumes?|viandes?|poissons?|semences?|pieces?|marchandises?|matieres?|bois|animaux|plantes?|certificats?|certificados?|certificates?|appellations?|denominations?|colis|miel|cafe|cacao|textiles?|materiel|documents?|parts|goods|products?|productos?|logiciels?|pannes?|dossiers?|emballages?|donnees|huiles?|vins?|banques?|cuisine|plats?|tissus?|engrais|betail|equipements?)(?: \w+)? (?:d'origine|de origen|of)(?: (?:\w+))?(?: origin)?\b/g,
    /\b(?:pays|ville|lieu|region|village|country|place|pais|zone|etat|port|gare|aeroport|banque|culture|administration|employeur|langue|language)s? (?:d'origine|of origin|de origen)(?: \w+)?/g,
    /\borigines? (?:des|du|de la|de l'|d'un) (?:pannes?|produits?|incidents?|defauts?|matieres?|fonds|marchandises?|problemes?|sinistres?|bois|viandes?|fruits|legumes)\b|\bde (?:toutes?|diverses) origines?\b|\btoutes origines\b/g,
    /\b(?:fruits|legumes|produits|plats|specialites|bois|produit|especes|poissons) originaires? (?:de|du|des|d')/g,
    /\b(?:nationalites? ?:? ?(?:indifferentes?|toutes|any|diverses)|toutes nationalites|any nationality|nationality ?: ?any|nacionalidad ?: ?(?:indiferente|cualquiera)|de toute nationalite)\b/g,
    /\b(?:sets?|groupes?|langues?|minorites?|art|musique|cuisine|bijoux|tissus|diversite|groups?|music|food|restaurant|cosmetiques?|coiffure|marketing) ethni(?:ques?|c)\b/g,
    /\b(?:courses?|races?) (?:de |d'|bovines?|ovines?|caprines?|laitieres?|a viande|locales?|equines?|canines?|animales?|horses?|condition|car)\b|\b(?:boat|horse|car|rat) races?\b|\b(?:vaches?|moutons?|bovins?|poules?|chiens?|chevaux|chevres?|animaux|betail)(?: \w+)? (?:de |d'une )?races?\b/g,
    /\b(?:parl\w+|langues?|en|speak\w*|speaking|hablar|lengua|idioma|francophones?|anglophones?)(?: \w+)?(?: ?:)? (?:bambaras?|peuls?|dogons?|malinkes?|soninkes?|songhais?|senoufos?|bozos?|arabes?|francais(?:e)?|espagnole?|europeen)(?: (?:de preference|uniquement|seulement|only|exclusivement|preferred))?/g,
    /\b(?:vin|vins|pain|fromage|raisins?|poivre|viandes?|murs?|sucre|riz|peinture|linge|papier|cafe|chocolat|olives?|the|fer|travail|marche|emploi au|boites?|tableaux?|produits|the)s? (?:blanc|blancs|blanche|blanches|noir|noirs|noire|noires)\b(?: (?:uniquement|seulement|only))?/g,
    /\b(?:normes?|marche|union|commission|fonds|permis|droit|reglement|directive|reglementation) (?:europeen(?:s|ne|nes)?|africain(?:e|s|es)?|francais(?:e|es)?)(?: (?:uniquement|seulement|exclusivement))?/g,
    /\b(?:produits|fournisseurs|marches|circuits|achats|transports?|trajets?|deplacements?|suppliers?) (?:locaux|locals?)(?: (?:uniquement|seulement|only|exclusivement))?/g,
  ],
};
