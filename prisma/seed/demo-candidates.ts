import { dayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import { drawNames } from './demo-names.ts';
import { type DemoPlace, firstLanguage } from './demo-places.ts';
import type { DemoTaxonomy } from './demo-taxonomy.ts';
import { TRADES, type Trade } from './demo-trades.ts';
import type { DemoCandidate } from './demo-types.ts';
import { drawAge, drawBirth } from './draw-birth.ts';
import { drawConsents, drawPhone } from './draw-contact.ts';
import { drawLanguages, drawLiteracies } from './draw-languages.ts';
import { drawSchooling } from './draw-schooling.ts';
import { drawSkills } from './draw-skills.ts';
import { drawPassport, drawWishes } from './draw-wishes.ts';
import { drawWork } from './draw-work.ts';
import type { Choice, Random } from './random.ts';

export interface CandidateParts {
  readonly random: Random;
  readonly today: IsoDate;
  readonly taxonomy: DemoTaxonomy;
  readonly place: (random: Random) => DemoPlace;
}

const TRADE_LIST: readonly Trade[] = Object.values(TRADES);
const BY_WEIGHT = TRADE_LIST.map((trade): Choice<Trade> => [trade, trade.weight]);

/** One made-up person. */
export function drawCandidate({ random, today, taxonomy, place }: CandidateParts): DemoCandidate {
  const trade = random.weighted(BY_WEIGHT);
  const second = random.chance(0.28) ? secondTrade(random, trade) : null;
  const occupations = [trade, ...(second ? [second] : [])].map(({ occupation }) =>
    taxonomy.occupation(occupation),
  );
  const sex = random.chance(trade.women) ? 'FEMALE' : 'MALE';
  const age = trade.schooling === 'MEDICINE' ? random.between(34, 58) : drawAge(random);
  const { agencyCode, regionCode, cercleCode, town } = place(random);
  const status = random.weighted<DemoCandidate['status']>([
    ['POTENTIAL_MIGRANT', 86],
    ['RETURNED', 9],
    ['DIASPORA', trade.schooling === 'MEDICINE' ? 60 : 4],
    ['ON_ASSIGNMENT', 1],
  ]);
  const stay =
    status === 'POTENTIAL_MIGRANT' && !random.chance(0.06) ? null : countryOf(random.pick(trade.abroad));
  const goesOn = status === 'DIASPORA' || status === 'ON_ASSIGNMENT';
  const schooled = drawSchooling(random, trade, age, today);
  const speaker = {
    first: firstLanguage(random, regionCode),
    literacy: schooled.literacy,
    arabic: schooled.arabic,
    stay,
    tertiary: trade.schooling === 'TERTIARY' || trade.schooling === 'MEDICINE',
  };
  const [main] = occupations;
  const workPeriods = main
    ? drawWork(random, {
        occupationUri: main.uri,
        isco: main.isco,
        age,
        today,
        stay: stay === null ? null : { country: stay, goesOn },
      })
    : [];
  return {
    agencyCode,
    names: drawNames(random, sex, age),
    sex: random.chance(0.99) ? sex : null,
    birth: drawBirth(random, age, today),
    birthPlace: random.chance(0.8) ? town : null,
    nationalities: drawNationalities(random, status),
    regionCode,
    cercleCode,
    communeCode: null,
    motherName: null,
    fatherName: null,
    identifiers: [],
    phone: drawPhone(random),
    status,
    skills: drawSkills(random, occupations, yearsOf(workPeriods, today), trained(schooled.credentials)),
    workPeriods,
    languages: drawLanguages(random, speaker),
    literacies: drawLiteracies(random, speaker),
    credentials: schooled.credentials,
    wishes: drawWishes(random, {
      trade,
      occupations: occupations.map(({ uri }) => uri),
      today,
      returning: status !== 'POTENTIAL_MIGRANT',
    }),
    passportValidUntil: drawPassport(random, today),
    consents: drawConsents(random, { first: speaker.first, reads: schooled.literacy >= 2, today }),
  };
}

/** Another trade of the same field or of the same destinations, so that the two make sense together. */
function secondTrade(random: Random, trade: Trade): Trade | null {
  const near = TRADE_LIST.filter(
    ({ occupation, field, schooling }) =>
      occupation !== trade.occupation &&
      (field === trade.field || (schooling === 'LOW' && trade.schooling === 'LOW')),
  );
  return near.length === 0 ? null : random.pick(near);
}

function drawNationalities(random: Random, status: DemoCandidate['status']): string[] {
  const french = status === 'DIASPORA' ? 12 : 0;
  return random.weighted<string[]>([
    [['MLI'], 96],
    [['BFA'], 1.2],
    [['CIV'], 0.8],
    [['MLI', 'FRA'], french],
    [[], 1],
  ]);
}

function trained(credentials: DemoCandidate['credentials']): boolean {
  return credentials.some(({ field, completion }) => field !== null && completion === 'FULL');
}

/** Years at work, as far as their beginnings are known. */
function yearsOf(periods: DemoCandidate['workPeriods'], today: IsoDate): number {
  const days = periods.map(({ from, to }) => (from === null ? 0 : dayNumber(to ?? today) - dayNumber(from)));
  return days.reduce((sum, length) => sum + length, 0) / 365.25;
}

/** The country of a jurisdiction, where people say they have been. */
function countryOf(jurisdiction: string): string {
  return jurisdiction === 'CA-QC' ? 'CAN' : jurisdiction;
}
