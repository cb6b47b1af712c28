import type { IsoDate } from '../../../domain/iso-date.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { readDay } from './calendar.ts';

/** @throws CellRefusal for what is no day of the calendar */
export function readDate(text: string): IsoDate {
  const day = readDay(foldLabel(text));
  if (day !== null) return day;
  throw new CellRefusal('un jour du calendrier, tel que 31/12/2027 ou 2027-12-31');
}
