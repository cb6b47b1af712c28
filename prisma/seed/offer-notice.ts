import { addDays, type IsoDate } from '../../src/domain/iso-date.ts';
import type { EmployerKey } from './demo-employers.ts';
import type { DemoOccupation, DemoTaxonomy } from './demo-taxonomy.ts';
import { TRADES, type TradeName } from './demo-trades.ts';
import type { DemoOffer } from './demo-types.ts';

/** What an employer asks of skills: how many of the occupation's own, in the order of the taxonomy. */
interface SkillDemand {
  readonly essential: number;
  readonly optional?: number;
  /** Of the essential ones. */
  readonly level?: 1 | 2 | 3;
  /** Hundredths, of the first essential skills. */
  readonly weights?: readonly number[];
  /** Of the first essential skill. */
  readonly evidence?: 'EMPLOYER_ATTESTED' | 'CENTRE_TESTED';
}

/** An offer as it is written down here; dates count from the day of the demonstration. */
export interface Notice {
  readonly employer: EmployerKey;
  readonly title: string;
  readonly trades: readonly [TradeName, ...TradeName[]];
  readonly destination: string;
  readonly place: string;
  readonly posts: number;
  readonly kind?: DemoOffer['kind'];
  readonly contract: DemoOffer['contractKind'];
  /** Days until it starts. */
  readonly starts: number;
  /** Days that it lasts; null for an open end. */
  readonly lasts: number | null;
  /** "5800 EUR DAY GROSS": minor units by ISO 4217, currency, unit, basis. */
  readonly wage: string;
  readonly skills?: SkillDemand;
  /** "fra:2" speaking and listening at 2, "fra:3/2" reading at 2 as well; a question mark after it: desirable. */
  readonly languages?: readonly string[];
  readonly months?: number;
  readonly qualification?: DemoOffer['qualification'];
  readonly regulated?: true;
  readonly weights?: DemoOffer['weights'];
  readonly internship?: NonNullable<DemoOffer['internship']>;
  readonly mission?: NonNullable<DemoOffer['mission']>;
  readonly status?: DemoOffer['status'];
}

export function offerOf(notice: Notice, taxonomy: DemoTaxonomy, today: IsoDate): DemoOffer {
  const occupations = notice.trades.map((name) => taxonomy.occupation(TRADES[name].occupation));
  const startsOn = addDays(today, notice.starts);
  return {
    employerKey: notice.employer,
    status: notice.status ?? 'PUBLISHED',
    title: notice.title,
    kind: notice.kind ?? (notice.contract === 'SEASONAL' ? 'SEASONAL_JOB' : 'JOB'),
    contractKind: notice.contract,
    posts: notice.posts,
    destination: notice.destination,
    place: notice.place,
    startsOn,
    endsOn: notice.lasts === null ? null : addDays(startsOn, notice.lasts),
    intakeUntil: addDays(today, Math.max(5, notice.starts - 30)),
    wage: wageOf(notice.wage),
    occupations: occupations.map(({ uri }) => uri),
    minimumMonths: notice.months ?? null,
    qualification: notice.qualification ?? null,
    regulated: notice.regulated ?? false,
    skills: skillsOf(occupations, notice.skills ?? { essential: 0 }),
    languages: (notice.languages ?? []).map(languageOf),
    weights: notice.weights ?? null,
    internship: notice.internship ?? null,
    mission: notice.mission ?? null,
  };
}

function skillsOf([occupation]: readonly DemoOccupation[], demand: SkillDemand): DemoOffer['skills'] {
  if (!occupation) return [];
  const { level = null, weights = [], evidence = null } = demand;
  return [
    ...occupation.essential.slice(0, demand.essential).map((uri, index) => ({
      uri,
      essential: true,
      weight: weights[index] ?? null,
      minimumLevel: level,
      evidenceDemanded: index === 0 ? evidence : null,
    })),
    ...occupation.optional.slice(0, demand.optional ?? 0).map((uri) => ({
      uri,
      essential: false,
      weight: null,
      minimumLevel: null,
      evidenceDemanded: null,
    })),
  ];
}

const WAGE = /^(?<minor>\d+) (?<currency>[A-Z]{3}) (?<unit>HOUR|DAY|MONTH) (?<basis>GROSS|NET)$/;

function wageOf(text: string): DemoOffer['wage'] {
  const { minor = '', currency = '', unit, basis } = parts(WAGE, text);
  return {
    minor: Number(minor),
    currency,
    unit: unit === 'HOUR' ? 'HOUR' : unit === 'DAY' ? 'DAY' : 'MONTH',
    basis: basis === 'NET' ? 'NET' : 'GROSS',
  };
}

const LANGUAGE = /^(?<language>[a-z]{3}):(?<oral>[1-6])(\/(?<written>[1-6]))?(?<desirable>\?)?$/;

function languageOf(text: string): DemoOffer['languages'][number] {
  const { language = '', oral, written, desirable } = parts(LANGUAGE, text);
  return {
    language,
    required: desirable === undefined,
    listening: Number(oral),
    speaking: Number(oral),
    reading: written === undefined ? null : Number(written),
    writing: null,
  };
}

function parts(pattern: RegExp, text: string): Readonly<Record<string, string | undefined>> {
  const groups = pattern.exec(text)?.groups;
  if (!groups) throw new Error(`"${text}" does not read as ${pattern.source}`);
  return groups;
}
