import type { ConsentPurpose } from '../db/generated/enums.ts';
import { type IsoDate, isoDate } from '../domain/iso-date.ts';

export interface ConsentWording {
  /** Named in every consent that was asked for in these words. */
  readonly version: string;
  /** First day on which it is used. */
  readonly since: IsoDate;
  /** French, to follow "Acceptez-vous" and "Vous acceptez"; read out in the person's own language. */
  readonly sentences: Readonly<Record<ConsentPurpose, string>>;
}

/** The words in which consent is asked for. A change of words is a new version. */
export const CONSENT_WORDING: ConsentWording = {
  version: '2026-1',
  since: isoDate('2026-01-01'),
  sentences: {
    SHARE_WITH_EMPLOYER:
      'que l’agence montre à des employeurs ce que vous savez faire, sans votre nom, votre téléphone ni votre adresse',
    SHARE_WITH_PARTNER:
      'que l’agence transmette votre dossier à des organismes partenaires qui forment, conseillent ou accompagnent',
    CONTACT:
      'que l’agence vous appelle ou vous écrive au numéro que vous avez donné, sans rien dire de votre dossier à qui répond à votre place',
    STATISTICS:
      'que vos réponses, sans votre nom, soient comptées dans des statistiques au-delà de la mission de l’agence',
    SKILLS_PASSPORT:
      'que l’agence écrive et signe, dans un passeport de compétences, ce que vous choisissez de montrer, et que tous ceux à qui vous le donnez puissent le lire et le vérifier',
    NAME_IN_PASSPORT: 'que ce passeport porte votre nom et, si vous le demandez, votre téléphone',
  },
};

/** The version that a consent of that day was asked for in, where nobody says otherwise. */
export function wordingOf(givenOn: IsoDate): string | null {
  return givenOn >= CONSENT_WORDING.since ? CONSENT_WORDING.version : null;
}
