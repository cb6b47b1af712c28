import type { PaperForm, PaperKind, VisitReason } from '../../db/generated/enums.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { CONSENT_WORDING } from '../consent-wording.ts';
import type { Receipt } from './receipt.ts';

/** A block of the page: a heading and what stands below it, a paragraph a line. */
export interface ReceiptBlock {
  readonly heading: string;
  readonly lines: readonly { readonly text: string; readonly bullet: boolean }[];
}

const PAPERS: Readonly<Record<PaperKind, string>> = {
  IDENTITY_CARD: 'Carte d’identité',
  PASSPORT: 'Passeport',
  BIRTH_CERTIFICATE: 'Acte de naissance ou jugement supplétif',
  RESIDENCE_CERTIFICATE: 'Certificat de résidence',
  CRIMINAL_RECORD: 'Extrait de casier judiciaire',
  MEDICAL_CERTIFICATE: 'Certificat médical',
  YELLOW_FEVER_CARD: 'Carnet de vaccination',
  DIPLOMA: 'Diplôme',
  TRANSCRIPT: 'Relevé de notes',
  TRAINING_CERTIFICATE: 'Attestation de formation',
  WORK_CERTIFICATE: 'Certificat de travail',
  CURRICULUM_VITAE: 'Curriculum vitæ',
  DRIVING_LICENCE: 'Permis de conduire',
  PHOTOGRAPH: 'Photo d’identité',
  OTHER: 'Autre pièce',
};

const FORMS: Readonly<Record<PaperForm, string>> = { ORIGINAL: 'original', COPY: 'copie' };

const REASONS: Readonly<Record<VisitReason, string>> = {
  REGISTRATION: 'votre inscription',
  UPDATE: 'la suite de votre dossier',
  OFFER: 'une offre',
  PAPERS: 'vos pièces',
  TRAINING: 'une formation',
  RETURN: 'votre retour',
  COMPLAINT: 'votre réclamation',
  INFORMATION: 'un renseignement',
  OTHER: 'votre dossier',
};

const dayForm = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
// Bamako keeps UTC all year.
const momentForm = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export function frenchDay(day: IsoDate): string {
  return dayForm.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** What the receipt says below number, name and agency. */
export function receiptBlocks({ papers, appointment, consents, number }: Receipt): readonly ReceiptBlock[] {
  return [
    {
      heading: 'Pièces remises à l’agence',
      lines:
        papers.length === 0
          ? [plain('Vous n’avez laissé aucune pièce.')]
          : papers.map(({ kind, form, receivedOn }) =>
              bullet(`${PAPERS[kind]} (${FORMS[form]}), le ${frenchDay(receivedOn)}`),
            ),
    },
    {
      heading: 'Prochain rendez-vous',
      lines: [
        plain(
          appointment
            ? `${capital(momentForm.format(appointment.startsAt))}, ${appointment.agency}, pour ${REASONS[appointment.reason]}.`
            : 'Aucun rendez-vous n’est pris. Revenez quand vous voulez, avec ce récépissé.',
        ),
      ],
    },
    {
      heading: 'Ce que vous avez accepté',
      lines:
        consents.length === 0
          ? [plain('Vous n’avez donné aucun accord. L’agence ne montre votre dossier à personne.')]
          : [
              plain('Vous acceptez :'),
              ...consents.map(({ purpose, givenOn, witness }) => {
                const heard = witness === null ? '' : `, devant ${witness}`;
                return bullet(`${CONSENT_WORDING.sentences[purpose]} (le ${frenchDay(givenOn)}${heard}).`);
              }),
            ],
    },
    {
      heading: 'Pour changer d’avis',
      lines: [
        plain(
          `Vous pouvez retirer votre accord quand vous voulez, sans dire pourquoi et sans rien perdre de votre inscription : passez à une agence, ou appelez-la, et donnez le numéro ${number}. Le retrait compte le jour même.`,
        ),
        plain(
          'Vous pouvez de même demander à voir votre dossier, à le faire corriger ou effacer, et à reprendre vos pièces.',
        ),
      ],
    },
    {
      heading: 'À savoir',
      lines: [
        plain(
          'L’inscription, ce récépissé et le placement sont gratuits : personne ne peut vous demander d’argent. Gardez votre passeport et vos originaux. Ce récépissé n’est pas une promesse d’emploi.',
        ),
      ],
    },
  ];
}

function plain(text: string) {
  return { text, bullet: false };
}

function bullet(text: string) {
  return { text, bullet: true };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
