import type { OfferInput } from '../../src/offers/index.ts';
import type { CandidateInput } from '../../src/people/index.ts';

type WorkPeriod = CandidateInput['workPeriods'][number];
type Wishes = CandidateInput['wishes'];

/** As `CandidateInput`, with concepts by URI and the agency by its code. */
export interface DemoCandidate extends Omit<CandidateInput, 'phones' | 'skills' | 'workPeriods' | 'wishes'> {
  readonly agencyCode: string;
  readonly phone: CandidateInput['phones'][number] | null;
  readonly skills: readonly (Omit<CandidateInput['skills'][number], 'skillId'> & { readonly uri: string })[];
  readonly workPeriods: readonly DemoPeriod[];
  readonly wishes: Omit<Wishes, 'occupationIds'> & { readonly occupations: readonly string[] };
}

export type DemoPeriod = Omit<WorkPeriod, 'occupationId'> & { readonly occupationUri: string | null };

export interface DemoEmployer {
  /** By which offers name it. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'DIRECT' | 'MANPOWER_AGENCY' | 'HOUSEHOLD' | 'COOPERATIVE' | 'PUBLIC';
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly city: string | null;
}

/** As `OfferInput`, with concepts by URI. */
export interface DemoOffer extends Omit<OfferInput, 'occupationIds' | 'skills' | 'weights'> {
  readonly employerKey: string;
  readonly status: 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'CLOSED';
  readonly occupations: readonly string[];
  readonly skills: readonly (Omit<OfferInput['skills'][number], 'skillId'> & { readonly uri: string })[];
  readonly weights: OfferInput['weights'] | null;
}
