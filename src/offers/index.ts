export { draftOffer } from './draft-offer.ts';
export { legalMoves, moveOffer, type OfferMove } from './move-offer.ts';
export type { OfferInput } from './offer-input.ts';
export { type OfferRecord, offerRecordInclude } from './offer-record.ts';
export { type OfferScope, offerScope, offerWhere, seesOffer } from './offer-visibility.ts';
export { countOffers, listOffers, type OfferFilter, readOffers } from './read-offers.ts';
export { type OfferRequirement, readOpenRequirements, readRequirement } from './read-requirements.ts';
export { type EmployerInput, registerEmployer } from './register-employer.ts';
