import type { CriterionRule } from './criterion-rule.ts';

const MEN =
  '(?:hommes?|messieurs|men|man|males?|hombres?|varon(?:es)?|garcons?|boys?|chicos?|senores|masculin[oa]?s?)';
const WOMEN =
  '(?:femmes?|mesdames|dames?|women|woman|females?|mujer(?:es)?|filles?|girls?|chicas?|senoras?|feminin(?:e|s|es)?|femenin[oa]s?|ladies)';
const BETWEEN = `(?: ?[-/,&+] ?| (?:et|ou|and|or|y|o|u|e|comme|aussi bien que|as well as) )(?:les |des |de |d'|the |las |los |aux )?`;

export const SEX_RULE: CriterionRule = {
  criterion: 'SEX',
  refused: [
    /\b(?:hommes?|femmes?|messieurs|mesdames|mesdemoiselles|mademoiselle|demoiselles?|dames?|garcons?|filles?)\b/g,
    /\b(?:masculins?|masculines?|masculin[oa]s?|feminins?|feminines?|femenin[oa]s?|femelles?|males?|females?)\b/g,
    /\b(?:sexe|genre|sex|gender|sexo|genero) ?[:=] ?(?:m|f|h)\b/g,
    /\b(?:men|man|women|woman|gentlem[ae]n|lady|ladies|girls?|boys?|guys)\b/g,
    /\b(?:hombres?|mujer(?:es)?|varon(?:es)?|senoritas?|senoras?|senores|caballeros?|damas?|chicas?|chicos?)\b/g,
  ],
  neutral: [
    /\b(?:h ?\/ ?f|f ?\/ ?h|m ?\/ ?f|f ?\/ ?m|m ?\/ ?w|m\/w\/d|m\/f\/d|h\/m|m\/h)\b/g,
    // Everybody, said with both words; and equality itself.
    new RegExp(String.raw`\b${MEN}${BETWEEN}${WOMEN}\b`, 'g'),
    new RegExp(String.raw`\b${WOMEN}${BETWEEN}${MEN}\b`, 'g'),
    /\b(?:homme|femme|garcon|fille|dame|valet)[^.;:!?\n]{0,30}\((?:h ?\/ ?f|f ?\/ ?h|m ?\/ ?f|f ?\/ ?m)\)/g,
    /\b(?:sexe|genre|sex|gender|sexo) ?:? ?(?:indifferent|any|indistinto|masculin ou feminin|tous)\b/g,
    /\b(?:candidatures? (?:feminines?|des femmes|de femmes)|women|female (?:candidates|applicants)|(?:les )?femmes|(?:las )?mujeres) (?:(?:sont|est|are|is|son) )?(?:(?:vivement|fortement|particulierement|strongly|especially|tambien) )?(?:encouragees?|encouraged|bienvenues?|welcome|bienvenidas)\b/g,
    // Names of trades, of goods and of places.
    /\b(?:femmes?|hommes?|valets?|dames?)(?: ?(?:\/|ou) ?(?:femmes?|valets?|hommes?))? (?:de|toutes|a tout) (?:chambre|menage|service|mains?|peine|confiance|loi|metier|compagnie|journee|cles|reception|faire)\b/g,
    /\bvalets? ?(?:\/|ou) ?femmes? de chambre\b|\bsages?[- ]femmes?\b|\b(?:garcons?|filles?) (?:de (?:cafe|salle|ferme|cuisine|bureau|restaurant)|bergers?)\b/g,
    /\b(?:delivery|bin|repair|maintenance|odd[ -]job|dust|fork ?lift|utility) (?:wo)?m[ae]n\b/g,
    /\bhommes?-(?:grenouilles?|orchestre|sandwichs?)\b|\b(?:hommes?|man|person)[- ](?:hours?|days?|months?|jours?|mois|heures?|annees?)\b|\b(?:jours?|heures?|mois|annees?)[ -](?:hommes?|man)\b/g,
    /\b(?:pret-a-porter|vetements?|chaussures?|coiffure|coiffeu(?:r|se)s?|mode|tailleurs?|salons?|lingerie|couture|couturi(?:er|ere)s?|rayons?|foyers?|hopital|cliniques?|prisons?|quartiers?|centres?|dortoirs?|vestiaires?|sanitaires?|toilettes|football|equipes?|ropa|moda|peluqueria|calzado|clothing|hairdressers?|wear|wards?|dormitor(?:y|ies)|perruques?|tresses|sacs?) (?:pour |des |de |d'|du |para |for |en )?(?:les )?(?:hommes?|femmes?|dames|hombres?|mujer(?:es)?|senoras?|caballeros?|men|women|ladies|feminin(?:e|s|es)?|masculin(?:e|s|es)?|femenin[oa]|masculin[oa])\b/g,
    /\b(?:women|men|ladies|girls|boys|mens|womens)'?s? (?:clothing|wear|shoes|fashion|hairdressers?|hairdressing|wards?|shelters?|schools?|dormitor(?:y|ies)|teams?|hospitals?|health|rights|cooperatives?)\b/g,
    /\b(?:droits?|sante|autonomisation|associations?|cooperatives?|groupements?|promotion|protection|violences faites|formation|scolarisation|accompagnement|programmes?|projets?|empoderamiento|derechos|salud|asociacion)(?: \w+)? (?:des |de la |de las |de |aux |pour les |de los )(?:jeunes )?(?:femmes?|filles?|mujer(?:es)?|ninas)\b/g,
    // Whom one cares for.
    /\b(?:chez|pour|aupres d'|d'|s'occuper d'|accompagner|accompagnement d'|garde d'|aide a)(?: ?une?) (?:vieille? |vieil )?(?:dame|homme|femme|monsieur)(?: agee?| en perte)?/g,
    /\b(?:hommes?|femmes?|dames?) agee?s?\b|\b(?:elderly|older|old) (?:men|women|man|woman|lady|ladies)\b|\b(?:hombres?|mujer(?:es)?|senoras?) mayor(?:es)?\b/g,
    /\b(?:veaux|taureaux|bovins|animaux|chevres?|brebis|poussins?|volailles?|betail|agneaux|bufflons|fleurs?|prises?|raccords?|connecteurs?) (?:males?|femelles?)\b/g,
  ],
};
