export { draftOffer } from './draft-offer.ts';
export { moveOffer, type OfferMove } from './move-offer.ts';
export type { OfferInput } from './offer-input.ts';
export type { OfferRecord } from './offer-record.ts';
export { offerScope, seesOffer } from './offer-visibility.ts';
export { countOffers, listOffers, readOffers } from './read-offers.ts';
export { type OfferRequirement, readOpenRequirements, readRequirement } from './read-requirements.ts';
export { registerEmployer } from './register-employer.ts';
