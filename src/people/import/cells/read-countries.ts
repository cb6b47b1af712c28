import { CellRefusal } from '../cell-refusal.ts';
import { listed } from './clean-cell.ts';
import type { NameIndex } from './name-index.ts';

const COUNTRY = 'un pays : Mali, Sénégal, Côte d’Ivoire, ou son code à trois lettres';

/** Codes of the places named, apart by separators, or by spaces where each is one word. @throws CellRefusal */
export function readCountries(text: string, countries: NameIndex): readonly string[] {
  const codes = listed(text).flatMap((part) => {
    const whole = countries.find(part);
    if (whole !== null) return [whole];
    const words = part.split(' ').map((word) => countries.find(word));
    if (words.some((code) => code === null)) throw new CellRefusal(COUNTRY);
    return words.flatMap((code) => code ?? []);
  });
  return [...new Set(codes)];
}
