import type { ConsentForm, ConsentPurpose } from '../../../db/generated/enums.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { listed } from './clean-cell.ts';

const PURPOSES: ReadonlyMap<string, ConsentPurpose> = new Map<string, ConsentPurpose>([
  ...['employeur', 'employeurs', 'partage employeur', 'share with employer'].map(
    (word) => [word, 'SHARE_WITH_EMPLOYER'] as const,
  ),
  ...['partenaire', 'partenaires', 'share with partner'].map((word) => [word, 'SHARE_WITH_PARTNER'] as const),
  ...['contact', 'appel', 'etre contacte'].map((word) => [word, 'CONTACT'] as const),
  ...['statistique', 'statistiques', 'statistics'].map((word) => [word, 'STATISTICS'] as const),
  ...['passeport', 'passeport de competences', 'skills passport'].map(
    (word) => [word, 'SKILLS_PASSPORT'] as const,
  ),
  ...['nom dans le passeport', 'name in passport'].map((word) => [word, 'NAME_IN_PASSPORT'] as const),
]);

const FORMS: ReadonlyMap<string, ConsentForm> = new Map<string, ConsentForm>([
  ...['ecrit', 'ecrite', 'signe', 'signature', 'written'].map((word) => [word, 'WRITTEN'] as const),
  ...['oral', 'orale', 'oral devant temoin', 'verbal', 'oral witnessed'].map(
    (word) => [word, 'ORAL_WITNESSED'] as const,
  ),
  ...['empreinte', 'empreinte digitale', 'thumbprint'].map((word) => [word, 'THUMBPRINT'] as const),
  ...['tuteur', 'representant legal', 'guardian'].map((word) => [word, 'GUARDIAN'] as const),
]);

/** "oui" is for employers and for being contacted, as the guide says; "non" is for nothing. @throws CellRefusal */
export function readPurposes(text: string): readonly ConsentPurpose[] {
  const folded = foldLabel(text);
  if (/^(?:oui|o|1|accord)$/.test(folded)) return ['SHARE_WITH_EMPLOYER', 'CONTACT'];
  if (/^(?:non|0|refus)$/.test(folded)) return [];
  const parts = /[;,|]/.test(text) || PURPOSES.has(folded) ? listed(text) : text.split(' ');
  const purposes = parts.map((part) => {
    const purpose = PURPOSES.get(foldLabel(part));
    if (purpose !== undefined) return purpose;
    throw new CellRefusal(
      'oui, non, ou des objets : employeurs, contact, partenaires, statistiques, passeport',
    );
  });
  return [...new Set(purposes)];
}

/** @throws CellRefusal */
export function readConsentForm(text: string): ConsentForm {
  const form = FORMS.get(foldLabel(text));
  if (form !== undefined) return form;
  throw new CellRefusal('écrit, oral devant témoin, empreinte ou tuteur');
}
