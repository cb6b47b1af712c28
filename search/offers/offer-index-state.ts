import type { AppliedChange } from '../embedded/index-state.ts';
import type { PgSnapshot } from '../embedded/pg-snapshot.ts';
import type { OfferSegment, OpenOffer } from './offer-segment.ts';

/** The open offers at one horizon, as an `IndexState` has the candidates; immutable. */
export interface OfferIndexState {
  readonly segment: OfferSegment;
  /** What has changed since the segment was built; null for an offer that is not open. */
  readonly overlay: ReadonlyMap<number, OpenOffer | null>;
  readonly epoch: string;
  readonly horizon: PgSnapshot;
  readonly applied: readonly AppliedChange[];
  readonly appliedFrom: bigint;
}

/** Changes after which the segment is built anew: this many, or so large a share of it. */
const RENEW_AT = { least: 200, share: 0.02 };

export function needsRenewal({ overlay, segment }: Pick<OfferIndexState, 'overlay' | 'segment'>): boolean {
  return overlay.size > Math.max(RENEW_AT.least, segment.offers.length * RENEW_AT.share);
}
