import { dayNumber, type IsoDate } from '../domain/iso-date.ts';
import { finding, type OfferFinding } from './offer-finding.ts';
import type { OfferContent } from './offer-input.ts';

export interface SiteCapacity {
  readonly name: string;
  /** null: not recorded */
  readonly housingCapacity: number | null;
}

interface Question {
  readonly offer: OfferContent;
  readonly site: SiteCapacity | null;
  readonly today: IsoDate;
}

const DAYS_PER_MONTH = 365.25 / 12;
/** A term of six months and dates that make it a few days more or less do not contradict. */
const TERM_TOLERANCE_DAYS = 31;
/** A season returns every year. */
const LONGEST_SEASON_DAYS = 366;

/** Parts of an offer that cannot all be true. */
export function contradictionsIn(question: Question): readonly OfferFinding[] {
  return [
    ...datesOf(question),
    ...contractOf(question.offer),
    ...livingOf(question),
    ...kindOf(question.offer),
  ];
}

function datesOf({ offer, today }: Question): readonly OfferFinding[] {
  const { startsOn, endsOn, intakeUntil, waves, terms } = offer;
  const days = startsOn !== null && endsOn !== null ? dayNumber(endsOn) - dayNumber(startsOn) : null;
  const termDays = terms.termMonths === null ? null : terms.termMonths * DAYS_PER_MONTH;
  return [
    ...when(
      startsOn !== null && startsOn < today,
      'startPast',
      `It starts on ${startsOn}, which is past`,
      ['startsOn'],
      {
        date: startsOn ?? '',
      },
    ),
    ...when(
      intakeUntil !== null && intakeUntil < today,
      'intakePast',
      `Candidates are taken in until ${intakeUntil}, which is past`,
      ['intakeUntil'],
      { date: intakeUntil ?? '' },
    ),
    ...when(
      startsOn !== null && intakeUntil !== null && intakeUntil >= startsOn,
      'intakeAfterStart',
      `Candidates are taken in until ${intakeUntil}, after it has started on ${startsOn}`,
      ['intakeUntil'],
      { until: intakeUntil ?? '', start: startsOn ?? '' },
    ),
    ...when(
      days !== null && termDays !== null && Math.abs(days - termDays) > TERM_TOLERANCE_DAYS,
      'termDates',
      `A term of ${terms.termMonths} months does not fit ${startsOn} to ${endsOn}`,
      ['terms', 'termMonths'],
      { months: terms.termMonths ?? 0, start: startsOn ?? '', end: endsOn ?? '' },
    ),
    ...waves.flatMap(({ arrivesOn }, i) =>
      when(
        (startsOn !== null && arrivesOn < startsOn) || (endsOn !== null && arrivesOn >= endsOn),
        'waveOutside',
        `The wave of ${arrivesOn} arrives outside of ${startsOn} to ${endsOn}`,
        ['waves', i, 'arrivesOn'],
        { date: arrivesOn },
      ),
    ),
  ];
}

function contractOf(offer: OfferContent): readonly OfferFinding[] {
  const { contractKind, startsOn, endsOn, terms, wage } = offer;
  const endless = contractKind === 'OPEN_ENDED' && (endsOn !== null || terms.termMonths !== null);
  const days = startsOn !== null && endsOn !== null ? dayNumber(endsOn) - dayNumber(startsOn) : null;
  const { housing, probationDays, guaranteedShare, weeklyMinutes } = terms;
  const deducted = housing?.provision === 'PROVIDED_DEDUCTED' ? housing.amount : null;
  return [
    ...when(endless, 'openEndedEnds', 'An open-ended contract has no end', [
      endsOn === null ? 'terms' : 'endsOn',
      ...(endsOn === null ? ['termMonths'] : []),
    ]),
    ...when(
      contractKind === 'SEASONAL' && days !== null && days > LONGEST_SEASON_DAYS,
      'seasonTooLong',
      `A season of ${days} days is none`,
      ['endsOn'],
      { days: days ?? 0 },
    ),
    ...when(
      probationDays !== null && days !== null && probationDays >= days,
      'probationTooLong',
      `${probationDays} days of probation in a contract of ${days}`,
      ['terms', 'probationDays'],
      { probation: probationDays ?? 0, days: days ?? 0 },
    ),
    ...when(
      guaranteedShare !== null && weeklyMinutes === null,
      'shareOfNothing',
      'A guaranteed share of weekly hours that are not said',
      ['terms', 'weeklyHours'],
    ),
    ...when(
      deducted !== null &&
        wage !== null &&
        deducted.currency === wage.currency &&
        deducted.unit === wage.unit &&
        deducted.minor >= wage.minor,
      'housingAboveWage',
      'Housing costs as much as the wage, or more',
      ['terms', 'housing', 'amount'],
    ),
    ...when(wage !== null && wage.minor === 0, 'wageNothing', 'The wage is nothing', ['wage']),
  ];
}

function livingOf({ offer, site }: Question): readonly OfferFinding[] {
  const { terms, mission, posts, waves } = offer;
  const housed =
    terms.housing?.provision === 'PROVIDED_FREE' || terms.housing?.provision === 'PROVIDED_DEDUCTED';
  const beds = site?.housingCapacity ?? null;
  return [
    ...when(
      housed && beds !== null && beds < posts,
      'housingFull',
      `${site?.name} lodges ${beds} workers, and ${posts} are sought`,
      ['site'],
      { site: site?.name ?? '', beds: beds ?? 0, posts },
    ),
    ...when(
      mission?.mode === 'REMOTE' && (housed || waves.length > 0),
      'remoteHoused',
      'Who works from afar neither arrives nor is lodged',
      ['mission', 'mode'],
    ),
  ];
}

function kindOf(offer: OfferContent): readonly OfferFinding[] {
  const { kind, contractKind, internship, mission, namedWorkers, posts } = offer;
  const season = contractKind === 'SEASONAL' || contractKind === 'SEASONAL_RECURRENT';
  const fits =
    (kind !== 'INTERNSHIP' || contractKind === 'TRAINEESHIP') &&
    (kind !== 'APPRENTICESHIP' || contractKind === 'APPRENTICESHIP') &&
    (kind !== 'SEASONAL_JOB' || season);
  return [
    ...when(!fits, 'kindContract', `A contract ${contractKind} does not go with ${kind}`, ['contractKind'], {
      kind,
      contractKind,
    }),
    ...when(
      internship !== null && kind !== 'INTERNSHIP',
      'notInternship',
      `${kind} is no internship`,
      ['internship'],
      {
        kind,
      },
    ),
    ...when(
      mission !== null && kind !== 'EXPERT_MISSION',
      'notMission',
      `${kind} is no mission of an expert`,
      ['mission'],
      {
        kind,
      },
    ),
    ...when(
      namedWorkers !== null && namedWorkers.length !== posts,
      'namedCount',
      `${namedWorkers?.length} workers are named for ${posts} posts`,
      ['namedWorkers'],
      { named: namedWorkers?.length ?? 0, posts },
    ),
  ];
}

function when(
  holds: boolean,
  key: string,
  message: string,
  path: readonly (string | number)[],
  values: Readonly<Record<string, string | number>> = {},
): readonly OfferFinding[] {
  return holds ? [finding('CONTRADICTION', `offer.contradiction.${key}`, message, path, values)] : [];
}
