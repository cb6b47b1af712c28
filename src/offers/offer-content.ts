import type { Prisma } from '../db/generated/client.ts';
import { fromSqlDate, toSqlDate } from '../domain/iso-date.ts';
import { unitAmount } from '../domain/unit-amount.ts';
import type { OfferContent } from './offer-input.ts';
import type { OfferRecord } from './offer-record.ts';
import type { OfferTerms } from './offer-terms.ts';

/** What an offer says, from its rows. */
export function contentOf(record: OfferRecord): OfferContent {
  return {
    title: record.title,
    description: record.description,
    kind: record.kind,
    contractKind: record.contractKind,
    posts: record.posts,
    waves: record.waves.map(({ arrivesOn, posts }) => ({ arrivesOn: fromSqlDate(arrivesOn), posts })),
    namedWorkers: record.nominative ? record.namedWorkers : null,
    destination: record.destination,
    place: record.place,
    siteId: record.siteId,
    startsOn: fromSqlDate(record.startsOn),
    endsOn: fromSqlDate(record.endsOn),
    intakeUntil: fromSqlDate(record.intakeUntil),
    wage: wageOf(record),
    occupationIds: record.occupations.map(({ occupationId }) => occupationId),
    minimumMonths: record.minimumMonths,
    qualification: qualificationOf(record),
    regulated: record.regulated,
    skills: record.skills.map(({ skillId, essential, weight, minimumLevel, evidenceDemanded }) => ({
      skillId,
      essential,
      weight,
      minimumLevel,
      evidenceDemanded,
    })),
    languages: record.languages.map(({ language, required, listening, speaking, reading, writing }) => ({
      language,
      required,
      listening,
      speaking,
      reading,
      writing,
    })),
    licences: record.licenceCategories,
    weights: {
      skills: record.weightSkills,
      experience: record.weightExperience,
      qualification: record.weightQualification,
      languages: record.weightLanguages,
    },
    terms: termsOf(record),
    internship: internshipOf(record),
    mission: missionOf(record),
  };
}

/** The columns of an offer's own row that hold what it says. */
export function columnsOf(offer: OfferContent) {
  const { terms, internship, mission } = offer;
  return {
    title: offer.title,
    description: offer.description,
    kind: offer.kind,
    contractKind: offer.contractKind,
    posts: offer.posts,
    nominative: offer.namedWorkers !== null,
    namedWorkers: [...(offer.namedWorkers ?? [])],
    destination: offer.destination,
    place: offer.place,
    siteId: offer.siteId,
    startsOn: toSqlDate(offer.startsOn),
    endsOn: toSqlDate(offer.endsOn),
    intakeUntil: toSqlDate(offer.intakeUntil),
    wageMinor: offer.wage?.minor ?? null,
    wageCurrency: offer.wage?.currency ?? null,
    wageUnit: offer.wage?.unit ?? null,
    wageBasis: offer.wage?.basis ?? null,
    minimumMonths: offer.minimumMonths,
    qualificationScale: offer.qualification?.scale ?? null,
    qualificationLevel: offer.qualification?.level ?? null,
    qualificationField: offer.qualification?.field ?? null,
    regulated: offer.regulated,
    licenceCategories: [...offer.licences],
    weightSkills: offer.weights.skills,
    weightExperience: offer.weights.experience,
    weightQualification: offer.weights.qualification,
    weightLanguages: offer.weights.languages,
    termMonths: terms.termMonths,
    probationDays: terms.probationDays,
    weeklyMinutes: terms.weeklyMinutes,
    guaranteedShare: terms.guaranteedShare,
    restDay: terms.restDay,
    annualLeaveDays: terms.annualLeaveDays,
    housing: terms.housing?.provision ?? null,
    housingType: terms.housing?.type ?? null,
    housingMinor: terms.housing?.amount?.minor ?? null,
    housingCurrency: terms.housing?.amount?.currency ?? null,
    housingUnit: terms.housing?.amount?.unit ?? null,
    meals: terms.meals,
    travel: terms.travel,
    localTransport: terms.localTransport,
    insurances: [...terms.insurances],
    internshipTutor: internship?.tutor ?? null,
    internshipMonths: internship?.months ?? null,
    allowanceMinor: internship?.allowance?.minor ?? null,
    allowanceCurrency: internship?.allowance?.currency ?? null,
    allowanceUnit: internship?.allowance?.unit ?? null,
    missionWeeks: mission?.weeks ?? null,
    missionMode: mission?.mode ?? null,
    deliverable: mission?.deliverable ?? null,
  } satisfies Prisma.OfferUncheckedUpdateInput;
}

function wageOf({ wageMinor, wageCurrency, wageUnit, wageBasis }: OfferRecord): OfferContent['wage'] {
  const amount = unitAmount(wageMinor, wageCurrency, wageUnit);
  return amount && { ...amount, basis: wageBasis ?? 'GROSS' };
}

function qualificationOf({
  qualificationScale: scale,
  qualificationLevel: level,
  qualificationField: field,
}: OfferRecord): OfferContent['qualification'] {
  return scale === null && level === null && field === null ? null : { scale, level, field };
}

/** Conditions of work and of life. */
export function termsOf(record: OfferRecord): OfferTerms {
  return {
    termMonths: record.termMonths,
    probationDays: record.probationDays,
    weeklyMinutes: record.weeklyMinutes,
    guaranteedShare: record.guaranteedShare,
    restDay: record.restDay,
    annualLeaveDays: record.annualLeaveDays,
    housing: record.housing && {
      provision: record.housing,
      amount: unitAmount(record.housingMinor, record.housingCurrency, record.housingUnit),
      type: record.housingType,
    },
    meals: record.meals,
    travel: record.travel,
    localTransport: record.localTransport,
    insurances: record.insurances,
  };
}

function internshipOf(record: OfferRecord): OfferContent['internship'] {
  const { internshipTutor: tutor, internshipMonths: months } = record;
  const allowance = unitAmount(record.allowanceMinor, record.allowanceCurrency, record.allowanceUnit);
  return tutor === null && months === null && allowance === null ? null : { tutor, months, allowance };
}

function missionOf({
  missionWeeks: weeks,
  missionMode: mode,
  deliverable,
}: OfferRecord): OfferContent['mission'] {
  return weeks === null && mode === null && deliverable === null ? null : { weeks, mode, deliverable };
}
