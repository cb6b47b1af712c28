import type { Transaction } from '../access/index.ts';
import { invalidInput } from '../domain/errors.ts';
import { LARGEST_MINOR } from './money-rules.ts';
import type { OfferContent } from './offer-input.ts';
import type { UnitAmount } from './offer-terms.ts';

type Path = readonly (string | number)[];

/** ML-000123-7 */
const CANDIDATE_NUMBER = /^[A-Z]{2,3}-\d{6,9}-[\dX]$/;
const CURRENCY = /^[A-Z]{3}$/;
const MINUTES_OF_A_WEEK = 7 * 24 * 60;

/** @throws DomainError INVALID_INPUT that names the value, what was expected and where */
export async function checkTerms(tx: Transaction, offer: OfferContent, employerId: string): Promise<void> {
  checkWaves(offer);
  checkNamedWorkers(offer);
  checkConditions(offer);
  const { internship, mission } = offer;
  if (internship) {
    inRange(internship.months, 1, 36, ['internship', 'months']);
    checkAmount(internship.allowance, ['internship', 'allowance']);
  }
  if (mission) inRange(mission.weeks, 1, 260, ['mission', 'weeks']);
  if (offer.siteId === null) return;
  const site = await tx.employerSite.findUnique({ where: { id: offer.siteId } });
  if (site?.employerId === employerId) return;
  throw invalidInput(
    'employerSite.unknown',
    `The employer has no site ${offer.siteId}`,
    { id: offer.siteId },
    ['site'],
  );
}

function checkWaves({ waves, posts }: OfferContent): void {
  waves.forEach((wave, i) => {
    inRange(wave.posts, 1, 100_000, ['waves', i, 'posts']);
    if (waves.findIndex(({ arrivesOn }) => arrivesOn === wave.arrivesOn) < i) {
      throw invalidInput('value.twice', `"${wave.arrivesOn}" is given twice`, { value: wave.arrivesOn }, [
        'waves',
        i,
        'arrivesOn',
      ]);
    }
  });
  const sum = waves.reduce((total, wave) => total + wave.posts, 0);
  if (waves.length > 0 && sum !== posts) {
    throw invalidInput(
      'offer.waveSum',
      `The waves have ${sum} posts in all, the offer has ${posts}`,
      { sum, posts },
      ['waves'],
    );
  }
}

function checkNamedWorkers({ namedWorkers }: OfferContent): void {
  if (namedWorkers === null) return;
  if (namedWorkers.length === 0) {
    throw invalidInput('offer.nobodyNamed', 'A nominative offer names at least one worker', {}, [
      'namedWorkers',
    ]);
  }
  namedWorkers.forEach((number, i) => {
    if (!CANDIDATE_NUMBER.test(number)) {
      throw invalidInput(
        'candidateNumber.malformed',
        `"${number}" is not a candidate number`,
        { value: number },
        ['namedWorkers', i],
      );
    }
    if (namedWorkers.indexOf(number) < i) {
      throw invalidInput('value.twice', `"${number}" is given twice`, { value: number }, ['namedWorkers', i]);
    }
  });
}

function checkConditions({ terms }: OfferContent): void {
  inRange(terms.termMonths, 1, 120, ['terms', 'termMonths']);
  inRange(terms.probationDays, 0, 365, ['terms', 'probationDays']);
  inRange(terms.guaranteedShare, 0, 100, ['terms', 'guaranteedShare']);
  inRange(terms.annualLeaveDays, 0, 365, ['terms', 'annualLeaveDays']);
  const { weeklyMinutes, housing, insurances } = terms;
  if (
    weeklyMinutes !== null &&
    !(Number.isInteger(weeklyMinutes) && weeklyMinutes >= 1 && weeklyMinutes <= MINUTES_OF_A_WEEK)
  ) {
    throw invalidInput(
      'hours.range',
      `${weeklyMinutes / 60} is not a number of hours in whole minutes, up to 168`,
      { value: weeklyMinutes / 60 },
      ['terms', 'weeklyHours'],
    );
  }
  insurances.forEach((insurance, i) => {
    if (insurances.indexOf(insurance) < i) {
      throw invalidInput('value.twice', `"${insurance}" is given twice`, { value: insurance }, [
        'terms',
        'insurances',
        i,
      ]);
    }
  });
  if (housing === null) return;
  const path = ['terms', 'housing', 'amount'];
  const needsAmount = housing.provision === 'PROVIDED_DEDUCTED' || housing.provision === 'ALLOWANCE';
  if (needsAmount && housing.amount === null) {
    throw invalidInput(
      'housing.amountMissing',
      `Housing that is ${housing.provision} needs the amount`,
      { provision: housing.provision },
      path,
    );
  }
  if (!needsAmount && housing.amount !== null) {
    throw invalidInput(
      'housing.amountUnasked',
      `Housing that is ${housing.provision} has no amount`,
      { provision: housing.provision },
      path,
    );
  }
  checkAmount(housing.amount, path);
}

/** @throws DomainError INVALID_INPUT */
export function checkAmount(amount: UnitAmount | null, path: Path): void {
  if (amount === null) return;
  inRange(amount.minor, 0, LARGEST_MINOR, [...path, 'minor']);
  if (CURRENCY.test(amount.currency)) return;
  throw invalidInput(
    'currency.malformed',
    `"${amount.currency}" is not an ISO 4217 code`,
    { value: amount.currency },
    [...path, 'currency'],
  );
}

/** @throws DomainError INVALID_INPUT; null is not given */
export function inRange(value: number | null, min: number, max: number, path: Path): void {
  if (value === null || (Number.isInteger(value) && value >= min && value <= max)) return;
  throw invalidInput(
    'value.range',
    `${value} is not a whole number from ${min} to ${max}`,
    { value, min, max },
    path,
  );
}
