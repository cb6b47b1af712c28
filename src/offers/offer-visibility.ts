import type { Viewer } from '../access/index.ts';
import { isPermitted } from '../access/index.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { OfferRecord } from './offer-record.ts';

/** Which offers a viewer sees; lists, nodes, edges, counts and mutations all ask this one value. */
export type OfferScope =
  | { readonly kind: 'ALL' }
  /** Whatever an employer has handed in; a draft is the employer's alone. */
  | { readonly kind: 'SUBMITTED' }
  | { readonly kind: 'EMPLOYER'; readonly employerId: string }
  | { readonly kind: 'NONE' };

export function offerScope(viewer: Viewer): OfferScope {
  if (viewer.kind === 'SYSTEM') return { kind: 'ALL' };
  if (viewer.kind === 'ANONYMOUS' || !isPermitted(viewer, 'offer.read')) return { kind: 'NONE' };
  switch (viewer.role) {
    case 'ADMINISTRATOR':
    case 'NATIONAL_DEPARTMENT':
      return { kind: 'ALL' };
    case 'ADVISER':
      return { kind: 'SUBMITTED' };
    case 'EMPLOYER':
      return viewer.employerId === null
        ? { kind: 'NONE' }
        : { kind: 'EMPLOYER', employerId: viewer.employerId };
    case 'RECOGNITION_ASSESSOR':
      return { kind: 'NONE' };
  }
}

export function seesOffer(scope: OfferScope, offer: Pick<OfferRecord, 'status' | 'employerId'>): boolean {
  switch (scope.kind) {
    case 'ALL':
      return true;
    case 'SUBMITTED':
      return offer.status !== 'DRAFT';
    case 'EMPLOYER':
      return offer.employerId === scope.employerId;
    case 'NONE':
      return false;
  }
}

export function offerWhere(scope: OfferScope): Prisma.OfferWhereInput {
  switch (scope.kind) {
    case 'ALL':
      return {};
    case 'SUBMITTED':
      return { status: { not: 'DRAFT' } };
    case 'EMPLOYER':
      return { employerId: scope.employerId };
    case 'NONE':
      return { id: { in: [] } };
  }
}
