import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import {
  birthOfYear,
  type CandidateInput,
  type CandidatePatch,
  type ConsentInput,
  type IdentifierVault,
  readFullName,
  wordingOf,
} from '../people/index.ts';
import type {
  CandidateDetailsInput,
  ConsentInput as GivenConsent,
} from '../schema/people/candidate-inputs.ts';

type Details = typeof CandidateDetailsInput.$inferInput;

/** A consent counts from today, in the wording of that day, unless otherwise said. */
export function consentOf(
  given: typeof GivenConsent.$inferInput,
  today: IsoDate,
): Omit<ConsentInput, 'withdrawnOn'> {
  const { purpose, form, language, wording, witness, witnessTie, place } = given;
  const givenOn = given.givenOn ?? today;
  return {
    purpose,
    form,
    language: language ?? null,
    wording: wording ?? wordingOf(givenOn),
    witness: witness ?? null,
    witnessTie: witnessTie ?? null,
    place: place ?? null,
    givenOn,
  };
}

export interface PatchParts {
  readonly today: IsoDate;
  readonly identifiers: Pick<IdentifierVault, 'close'>;
}

/**
 * The parts that an input gives; a part given as null is emptied.
 * @throws DomainError INVALID_INPUT for a part that is given twice, a year that is none, and malformed identifiers
 */
export function candidatePatch(details: Details, { today, identifiers }: PatchParts): CandidatePatch {
  const patch: { -readonly [K in keyof CandidatePatch]: CandidatePatch[K] } = {};
  const names = namesOf(details);
  if (names !== undefined) patch.names = names;
  if (details.sex !== undefined) patch.sex = details.sex;
  const birth = birthOf(details, today);
  if (birth !== undefined) patch.birth = birth;
  if (details.birthPlace !== undefined) patch.birthPlace = details.birthPlace;
  if (details.nationalities !== undefined) patch.nationalities = details.nationalities ?? [];
  if (details.regionCode !== undefined) patch.regionCode = details.regionCode;
  if (details.cercleCode !== undefined) patch.cercleCode = details.cercleCode;
  if (details.communeCode !== undefined) patch.communeCode = details.communeCode;
  if (details.motherName !== undefined) patch.motherName = details.motherName;
  if (details.fatherName !== undefined) patch.fatherName = details.fatherName;
  if (details.identifiers !== undefined) {
    patch.identifiers = (details.identifiers ?? []).map(({ kind, value }, i) =>
      identifiers.close(kind, value, ['identifiers', i]),
    );
  }
  if (details.phones !== undefined) {
    patch.phones = (details.phones ?? []).map((phone) => ({ ...phone, holder: phone.holder ?? null }));
  }
  if (details.status) patch.status = details.status;
  if (details.passportValidUntil !== undefined) patch.passportValidUntil = details.passportValidUntil;
  if (details.wishes !== undefined) patch.wishes = wishesOf(details.wishes);
  return { ...patch, ...abilitiesOf(details) };
}

function namesOf({ names, fullName }: Details): CandidatePatch['names'] {
  if (fullName === undefined || fullName === null) return names === undefined ? undefined : (names ?? []);
  if (names) throw givenTwice('fullName', 'names');
  return readFullName(fullName);
}

function birthOf({ birth, birthYear, approximate }: Details, today: IsoDate): CandidatePatch['birth'] {
  if (birthYear === undefined || birthYear === null) {
    if (approximate && !birth) throw birthYearMissing();
    return birth;
  }
  if (birth) throw givenTwice('birthYear', 'birth');
  return birthOfYear(birthYear, approximate ?? false, today);
}

function givenTwice(value: string, other: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'value.eitherOr',
    `Give either "${value}" or "${other}", not both`,
    { value, other },
    [value],
  );
}

function birthYearMissing(): DomainError {
  return new DomainError('INVALID_INPUT', 'birth.yearMissing', '"approximate" goes with "birthYear"', {}, [
    'approximate',
  ]);
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
