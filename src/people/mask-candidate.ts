import type { CandidateRecord } from './candidate-record.ts';

/**
 * What an employer may see before an introduction is agreed: abilities, never the person.
 * Hidden: names, contact, birth, sex, origin, agency and territory, candidate number, former employers, institutions,
 * and who vouches for a skill or asked about it.
 */
export interface MaskedCandidate {
  readonly masked: true;
  /** By which the person has agreed to be known to the viewer: who that is, is read when it is asked, and then logged. */
  readonly introductionId: string | null;
  readonly record: Pick<CandidateRecord, 'id' | 'ordinal' | 'synthetic' | 'status' | 'version'> & {
    readonly skills: CandidateRecord['skills'];
    readonly languages: CandidateRecord['languages'];
    readonly literacies: CandidateRecord['literacies'];
    readonly wishes: CandidateRecord['wishes'];
    readonly workPeriods: CandidateRecord['workPeriods'];
    readonly credentials: CandidateRecord['credentials'];
    readonly availableFrom: Date | null;
    readonly availableTo: Date | null;
  };
}

/** What an employer learns of a candidate who has agreed to be introduced: who it is and how to reach the person. */
export interface IntroducedPerson {
  readonly number: string;
  readonly names: CandidateRecord['person']['names'];
  readonly sex: CandidateRecord['person']['sex'];
  readonly phones: CandidateRecord['person']['phones'];
  readonly agencyName: string;
}

export interface FullCandidate {
  readonly masked: false;
  readonly record: CandidateRecord;
}

/** A candidate as a viewer may see it: `masked` tells which fields exist at all. */
export type CandidateView = MaskedCandidate | FullCandidate;

export function maskCandidate(
  record: CandidateRecord,
  introductionId: string | null = null,
): MaskedCandidate {
  return {
    masked: true,
    introductionId,
    record: {
      id: record.id,
      ordinal: record.ordinal,
      synthetic: record.synthetic,
      status: record.status,
      version: record.version,
      skills: record.skills.map((skill) => ({
        ...skill,
        vouchedBy: null,
        evidenceOn: null,
        askedBy: null,
        askedOn: null,
      })),
      languages: record.languages,
      literacies: record.literacies,
      wishes: record.wishes,
      availableFrom: record.availableFrom,
      availableTo: record.availableTo,
      workPeriods: record.workPeriods.map((period) => ({ ...period, employerName: null })),
      credentials: record.credentials.map((credential) => ({
        ...credential,
        institution: null,
        title: null,
      })),
    },
  };
}
