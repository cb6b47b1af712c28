import type {
  CandidateDetailsInput,
  CandidateSheetFragment,
  ConsentInput,
  HeldCredentialInput,
  HeldLanguageInput,
  HeldSkillInput,
  PersonNameInput,
  PhoneInput,
  WorkPeriodInput,
} from '../generated/graphql.ts';

const GIVEN = ['Awa', 'Boubacar', 'Fanta', 'Issa', 'Mariam', 'Seydou', 'Oumou', 'Modibo'];
const FAMILY = ['Coulibaly', 'Diarra', 'Keïta', 'Koné', 'Sangaré', 'Sissoko', 'Touré', 'Traoré'];

/** A file as it is filled in at the counter, part by part; each step gives a new builder. */
export interface PersonBuilder {
  readonly details: CandidateDetailsInput;
  readonly consents: readonly ConsentInput[];
  named(...names: readonly PersonNameInput[]): PersonBuilder;
  bornIn(year: number, place?: string): PersonBuilder;
  reached(...phones: readonly PhoneInput[]): PersonBuilder;
  skilled(...skills: readonly HeldSkillInput[]): PersonBuilder;
  worked(...periods: readonly WorkPeriodInput[]): PersonBuilder;
  speaks(...languages: readonly HeldLanguageInput[]): PersonBuilder;
  holds(...credentials: readonly HeldCredentialInput[]): PersonBuilder;
  agrees(...consents: readonly ConsentInput[]): PersonBuilder;
  /** Any other part. */
  with(details: CandidateDetailsInput): PersonBuilder;
}

/** Somebody with names that follow from the seed, and nothing else recorded. */
export function person(seed: number): PersonBuilder {
  const names: PersonNameInput[] = [
    { kind: 'GIVEN', text: GIVEN[seed % GIVEN.length] ?? '' },
    { kind: 'FAMILY', text: FAMILY[Math.floor(seed / GIVEN.length) % FAMILY.length] ?? '' },
  ];
  return build({ names }, []);
}

function build(details: CandidateDetailsInput, consents: readonly ConsentInput[]): PersonBuilder {
  const more = (part: CandidateDetailsInput) => build({ ...details, ...part }, consents);
  const added = <T>(before: readonly T[] | null | undefined, rows: readonly T[]) => [
    ...(before ?? []),
    ...rows,
  ];
  return {
    details,
    consents,
    named: (...names) => more({ names: [...names] }),
    bornIn: (year, birthPlace) =>
      more({
        birth: { from: `${year}-01-01`, to: `${year + 1}-01-01`, precision: 'YEAR' },
        ...(birthPlace === undefined ? {} : { birthPlace }),
      }),
    reached: (...phones) => more({ phones: added(details.phones, phones) }),
    skilled: (...skills) => more({ skills: added(details.skills, skills) }),
    worked: (...periods) => more({ workPeriods: added(details.workPeriods, periods) }),
    speaks: (...languages) => more({ languages: added(details.languages, languages) }),
    holds: (...credentials) => more({ credentials: added(details.credentials, credentials) }),
    agrees: (...given) => build(details, added(consents, given)),
    with: more,
  };
}

/** What a file says, in the form in which it was filled in: two of them compare part by part. */
export function recorded(details: CandidateDetailsInput) {
  return {
    names: details.names ?? [],
    sex: details.sex ?? null,
    birth: details.birth ?? null,
    birthPlace: details.birthPlace ?? null,
    nationalities: details.nationalities ?? [],
    regionCode: details.regionCode ?? null,
    cercleCode: details.cercleCode ?? null,
    phones: (details.phones ?? []).map((phone) => ({ ...phone, holder: phone.holder ?? null })),
    status: details.status ?? 'POTENTIAL_MIGRANT',
    skills: sorted(
      (details.skills ?? []).map(({ skill, level = null, evidence = null }) => ({ skill, level, evidence })),
    ),
    workPeriods: sorted(
      (details.workPeriods ?? []).map((period) => ({
        occupation: period.occupation ?? null,
        iscoCode: period.iscoCode ?? null,
        from: period.from ?? null,
        to: period.to ?? null,
        country: period.country ?? null,
        employerName: period.employerName ?? null,
        informal: period.informal ?? false,
      })),
    ),
    languages: sorted(
      (details.languages ?? []).map((held) => ({
        language: held.language,
        listening: held.listening ?? null,
        speaking: held.speaking ?? null,
        reading: held.reading ?? null,
        writing: held.writing ?? null,
      })),
    ),
    literacies: sorted(
      (details.literacies ?? []).map(({ language, script = 'Latn', level }) => ({ language, script, level })),
    ),
    credentials: sorted(
      (details.credentials ?? []).map((held) => ({
        type: held.type,
        completion: held.completion ?? 'FULL',
        field: held.field ?? null,
        title: held.title ?? null,
        institution: held.institution ?? null,
        awardedOn: held.awardedOn ?? null,
        evidenceCheck: held.evidenceCheck ?? 'NONE',
      })),
    ),
    wishes: {
      destinations: details.wishes?.destinations ?? [],
      contractKinds: details.wishes?.contractKinds ?? [],
      availableFrom: details.wishes?.availableFrom ?? null,
      availableTo: details.wishes?.availableTo ?? null,
      minimumWage: details.wishes?.minimumWage ?? null,
      occupations: details.wishes?.occupations ?? [],
    },
    passportValidUntil: details.passportValidUntil ?? null,
  };
}

/** The same of a file that was read. */
export function recordedIn(sheet: CandidateSheetFragment) {
  const { from, to, precision, place } = sheet.birth ?? {};
  return recorded({
    names: sheet.names,
    sex: sheet.sex,
    birth: from && to && precision ? { from, to, precision } : null,
    birthPlace: place,
    nationalities: sheet.nationalities,
    regionCode: sheet.regionCode,
    cercleCode: sheet.cercleCode,
    phones: sheet.phones,
    status: sheet.status,
    skills: sheet.skills.map(({ skill, ...held }) => ({ ...held, skill: skill.id })),
    workPeriods: sheet.workPeriods.map(({ occupation, ...period }) => ({
      ...period,
      occupation: occupation?.id,
    })),
    languages: sheet.languages,
    literacies: sheet.literacies,
    credentials: sheet.credentials.map(({ type, ...held }) => ({ ...held, type: type.code })),
    wishes: {
      destinations: sheet.destinations,
      contractKinds: sheet.contractKinds,
      availableFrom: sheet.availableFrom,
      availableTo: sheet.availableTo,
      minimumWage: sheet.minimumWage,
      occupations: sheet.wishedOccupations.map(({ id }) => id),
    },
    passportValidUntil: sheet.passportValidUntil,
  });
}

/** The order of these rows says nothing. */
function sorted<T>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
