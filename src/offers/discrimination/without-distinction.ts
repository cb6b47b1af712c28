/** Words that name a ground, in a list of grounds that do not count. */
const GROUND = [
  `(?:age|ages|sexe|genre|origines?(?: (?:ethniques?|sociales?|nationales?|geographiques?))?|orientation sexuelle|ethnies?|opinions?(?: politiques?)?|appartenance (?:ethnique|religieuse|syndicale|politique)|apparence(?: physique)?|etat de sante|etat civil|religions?|croyances?|convictions?(?: religieuses?)?|culte|confession|race|couleur(?: de (?:la )?peau)?|nationalites?|situation (?:de famille|familiale|matrimoniale)|statut matrimonial|handicaps?|sante|grossesse|taille|poids|langue maternelle|activite syndicale|caste|tribu)`,
  `(?:sex|gender|race|colou?r|religion|creed|faith|age|(?:national |ethnic |social )?origins?|ethnicity|nationality|marital status|family status|disability|pregnancy|sexual orientation|political opinions?|beliefs?|height|weight)`,
  `(?:sexo|genero|edad|raza|religion|origen(?: (?:etnico|nacional|social))?|etnia|nacionalidad|estado civil|discapacidad|embarazo|orientacion sexual|opinion politica|creencias?)`,
].join('|');

const MARKER =
  '(?:sans (?:aucune |nulle )?(?:distinction|discrimination|condition|consideration|critere|exigence|limite|limitation)|aucune? (?:condition|critere|limite|discrimination|distinction|exigence|preference)|pas de (?:condition|critere|limite|discrimination|distinction)s?|quel(?:le)?s? que soi(?:t|ent)|independamment|peu importe|ni|no (?:limits?|restrictions?|discrimination|distinction|requirements?)|without (?:distinction|discrimination|regard)|regardless|irrespective|no matter|whatever|sin (?:distincion|discriminacion|limite|limites|importar|requisitos)|no importan?|independientemente|cualquiera que sea)';

const BEFORE_GROUND =
  "(?: ?[,/;] ?| )?(?:(?:de|du|d'|des|of|to|as|on|with|by|based|fondees?|sur|en|ou|et|or|and|o|y|ni|nor|any|a|au|aux|la|le|les|l'|leurs?|votre|vos|notre|nos|son|sa|ses|el|su|sus|the|your|their|our|tu|tus|por|toute?|tout)(?: |(?<=')))*";

/** "sans distinction de sexe, d'âge ou de religion": a marker and the grounds that follow it, not one word more. */
export const WITHOUT_DISTINCTION: readonly RegExp[] = [
  new RegExp(`\\b${MARKER}(?:${BEFORE_GROUND}(?:${GROUND})\\b)+`, 'g'),
  new RegExp(`\\bno (?:${GROUND}) (?:limits?|requirements?|restrictions?|criteri(?:on|a))\\b`, 'g'),
  new RegExp(`\\b(?:toutes?|tous) (?:${GROUND})(?: (?:confondue?s|acceptee?s?|bienvenue?s))?`, 'g'),
];
