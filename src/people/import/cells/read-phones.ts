import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneUse } from '../../../db/generated/enums.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';

const USES: ReadonlyMap<string, PhoneUse> = new Map<string, PhoneUse>([
  ...['propre', 'personnel', 'a moi', 'moi', 'own', 'individuel', 'lui meme', 'elle meme'].map(
    (word) => [word, 'OWN'] as const,
  ),
  ...['famille', 'familial', 'partage', 'partage en famille', 'commun', 'family shared', 'parent'].map(
    (word) => [word, 'FAMILY_SHARED'] as const,
  ),
  ...['intermediaire', 'voisin', 'relais', 'chef de village', 'intermediary', 'tiers'].map(
    (word) => [word, 'INTERMEDIARY'] as const,
  ),
]);

/** Numbers in E.164, apart by "/", ";" or ",". @throws CellRefusal for one that no network gives out */
export function readPhones(text: string, country: CountryCode): readonly string[] {
  const numbers = text
    .split(/[;,/]|\bou\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => phone(part, country));
  return [...new Set(numbers)];
}

function phone(text: string, country: CountryCode): string {
  // "00" is how most networks write "+".
  const parsed = parsePhoneNumberFromString(text.replace(/^00/, '+'), country);
  if (parsed?.isValid() === true && /^[\d\s().+-]+$/.test(text)) return parsed.number;
  throw new CellRefusal('un numéro de téléphone : 76 12 34 56, ou +33 6 12 34 56 78 pour un autre pays');
}

/** @throws CellRefusal */
export function readPhoneUse(text: string): PhoneUse {
  const use = USES.get(foldLabel(text));
  if (use !== undefined) return use;
  throw new CellRefusal('propre, famille ou intermédiaire');
}
