import { type IsoDate, isoDate } from '../../../domain/iso-date.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { newYear, readMonth, readYear, type Span } from './calendar.ts';
import { listed } from './clean-cell.ts';

/** A time of work. */
export interface Period {
  readonly from: IsoDate | null;
  /** Exclusive; null while it goes on. */
  readonly to: IsoDate | null;
}

const EXPECTED =
  'des années (5 ans), des mois (8 mois) ou des périodes (2012-2018, depuis 2019, 03/2020-06/2021)';

/** Years */
const LONGEST_LIFE = 60;

/** Times of work; a length alone is taken to end today. @throws CellRefusal */
export function readExperience(text: string, today: IsoDate): readonly Period[] {
  const months = lengthInMonths(foldLabel(text), text);
  if (months !== null) {
    if (months > LONGEST_LIFE * 12) throw new CellRefusal(`au plus ${LONGEST_LIFE} ans`);
    return months === 0 ? [] : [{ from: monthsBefore(today, months), to: today }];
  }
  return listed(text).map((part) => period(part, today));
}

function lengthInMonths(folded: string, text: string): number | null {
  if (/^(?:aucune?|sans|non|sans experience|debutant)$/.test(folded)) return 0;
  const years = /^(\d{1,3})(?:[.,](\d))?\s*(?:ans?|ann[ée]es?)?$/i.exec(text.trim());
  if (years) return Math.round(Number(`${years[1]}.${years[2] ?? '0'}`) * 12);
  const months = /^(\d{1,3}) mois$/.exec(folded)?.[1];
  return months === undefined ? null : Number(months);
}

function period(text: string, today: IsoDate): Period {
  const since =
    /^(?:depuis|a partir de)\s+(.+)$/i.exec(text)?.[1] ??
    /^(.+?)\s*[-–—]\s*(?:aujourd.hui|ce jour)?$/i.exec(text)?.[1];
  if (since !== undefined) {
    const from = moment(since)?.from;
    if (from === undefined || from > today) throw new CellRefusal(EXPECTED);
    return { from, to: null };
  }
  const parts = text.split(/\s+(?:à|a|au|-|–|—)\s+|(?<=\d)\s*[-–—]\s*(?=\d)/);
  const [first = null, last = null] = parts.map(moment);
  if (first === null || last === null || parts.length !== 2 || first.from > today || last.to <= first.from) {
    throw new CellRefusal(EXPECTED);
  }
  return { from: first.from, to: last.to > today ? null : last.to };
}

/** A year from its first to its last day, a month likewise. */
function moment(text: string): Span | null {
  const folded = foldLabel(text);
  const year = readYear(folded);
  if (year === null) return readMonth(folded);
  return year < 1900 || year > 9998 ? null : { from: newYear(year), to: newYear(year + 1) };
}

/** The same day so many months before, or the last of a shorter month. */
function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) - months;
  const lastDay = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const moved = Date.UTC(Math.floor(total / 12), total % 12, Math.min(day, lastDay));
  return isoDate(new Date(moved).toISOString().slice(0, 10));
}
