import { DomainError } from '../domain/errors.ts';
import { minorOf, type OfferInput } from '../offers/index.ts';
import type { OfferDetailsInput } from '../schema/offers/offer-inputs.ts';

type Details = typeof OfferDetailsInput.$inferInput;

/** A weight between 0 and 1 in hundredths; one with more decimals stays broken, and is refused by name. */
function hundredths(weight: number | null | undefined): number | null {
  return weight === null || weight === undefined ? null : Number((weight * 100).toFixed(6));
}

export function offerInput(details: Details): OfferInput {
  const { qualification, weights } = details;
  return {
    title: details.title,
    description: details.description ?? null,
    kind: details.kind,
    contractKind: details.contractKind,
    posts: details.posts,
    waves: details.waves ?? [],
    namedWorkers: details.namedWorkers ?? null,
    siteId: details.site?.id ?? null,
    licences: details.licences ?? [],
    ...(details.terms ? { terms: termsOf(details.terms) } : {}),
    internship: details.internship ? internshipOf(details.internship) : null,
    mission: details.mission ? missionOf(details.mission) : null,
    destination: details.destination,
    place: details.place ?? null,
    startsOn: details.startsOn ?? null,
    endsOn: details.endsOn ?? null,
    intakeUntil: details.intakeUntil ?? null,
    wage: details.wage ? wageAsked(details.wage) : null,
    occupationIds: details.occupations.map(({ id }) => id),
    minimumMonths: details.minimumMonths ?? null,
    qualification: qualification
      ? {
          scale: qualification.scale ?? null,
          level: qualification.level ?? null,
          field: qualification.field ?? null,
        }
      : null,
    regulated: details.regulated,
    skills: details.skills.map(({ skill, essential, weight, minimumLevel, evidenceDemanded }) => ({
      skillId: skill.id,
      essential,
      weight: hundredths(weight),
      minimumLevel: minimumLevel ?? null,
      evidenceDemanded: evidenceDemanded ?? null,
    })),
    languages: details.languages.map(languageAsked),
    weights: {
      skills: hundredths(weights?.skills),
      experience: hundredths(weights?.experience),
      qualification: hundredths(weights?.qualification),
      languages: hundredths(weights?.languages),
    },
  };
}

/** Without a modality an offer asks listening and speaking, at the level given or at A1. */
function languageAsked(asked: Details['languages'][number]): OfferInput['languages'][number] {
  const { language, required, listening, speaking, reading, writing } = asked;
  const named = [listening, speaking, reading, writing].some(
    (level) => level !== null && level !== undefined,
  );
  const level = asked.level ?? 1;
  return named
    ? {
        language,
        required,
        listening: listening ?? null,
        speaking: speaking ?? null,
        reading: reading ?? null,
        writing: writing ?? null,
      }
    : { language, required, listening: level, speaking: level, reading: null, writing: null };
}

type Terms = NonNullable<Details['terms']>;

function termsOf(terms: Terms): NonNullable<OfferInput['terms']> {
  const { housing, weeklyHours } = terms;
  return {
    termMonths: terms.termMonths ?? null,
    probationDays: terms.probationDays ?? null,
    // A number of hours that is no whole number of minutes stays broken, and is refused by name.
    weeklyMinutes:
      weeklyHours === null || weeklyHours === undefined ? null : Number((weeklyHours * 60).toFixed(6)),
    guaranteedShare: terms.guaranteedShare ?? null,
    restDay: terms.restDay ?? null,
    annualLeaveDays: terms.annualLeaveDays ?? null,
    housing: housing
      ? { provision: housing.provision, amount: housing.amount ?? null, type: housing.type ?? null }
      : null,
    meals: terms.meals ?? null,
    travel: terms.travel ?? null,
    localTransport: terms.localTransport ?? null,
    insurances: terms.insurances ?? [],
  };
}

function internshipOf({ tutor, months, allowance }: NonNullable<Details['internship']>) {
  return { tutor: tutor?.trim() || null, months: months ?? null, allowance: allowance ?? null };
}

function missionOf({ weeks, mode, deliverable }: NonNullable<Details['mission']>) {
  return { weeks: weeks ?? null, mode: mode ?? null, deliverable: deliverable?.trim() || null };
}

/** @throws DomainError INVALID_INPUT unless the amount is given in one of two ways, and can be paid */
function wageAsked({
  minor,
  amount,
  currency,
  unit,
  basis,
}: NonNullable<Details['wage']>): NonNullable<OfferInput['wage']> {
  if (amount === null || amount === undefined) {
    if (minor !== null && minor !== undefined) return { minor, currency, unit, basis };
    throw new DomainError('INVALID_INPUT', 'wage.noAmount', 'A wage needs minor or amount', {}, ['wage']);
  }
  const read = minorOf(amount, currency);
  if (read !== null && (minor === null || minor === undefined || minor === read)) {
    return { minor: read, currency, unit, basis };
  }
  throw new DomainError(
    'INVALID_INPUT',
    'wage.impossible',
    `"${amount}" is no amount in ${currency}`,
    { value: amount, currency },
    ['wage', 'amount'],
  );
}
