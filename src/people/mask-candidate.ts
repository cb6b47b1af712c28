import type { CandidateRecord } from './candidate-record.ts';

/**
 * What an employer may see before an introduction is agreed: abilities, never the person.
 * Hidden: names, contact, birth, sex, origin, agency and territory, candidate number, former employers, institutions.
 */
export interface MaskedCandidate {
  readonly masked: true;
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

export interface FullCandidate {
  readonly masked: false;
  readonly record: CandidateRecord;
}

/** A candidate as a viewer may see it: `masked` tells which fields exist at all. */
export type CandidateView = MaskedCandidate | FullCandidate;

export function maskCandidate(record: CandidateRecord): MaskedCandidate {
  return {
    masked: true,
    record: {
      id: record.id,
      ordinal: record.ordinal,
      synthetic: record.synthetic,
      status: record.status,
      version: record.version,
      skills: record.skills,
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
