/** What a column may hold, with the header of the template and other headers that people write. */
const FIELDS = {
  id: ['identifiant', 'id', 'identifiant de la ligne'],
  uuid: ['_uuid', 'uuid'],
  instanceId: ['meta/instanceID', 'instanceid', 'key', 'meta instanceid'],
  number: ['numéro de candidat', 'numero seko', 'numero du candidat'],
  familyName: ['nom', 'noms', 'nom de famille', 'nom s', 'patronyme', 'jamu', 'surname', 'last name'],
  givenNames: ['prénoms', 'prenom', 'prenom s', 'first name', 'given name'],
  fullName: [
    'nom et prénoms',
    'nom et prenom',
    'noms et prenoms',
    'nom prenom',
    'nom prenoms',
    'nom complet',
  ],
  marriedName: ['nom d’époux', 'nom epouse', 'nom d epouse', 'nom marital', 'nom de mariage', 'epouse'],
  alias: ['surnom', 'dit', 'alias', 'dit e'],
  motherName: ['nom de la mère', 'mere', 'nom mere', 'prenom et nom de la mere'],
  fatherName: ['nom du père', 'pere', 'nom pere', 'prenom et nom du pere'],
  sex: ['sexe', 'genre', 'sex', 'sexe h f', 'sexe f m', 'sexe m f'],
  birth: [
    'date de naissance',
    'date naissance',
    'ne e le',
    'ne le',
    'naissance',
    'date ou annee de naissance',
    'date nais',
  ],
  birthYear: ['année de naissance', 'annee naissance', 'ne e en', 'ne en', 'vers'],
  birthPlace: ['lieu de naissance', 'lieu naissance', 'ne e a', 'lieu', 'lieu nais'],
  nationalities: ['nationalité', 'nationalites', 'nationalite s', 'pays'],
  region: ['région', 'region de residence'],
  cercle: ['cercle', 'cercle de residence'],
  commune: ['commune', 'commune de residence', 'commune residence'],
  phone: [
    'téléphone',
    'telephones',
    'tel',
    'telephone s',
    'numero de telephone',
    'n telephone',
    'contact',
    'contacts',
    'portable',
    'mobile',
  ],
  phoneUse: ['usage du téléphone', 'usage telephone', 'telephone de', 'a qui est le telephone'],
  phoneHolder: ['détenteur du téléphone', 'detenteur telephone', 'detenteur', 'chez'],
  languages: ['langues parlées', 'langues', 'langue', 'langue s', 'langue s parlee s'],
  literacies: [
    'lit/écrit',
    'lit ecrit',
    'lit et ecrit',
    'alphabetisation',
    'lecture et ecriture',
    'alphabetise',
  ],
  occupation: [
    'métier',
    'profession',
    'occupation',
    'metier exerce',
    'emploi',
    'specialite',
    'qualification',
  ],
  experience: [
    'expérience',
    'annees d experience',
    'annees experience',
    'experience annees',
    'anciennete',
    'experience professionnelle',
  ],
  skills: ['compétences', 'competence', 'competence s', 'savoir faire', 'aptitudes'],
  diplomas: [
    'diplôme',
    'diplomes',
    'diplome s',
    'niveau',
    'niveau d etudes',
    'niveau etude',
    'dernier diplome',
  ],
  identifier: ['NINA', 'numero nina', 'n nina', 'numero d identification nationale'],
  passportUntil: [
    'passeport valable jusqu’au',
    'passeport valable jusqu au',
    'validite du passeport',
    'passeport',
    'expiration du passeport',
    'passeport expire le',
  ],
  status: ['statut', 'situation', 'statut du candidat', 'statut migratoire', 'situation migratoire'],
  wishes: [
    'métier souhaité',
    'metiers souhaites',
    'metier s souhaite s',
    'metier recherche',
    'metier voulu',
    'emploi souhaite',
    'emploi recherche',
    'profession souhaitee',
  ],
  destinations: [
    'destinations',
    'destination',
    'destination s',
    'pays souhaites',
    'pays souhaite',
    'pays de destination',
  ],
  consent: ['consentement', 'consentements', 'accord', 'objet du consentement'],
  consentForm: ['forme du consentement', 'consentement forme', 'forme'],
  consentLanguage: ['langue du consentement', 'consentement langue'],
  consentWitness: ['témoin', 'temoin du consentement', 'consentement temoin'],
  consentWitnessTie: [
    'lien du témoin',
    'lien temoin',
    'lien avec le temoin',
    'lien de parente du temoin',
    'consentement lien temoin',
  ],
  consentDate: ['date du consentement', 'consentement date'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type ImportField = keyof typeof FIELDS;

const ENTRIES: readonly (readonly [ImportField, readonly string[]])[] = Object.keys(FIELDS)
  .filter((name): name is ImportField => name in FIELDS)
  .map((field) => [field, FIELDS[field]]);

/** The header under which the template and the export write a field. */
export function headerOf(field: ImportField): string {
  return FIELDS[field][0];
}

/** Every way to write a header, folded by `fold`, with the field it means. */
export function headerIndex(fold: (text: string) => string): ReadonlyMap<string, ImportField> {
  return new Map(ENTRIES.flatMap(([field, headers]) => headers.map((header) => [fold(header), field])));
}
