import type { Sex } from '../../../db/generated/enums.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';

const SEXES: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...['f', 'femme', 'feminin', 'fem', 'female', 'fille'].map((word) => [word, 'FEMALE'] as const),
  ...['h', 'm', 'homme', 'masculin', 'masc', 'male', 'garcon'].map((word) => [word, 'MALE'] as const),
]);

/** @throws CellRefusal */
export function readSex(text: string): Sex {
  const sex = SEXES.get(foldLabel(text));
  if (sex !== undefined) return sex;
  throw new CellRefusal('F ou femme, H, M ou homme');
}
