import type { PersonFacts, SimilarityReason } from './similarity-rules.ts';

type Language = 'fr' | 'en';

interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/** "{e}" is the ending of a French participle. */
const SENTENCES: Readonly<Record<SimilarityReason | 'SIMILAR_FILE_ELSEWHERE', Sentence>> = {
  SAME_NAME: { fr: 'même nom', en: 'same name' },
  SAME_NAME_OTHER_SPELLING: { fr: 'même nom à l’orthographe près', en: 'same name, spelled otherwise' },
  NEAR_NAME: { fr: 'nom voisin à l’oreille', en: 'a name that sounds alike' },
  RELATED_NAME: { fr: 'nom apparenté (peu probant)', en: 'a related name (weak)' },
  NAME_IN_PART: { fr: 'une partie du nom est la même', en: 'part of the name is the same' },
  SAME_BIRTH_DAY: { fr: 'né{e} le même jour', en: 'born on the same day' },
  SAME_BIRTH_YEAR: { fr: 'né{e} la même année', en: 'born in the same year' },
  BIRTH_MAY_AGREE: {
    fr: 'les dates de naissance peuvent s’accorder',
    en: 'the dates of birth may agree',
  },
  OTHER_BIRTH: { fr: 'dates de naissance éloignées', en: 'dates of birth far apart' },
  SAME_BIRTH_PLACE: { fr: 'né{e} au même lieu', en: 'born in the same place' },
  SAME_FATHER: { fr: 'même nom du père', en: 'same name of the father' },
  OTHER_FATHER: { fr: 'autre nom du père', en: 'another name of the father' },
  SAME_MOTHER: { fr: 'même nom de la mère', en: 'same name of the mother' },
  OTHER_MOTHER: { fr: 'autre nom de la mère', en: 'another name of the mother' },
  SAME_IDENTIFIER: { fr: 'même numéro d’identité', en: 'same identity number' },
  SAME_PHONE: { fr: 'même téléphone personnel', en: 'same phone of one’s own' },
  SAME_SHARED_PHONE: {
    fr: 'même téléphone (partagé : peu probant)',
    en: 'same phone (shared: weak)',
  },
  OTHER_SEX: { fr: 'sexe différent', en: 'another sex' },
  SIMILAR_FILE_ELSEWHERE: {
    fr: 'une fiche semblable existe dans une autre agence',
    en: 'a similar file exists at another agency',
  },
};

/** A reason in words. */
export function saySimilarity(
  reason: SimilarityReason | 'SIMILAR_FILE_ELSEWHERE',
  language: Language,
  sex: PersonFacts['sex'],
): string {
  const ending = sex === 'FEMALE' ? 'e' : sex === 'MALE' ? '' : '(e)';
  return SENTENCES[reason][language].replace('{e}', ending);
}
