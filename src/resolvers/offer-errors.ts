import type { DomainError } from '../domain/errors.ts';
import { OfferRefusal } from '../offers/index.ts';
import { withErrorTypes } from '../schema/errors.ts';
import { OfferNotReadyError } from '../schema/offers/offer-findings.ts';

/** As `withErrorTypes`, for calls that may also refuse an offer with everything that is wrong with it. */
export function withOfferErrors<T>(
  call: () => Promise<T>,
  placed?: (path: DomainError['path']) => DomainError['path'],
): Promise<T> {
  let refusal: OfferNotReadyError | null = null;
  const answer = withErrorTypes(async () => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof OfferRefusal) refusal = new OfferNotReadyError(error, error.findings);
      throw error;
    }
  }, placed);
  return answer.catch((error: unknown) => {
    throw refusal ?? error;
  });
}
