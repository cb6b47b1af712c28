import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateInput, CandidatePatch, ConsentInput } from '../people/index.ts';
import type {
  CandidateDetailsInput,
  ConsentInput as GivenConsent,
} from '../schema/people/candidate-inputs.ts';

type Details = typeof CandidateDetailsInput.$inferInput;

/** A consent counts from today unless another day is given. */
export function consentOf(
  { purpose, form, language, witness, givenOn }: typeof GivenConsent.$inferInput,
  today: IsoDate,
): Omit<ConsentInput, 'withdrawnOn'> {
  return { purpose, form, language: language ?? null, witness: witness ?? null, givenOn: givenOn ?? today };
}

/** What is not recorded yet of a person of whom nothing is known. */
export const NOTHING_RECORDED: Omit<CandidateInput, 'consents'> = {
  names: [],
  sex: null,
  birth: null,
  birthPlace: null,
  nationalities: [],
  regionCode: null,
  cercleCode: null,
  phones: [],
  status: 'POTENTIAL_MIGRANT',
  skills: [],
  workPeriods: [],
  languages: [],
  literacies: [],
  credentials: [],
  wishes: {
    destinations: [],
    contractKinds: [],
    availableFrom: null,
    availableTo: null,
    minimumWage: null,
    occupationIds: [],
  },
  passportValidUntil: null,
};

/** The parts that an input gives; a part given as null is emptied. */
export function candidatePatch(details: Details): CandidatePatch {
  const patch: { -readonly [K in keyof CandidatePatch]: CandidatePatch[K] } = {};
  if (details.names !== undefined) patch.names = details.names ?? [];
  if (details.sex !== undefined) patch.sex = details.sex;
  if (details.birth !== undefined) patch.birth = details.birth;
  if (details.birthPlace !== undefined) patch.birthPlace = details.birthPlace;
  if (details.nationalities !== undefined) patch.nationalities = details.nationalities ?? [];
  if (details.regionCode !== undefined) patch.regionCode = details.regionCode;
  if (details.cercleCode !== undefined) patch.cercleCode = details.cercleCode;
  if (details.phones !== undefined) {
    patch.phones = (details.phones ?? []).map((phone) => ({ ...phone, holder: phone.holder ?? null }));
  }
  if (details.status) patch.status = details.status;
  if (details.passportValidUntil !== undefined) patch.passportValidUntil = details.passportValidUntil;
  if (details.wishes !== undefined) patch.wishes = wishesOf(details.wishes);
  return { ...patch, ...abilitiesOf(details) };
}

function abilitiesOf(details: Details): CandidatePatch {
  const patch: { -readonly [K in keyof CandidatePatch]: CandidatePatch[K] } = {};
  if (details.skills !== undefined) {
    patch.skills = (details.skills ?? []).map(({ skill, level, evidence }) => ({
      skillId: skill.id,
      level: level ?? null,
      evidence: evidence ?? null,
    }));
  }
  if (details.workPeriods !== undefined) {
    patch.workPeriods = (details.workPeriods ?? []).map((period) => ({
      occupationId: period.occupation?.id ?? null,
      iscoCode: period.iscoCode ?? null,
      from: period.from ?? null,
      to: period.to ?? null,
      country: period.country ?? null,
      employerName: period.employerName ?? null,
      informal: period.informal,
    }));
  }
  if (details.languages !== undefined) {
    patch.languages = (details.languages ?? []).map((held) => ({
      language: held.language,
      listening: held.listening ?? null,
      speaking: held.speaking ?? null,
      reading: held.reading ?? null,
      writing: held.writing ?? null,
    }));
  }
  if (details.literacies !== undefined) patch.literacies = details.literacies ?? [];
  if (details.credentials !== undefined) {
    patch.credentials = (details.credentials ?? []).map((credential) => ({
      typeCode: credential.type,
      completion: credential.completion,
      field: credential.field ?? null,
      title: credential.title ?? null,
      institution: credential.institution ?? null,
      awardedOn: credential.awardedOn ?? null,
      evidenceCheck: credential.evidenceCheck,
    }));
  }
  return patch;
}

function wishesOf(wishes: Details['wishes']): CandidateInput['wishes'] {
  return {
    destinations: wishes?.destinations ?? [],
    contractKinds: wishes?.contractKinds ?? [],
    availableFrom: wishes?.availableFrom ?? null,
    availableTo: wishes?.availableTo ?? null,
    minimumWage: wishes?.minimumWage ?? null,
    occupationIds: (wishes?.occupations ?? []).map(({ id }) => id),
  };
}
