import { addDays, dayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import type { DemoPeriod } from './demo-types.ts';
import { firstOf, yearOf } from './draw-birth.ts';
import type { Random } from './random.ts';

/** Unit groups of work beside the trade: selling at markets and in shops, mixed farming, helping out. */
const SIDE_WORK = ['5211', '5221', '6130', '9629', '93'];

const EMPLOYERS = [
  'Entreprise Exemple du Djoliba',
  'Société Exemple de Kayes',
  'Atelier Exemple de Badalabougou',
  'Coopérative Exemple du Wassoulou',
  'Établissements Exemple Frères',
];

export interface WorkOf {
  readonly occupationUri: string;
  readonly isco: string;
  readonly age: number;
  readonly today: IsoDate;
  /** ISO 3166-1 alpha-3 of a stay abroad that ended, or goes on. */
  readonly stay: { readonly country: string; readonly goesOn: boolean } | null;
}

/** What people tell at the counter: a few periods, the newest first, often known by the year only. */
export function drawWork(
  random: Random,
  { occupationUri, isco, age, today, stay }: WorkOf,
): readonly DemoPeriod[] {
  // Some come for their first job.
  if (stay === null && age <= 22 && random.chance(0.35)) return [];
  const begin = dayNumber(today) - Math.round(365.25 * (age - random.between(14, 18)));
  const ongoing = stay?.goesOn ?? random.chance(0.45);
  const periods: DemoPeriod[] = [];
  let until = dayNumber(today) - (ongoing ? 0 : random.between(20, 700));
  for (let count = random.between(1, 4); count > 0 && until - begin > 120; count -= 1) {
    const months = random.weighted<() => number>([
      [() => random.between(3, 12), 35],
      [() => random.between(13, 36), 35],
      [() => random.between(37, 120), 30],
    ])();
    const from = Math.max(begin, until - Math.round(months * 30.44));
    const newest = periods.length === 0;
    const abroad = newest && stay !== null;
    const side = !abroad && !newest && random.chance(0.25);
    const informal = abroad ? random.chance(0.4) : random.chance(0.72);
    const dates = asTold(
      random,
      addDays(today, from - dayNumber(today)),
      addDays(today, until - dayNumber(today)),
    );
    periods.push({
      occupationUri: side ? null : occupationUri,
      iscoCode: side ? random.pick(SIDE_WORK) : random.chance(0.3) ? isco : null,
      from: dates.from,
      to: newest && ongoing ? null : dates.to,
      country: abroad ? stay.country : random.chance(0.9) ? 'MLI' : null,
      employerName: informal || abroad || random.chance(0.3) ? null : random.pick(EMPLOYERS),
      informal,
    });
    until = from - random.between(0, 200);
  }
  return periods;
}

interface Told {
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

/** To the month, to the year, or with a beginning that nobody remembers. */
function asTold(random: Random, from: IsoDate, to: IsoDate): Told {
  const months: Told = { from: firstOf(yearOf(from), Number(from.slice(5, 7))), to };
  const years: Told = { from: firstOf(yearOf(from)), to: firstOf(yearOf(to)) };
  return random.weighted<Told>([
    [months, 60],
    [yearOf(from) < yearOf(to) ? years : months, 34],
    [{ from: null, to }, 6],
  ]);
}
