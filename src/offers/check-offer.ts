import type { Transaction } from '../access/index.ts';
import { type DomainError, invalidInput } from '../domain/errors.ts';
import { LICENCE_CATEGORIES } from '../matching/eligibility/licence-categories.ts';
import { checkAmount, checkTerms, inRange } from './check-terms.ts';
import type { OfferContent } from './offer-input.ts';

const FIELD = /^[0-9]{2,3}$/;

/** @throws DomainError INVALID_INPUT that names the value, what was expected and where */
export async function checkOffer(tx: Transaction, input: OfferContent, employerId: string): Promise<void> {
  if (input.title.trim() === '')
    throw invalidInput('value.empty', 'The title must not be empty', {}, ['title']);
  inRange(input.posts, 1, 100_000, ['posts']);
  if (input.startsOn && input.endsOn && input.startsOn >= input.endsOn) {
    throw invalidInput(
      'date.order',
      `The period ends on ${input.endsOn}, before it starts on ${input.startsOn}`,
      { from: input.startsOn, to: input.endsOn },
      ['endsOn'],
    );
  }
  inRange(input.minimumMonths, 0, 600, ['minimumMonths']);
  for (const [component, weight] of Object.entries(input.weights)) {
    if (weight !== null && !(Number.isInteger(weight) && weight >= 0 && weight <= 70)) {
      throw invalidInput(
        'weight.component',
        `The weight ${weight / 100} is not one of 0.00, 0.01, … 0.70`,
        { value: weight / 100 },
        ['weights', component],
      );
    }
  }
  checkAmount(input.wage, ['wage']);
  once(input.occupationIds, ['occupations']);
  checkSkills(input);
  checkLanguages(input);
  checkLicences(input);
  await checkReferences(tx, input);
  await checkTerms(tx, input, employerId);
}

function checkSkills(input: OfferContent): void {
  once(
    input.skills.map(({ skillId }) => skillId),
    ['skills'],
  );
  input.skills.forEach(({ weight, minimumLevel }, i) => {
    if (weight !== null && (weight < 5 || weight > 100 || weight % 5 !== 0)) {
      throw invalidInput(
        'weight.step',
        `The weight ${weight / 100} is not one of 0.05, 0.10, … 1.00`,
        { value: weight / 100 },
        ['skills', i, 'weight'],
      );
    }
    inRange(minimumLevel, 1, 4, ['skills', i, 'minimumLevel']);
  });
}

function checkLanguages(input: OfferContent): void {
  once(
    input.languages.map(({ language }) => language),
    ['languages'],
  );
  input.languages.forEach(({ language, listening, speaking, reading, writing }, i) => {
    const asked = [listening, speaking, reading, writing];
    for (const level of asked) inRange(level, 1, 6, ['languages', i]);
    if (asked.every((level) => level === null)) {
      throw invalidInput('language.nothingAsked', `"${language}" asks no level`, { value: language }, [
        'languages',
        i,
      ]);
    }
  });
}

function checkLicences({ licences }: OfferContent): void {
  once(licences, ['licences']);
  licences.forEach((category, i) => {
    if (LICENCE_CATEGORIES.includes(category)) return;
    const expected = LICENCE_CATEGORIES.join(', ');
    throw invalidInput(
      'offer.licenceCategory',
      `"${category}" is not a category of driving licences: ${expected}`,
      { value: category, expected },
      ['licences', i],
    );
  });
}

async function checkReferences(tx: Transaction, input: OfferContent): Promise<void> {
  const { qualification } = input;
  if (!(await tx.jurisdiction.findUnique({ where: { code: input.destination } }))) {
    throw unknown('jurisdiction', input.destination, ['destination']);
  }
  const ids = [...input.occupationIds, ...input.skills.map(({ skillId }) => skillId)];
  const concepts = await tx.concept.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true },
  });
  const kinds = new Map(concepts.map(({ id, kind }) => [id, kind]));
  input.occupationIds.forEach((id, i) => {
    if (kinds.get(id) !== 'OCCUPATION') throw unknown('occupation', id, ['occupations', i]);
  });
  input.skills.forEach(({ skillId }, i) => {
    if (kinds.get(skillId) !== 'SKILL') throw unknown('skill', skillId, ['skills', i, 'skill']);
  });
  if (!qualification) return;
  const { scale, level, field } = qualification;
  if (field !== null && !FIELD.test(field)) {
    throw invalidInput(
      'field.malformed',
      `"${field}" is not an ISCED-F field of two or three digits`,
      { value: field },
      ['qualification', 'field'],
    );
  }
  if ((scale === null) !== (level === null)) {
    throw invalidInput('level.withoutScale', 'A level needs its scale, and a scale its level', {}, [
      'qualification',
    ]);
  }
  if (scale === null || level === null) return;
  const row = await tx.frameworkLevel.findUnique({ where: { scale_level: { scale, level } } });
  if (!row) throw unknown('frameworkLevel', `${scale} ${level}`, ['qualification', 'level']);
  if (row.eqf === null) {
    throw invalidInput(
      'level.withoutEqf',
      `The level ${scale} ${level} has no EQF number to compare by`,
      { value: `${scale} ${level}` },
      ['qualification', 'level'],
    );
  }
}

function once(values: readonly string[], path: readonly (string | number)[]): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) {
      throw invalidInput('value.twice', `"${value}" is given twice`, { value }, [...path, i]);
    }
  });
}

function unknown(
  reference: 'jurisdiction' | 'occupation' | 'skill' | 'frameworkLevel',
  value: string,
  path: readonly (string | number)[],
): DomainError {
  return invalidInput(`${reference}.unknown`, `There is no ${reference} "${value}"`, { value }, path);
}
