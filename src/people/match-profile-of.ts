import { fromSqlDate } from '../domain/iso-date.ts';
import { unitAmount } from '../domain/unit-amount.ts';
import { withTrailers } from '../matching/eligibility/licence-categories.ts';
import type { MatchProfile, RecognitionInterval, SkillLevel } from '../matching/profile.ts';
import type { CandidateRecord } from './candidate-record.ts';

export interface ProfileSources {
  /** Ordinal of a concept by its id. */
  readonly ordinalOf: (conceptId: string) => number;
  /** What a credential is worth, where and when. */
  readonly recognise: (
    credential: CandidateRecord['credentials'][number],
    nationalities: readonly string[],
  ) => readonly RecognitionInterval[];
}

/** The read model of a candidate: facts and intervals, nothing that depends on today. */
export function matchProfileOf(record: CandidateRecord, sources: ProfileSources): MatchProfile {
  const { person } = record;
  return {
    ordinal: record.ordinal,
    candidateId: record.id,
    agencyPath: record.agency.path,
    version: record.version,
    scored: {
      skills: record.skills
        .map(({ skillId, level, evidence }) => ({
          skill: sources.ordinalOf(skillId),
          level: skillLevel(level),
          evidence,
        }))
        .sort((a, b) => a.skill - b.skill),
      periods: record.workPeriods.map((period) => ({
        occupation: period.occupationId === null ? null : sources.ordinalOf(period.occupationId),
        isco: period.iscoCode,
        from: fromSqlDate(period.fromDate),
        to: fromSqlDate(period.toDate),
        country: period.country,
      })),
      languages: record.languages.map(({ language, listening, speaking, reading, writing }) => ({
        language,
        listening,
        speaking,
        reading,
        writing,
      })),
      credentials: record.credentials.map((credential) => ({
        type: credential.typeCode,
        completion: credential.completion,
        field: credential.field ?? credential.type.field,
        heldFrom: fromSqlDate(credential.awardedOn),
        recognition: sources.recognise(credential, person.nationalities),
      })),
    },
    mobility: {
      destinations: record.destinations.length > 0 ? record.destinations : null,
      contractKinds: record.contractKinds.length > 0 ? record.contractKinds : null,
      availableFrom: fromSqlDate(record.availableFrom),
      availableTo: fromSqlDate(record.availableTo),
      minimumWage: unitAmount(record.minimumWageMinor, record.minimumWageCurrency, record.minimumWageUnit),
      passportValidUntil: fromSqlDate(record.passportValidUntil),
    },
    consents: record.consents.map(({ purpose, givenOn, withdrawnOn }) => ({
      purpose,
      from: fromSqlDate(givenOn),
      to: fromSqlDate(withdrawnOn),
    })),
    conditionsOnly: {
      birthFrom: fromSqlDate(person.birthFrom),
      birthTo: fromSqlDate(person.birthTo),
      nationalities: person.nationalities,
      region: person.regionCode,
      cercle: person.cercleCode,
      literacies: record.literacies.map(({ language, script, level }) => ({ language, script, level })),
      wishedOccupations: record.wishes.map(({ occupationId }) => sources.ordinalOf(occupationId)),
      licences: record.credentials
        .filter(isDrivingLicence)
        .flatMap(({ categories, validUntil }) =>
          withTrailers(categories).map((category) => ({ category, validUntil: fromSqlDate(validUntil) })),
        ),
    },
  };
}

/** A brevet for machines stands under the same type, with a title of its own: its categories are not of the road. */
function isDrivingLicence({ title, categories }: CandidateRecord['credentials'][number]): boolean {
  return categories.length > 0 && (title === null || /^permis\b/i.test(title.trim()));
}

function skillLevel(level: number | null): SkillLevel | null {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}
