/** French and English. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

/**
 * Every value of recognition that a person reads, by its vocabulary, in the order in which it is shown. States and
 * results of a case are worded with the cases.
 */
export const LABELS = {
  RECOGNITION_PURPOSE: {
    ACADEMIC: { fr: 'poursuite d’études', en: 'further study' },
    PROFESSIONAL_REGULATED: { fr: 'profession réglementée', en: 'regulated profession' },
    PROFESSIONAL_NONREGULATED: { fr: 'profession non réglementée', en: 'unregulated profession' },
    IMMIGRATION: { fr: 'immigration (points, visa)', en: 'immigration (points, visa)' },
    PUBLIC_SERVICE: { fr: 'fonction publique, reclassement', en: 'public service, grading' },
  },
  RECOGNITION_OUTCOME: {
    AUTOMATIC: { fr: 'reconnaissance automatique', en: 'automatic recognition' },
    FULL: { fr: 'reconnaissance totale', en: 'full recognition' },
    ACADEMIC_ONLY: { fr: 'équivalence académique', en: 'academic equivalence' },
    LEVEL_STATEMENT: { fr: 'comparabilité de niveau', en: 'comparability of level' },
    LOWER_LEVEL: { fr: 'reconnaissance à un niveau inférieur', en: 'recognition at a lower level' },
    PARTIAL: { fr: 'reconnaissance partielle', en: 'partial recognition' },
    CONDITIONAL: { fr: 'reconnaissance sous conditions', en: 'conditional recognition' },
    REFUSED: { fr: 'refus', en: 'refusal' },
    INADMISSIBLE: { fr: 'irrecevable', en: 'inadmissible' },
    UNDETERMINED: { fr: 'pas de réponse possible', en: 'no answer possible' },
  },
  BINDING: {
    BINDING: { fr: 'contraignant', en: 'binding' },
    ADVISORY: { fr: 'indicatif', en: 'advisory' },
  },
  CONFIDENCE: {
    DECIDED: { fr: 'décidé par une autorité', en: 'decided by an authority' },
    RULED: { fr: 'établi par une règle', en: 'ruled by law' },
    INDICATIVE: { fr: 'estimé par comparaison', en: 'indicated by comparison' },
  },
  EFFECT_SCOPE: {
    NATIONAL: { fr: 'dans tout le pays', en: 'in the whole country' },
    REGIONAL: { fr: 'dans la région, le Land ou la province', en: 'in the region, Land or province' },
    EMPLOYER_ONLY: { fr: 'pour l’employeur seul', en: 'for the employer alone' },
    INTERNATIONAL: { fr: 'dans plusieurs pays', en: 'in several countries' },
  },
  REFUSAL_REASON: {
    SUBSTANTIAL_DIFFERENCE: { fr: 'différence substantielle', en: 'substantial difference' },
    INSTITUTION_NOT_RECOGNISED: { fr: 'établissement non reconnu', en: 'institution not recognised' },
    PROGRAMME_NOT_ACCREDITED: { fr: 'formation non accréditée', en: 'programme not accredited' },
    DOCUMENT_NOT_AUTHENTICATED: { fr: 'document non authentifié', en: 'document not authenticated' },
    FRAUD: { fr: 'fraude', en: 'fraud' },
    INSUFFICIENT_DURATION: { fr: 'durée insuffisante', en: 'insufficient duration' },
    NO_REFERENCE_OCCUPATION: { fr: 'pas de profession de référence', en: 'no reference occupation' },
    LANGUAGE: { fr: 'langue', en: 'language' },
    INCOMPLETE_FILE: { fr: 'dossier incomplet', en: 'incomplete file' },
    OUT_OF_SCOPE: { fr: 'hors du champ', en: 'out of scope' },
  },
  SUBSTANTIAL_DIFFERENCE_DIMENSION: {
    LEVEL: { fr: 'niveau', en: 'level' },
    WORKLOAD_DURATION: { fr: 'durée et volume de travail', en: 'workload and duration' },
    QUALITY_ASSURANCE: { fr: 'assurance qualité', en: 'quality assurance' },
    PROFILE_ORIENTATION: { fr: 'orientation du cursus', en: 'profile of the programme' },
    LEARNING_OUTCOMES: { fr: 'acquis d’apprentissage', en: 'learning outcomes' },
    RIGHTS_ATTACHED: { fr: 'droits attachés', en: 'rights attached' },
    MISSING_PRACTICE: { fr: 'pratique manquante', en: 'missing practice' },
  },
  COMPENSATION_MEASURE: {
    ADAPTATION_PERIOD: { fr: 'stage d’adaptation', en: 'adaptation period' },
    APTITUDE_TEST: { fr: 'épreuve d’aptitude', en: 'aptitude test' },
    COMPLEMENTARY_TRAINING: { fr: 'formation complémentaire', en: 'complementary training' },
    SUPERVISED_PRACTICE: { fr: 'pratique encadrée', en: 'supervised practice' },
    LANGUAGE_TEST: { fr: 'épreuve de langue', en: 'language test' },
    PROFESSIONAL_EXPERIENCE: { fr: 'expérience professionnelle', en: 'professional experience' },
    ORDER_EXAM: { fr: 'examen de l’ordre', en: 'examination of the order' },
    NONE: { fr: 'aucune', en: 'none' },
  },
  LEARNING_CONTEXT: {
    FORMAL: { fr: 'formel', en: 'formal' },
    NON_FORMAL: { fr: 'non formel', en: 'non-formal' },
    INFORMAL: { fr: 'informel', en: 'informal' },
    APPRENTICESHIP_DUAL: { fr: 'apprentissage dual', en: 'dual apprenticeship' },
    APPRENTICESHIP_TRADITIONAL: { fr: 'apprentissage traditionnel', en: 'traditional apprenticeship' },
  },
  RPL_STAGE: {
    INFORMATION: { fr: 'information', en: 'information' },
    ELIGIBILITY: { fr: 'recevabilité', en: 'eligibility' },
    PORTFOLIO: { fr: 'dossier de preuves', en: 'portfolio' },
    ASSESSMENT: { fr: 'évaluation', en: 'assessment' },
    CERTIFICATION: { fr: 'certification', en: 'certification' },
  },
  EVIDENCE_KIND: {
    DIPLOMA: { fr: 'diplôme', en: 'diploma' },
    TRANSCRIPT: { fr: 'relevé de notes', en: 'transcript' },
    DIPLOMA_SUPPLEMENT: { fr: 'supplément au diplôme', en: 'diploma supplement' },
    ATTESTATION: { fr: 'attestation', en: 'attestation' },
    WORK_CERTIFICATE: { fr: 'certificat de travail', en: 'work certificate' },
    PAY_SLIP: { fr: 'bulletin de paie', en: 'pay slip' },
    MASTER_CRAFTSMAN_LETTER: { fr: 'lettre d’un maître artisan', en: 'letter of a master craftsperson' },
    TEST_RESULT: { fr: 'résultat de test', en: 'test result' },
    LICENCE: { fr: 'licence', en: 'licence' },
    PORTFOLIO: { fr: 'dossier de preuves', en: 'portfolio' },
    SELF_DECLARATION: { fr: 'déclaration sur l’honneur', en: 'self-declaration' },
    WITNESS: { fr: 'témoignage', en: 'witness' },
  },
  EVIDENCE_CHECK: {
    NONE: { fr: 'non vérifié', en: 'not checked' },
    COPY_SEEN: { fr: 'copie vue', en: 'copy seen' },
    ORIGINAL_SEEN: { fr: 'original vu', en: 'original seen' },
    AUTHENTICATED_BY_ISSUER: { fr: 'authentifié par l’émetteur', en: 'authenticated by the issuer' },
    LEGALISED: { fr: 'légalisé', en: 'legalised' },
    APOSTILLED: { fr: 'apostillé', en: 'apostilled' },
    TRANSLATED_SWORN: { fr: 'traduction assermentée', en: 'sworn translation' },
  },
  CONDITION: {
    EVIDENCE_AUTHENTICATED: { fr: 'diplôme authentifié', en: 'diploma authenticated' },
    REGISTRATION: { fr: 'inscription auprès de l’autorité', en: 'registration with the authority' },
    INDEPENDENT_PRACTICE_AUTHORISED: {
      fr: 'autorisation pour exercer à son compte',
      en: 'authorisation to practise independently',
    },
    NATIONALITY: { fr: 'nationalité d’un État membre', en: 'nationality of a member state' },
    REGISTRATION_AT_HOME: {
      fr: 'inscription à l’Ordre du pays d’origine',
      en: 'registration with the Ordre at home',
    },
    HOME_RIGHT: {
      fr: 'droit d’exercer dans le pays du diplôme',
      en: 'right to practise in the country of award',
    },
    FIELD: { fr: 'domaine du diplôme', en: 'field of the diploma' },
    PROGRAMME_ACCREDITED: { fr: 'formation accréditée', en: 'programme accredited' },
    NO_SUBSTANTIAL_DIFFERENCE: { fr: 'pas de différence substantielle', en: 'no substantial difference' },
    AUTHORITY_DECISION: { fr: 'décision de l’autorité', en: 'decision of the authority' },
    SOURCE_VERIFIED: { fr: 'diplôme vérifié à la source', en: 'diploma verified at its source' },
    TRADE_TEST: { fr: 'test ou certificat', en: 'test or certificate' },
    PRACTICE: { fr: 'pratique professionnelle', en: 'professional practice' },
    RESIDENCE: { fr: 'durée de séjour', en: 'length of residence' },
    FIRST_RECOGNITION: { fr: 'première reconnaissance', en: 'first recognition' },
  },
  CONDITION_STATE: {
    MET: { fr: 'remplie', en: 'met' },
    UNMET: { fr: 'non remplie', en: 'not met' },
    UNKNOWN: { fr: 'à vérifier', en: 'to be checked' },
  },
  RECRUITABILITY: {
    RECRUITABLE: { fr: 'recrutement possible', en: 'recruitment possible' },
    GOVERNMENT_CHANNEL_ONLY: {
      fr: 'recrutement seulement par un accord entre gouvernements',
      en: 'recruitment only by an agreement between governments',
    },
    NOT_RECRUITABLE: { fr: 'recrutement impossible', en: 'recruitment not possible' },
    LEGAL_REVIEW: { fr: 'recrutement soumis à un avis juridique', en: 'recruitment subject to legal review' },
  },
  CONTRADICTION: {
    AWARDED_OUTSIDE_VALIDITY_OF_TYPE: {
      fr: 'le diplôme est daté d’un jour où il n’existait pas',
      en: 'the diploma is dated on a day on which it did not exist',
    },
    DECISIONS_DISAGREE: {
      fr: 'deux autorités ont décidé autrement',
      en: 'two authorities decided differently',
    },
    RULES_DISAGREE: {
      fr: 'deux règles se contredisent : la réponse la plus basse est donnée',
      en: 'two rules contradict each other: the lower answer is given',
    },
    RULES_IN_A_CIRCLE: {
      fr: 'des règles renvoient l’une à l’autre',
      en: 'rules refer to each other in a circle',
    },
  },
  STEP: {
    DECISION: { fr: 'décision', en: 'decision' },
    RULE: { fr: 'règle', en: 'rule' },
    FIRST_RECOGNITION: { fr: 'première reconnaissance', en: 'first recognition' },
    OWN_LAW: { fr: 'droit du pays du diplôme', en: 'law of the country of award' },
    LEVEL_COMPARISON: { fr: 'comparaison de niveaux', en: 'comparison of levels' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Label>>>>;
