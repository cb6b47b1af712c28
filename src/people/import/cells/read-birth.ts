import type { IsoDate } from '../../../domain/iso-date.ts';
import type { CandidateInput } from '../../candidate-input.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { newYear, oneDay, readDay, readMonth, readYear, type Span } from './calendar.ts';

type Birth = NonNullable<CandidateInput['birth']>;

const EXPECTED =
  'une date (12/03/1985, 1985-03-12), un mois (mars 1985), une année (1985) ou une estimation (vers 1985)';

const ABOUT = /^(?:ne e? ?)?(?:vers|environ|env|circa|autour de|ca)\s+(\d{4})$/;
const BETWEEN = /^entre (\d{4}) et (\d{4})$/;

/** Years on either side of one that is a guess. */
const MARGIN = 1;

/** The oldest birth that can be meant. */
const FIRST_YEAR = 1900;

/** When somebody was born, as exactly as it is written. @throws CellRefusal */
export function readBirth(text: string, today: IsoDate): Birth {
  const birth = birthOf(text);
  if (birth === null) throw new CellRefusal(EXPECTED);
  if (birth.from < newYear(FIRST_YEAR)) throw new CellRefusal(`une naissance depuis ${FIRST_YEAR}`);
  if (birth.from > today) throw new CellRefusal('une naissance qui n’est pas dans l’avenir');
  return birth;
}

function birthOf(text: string): Birth | null {
  const folded = foldLabel(text);
  const about = ABOUT.exec(folded)?.[1] ?? (/^[~±]\s*(\d{4})$/.exec(text)?.[1] || undefined);
  if (about !== undefined) return estimated(Number(about) - MARGIN, Number(about) + MARGIN);
  const between = BETWEEN.exec(folded);
  if (between) return estimated(Number(between[1]), Number(between[2]));
  const plain = folded.replace(/^ne e? ?(?:le |en )/, '');
  const year = readYear(plain);
  if (year !== null) return year === 0 ? null : { ...yearSpan(year, year), precision: 'YEAR' };
  const day = readDay(plain);
  if (day !== null) return { ...oneDay(day), precision: 'DAY' };
  const month = readMonth(plain);
  return month && { ...month, precision: 'MONTH' };
}

function estimated(first: number, last: number): Birth | null {
  return first < 1 || last < first ? null : { ...yearSpan(first, last), precision: 'ESTIMATED' };
}

function yearSpan(first: number, last: number): Span {
  return { from: newYear(first), to: newYear(Math.min(last + 1, 9999)) };
}
