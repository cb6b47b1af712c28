export { draftOffer } from './draft-offer.ts';
export { readEmployerSites, recordEmployerSite, type SiteRecord } from './employers/employer-sites.ts';
export { countEmployers, listEmployers } from './employers/list-employers.ts';
export { registerEmployer } from './employers/register-employer.ts';
export { updateEmployer } from './employers/update-employer.ts';
export { readObstacles } from './find-obstacles.ts';
export { importOffers, type OfferImportRequest } from './import/import-offers.ts';
export type { OfferImportReport } from './import/import-report.ts';
export { type OfferSourceRecord, readOfferSources } from './import/read-offer-sources.ts';
export { answerIntroduction } from './introductions/answer-introduction.ts';
export { discloseIntroduced } from './introductions/disclose-introduced.ts';
export { introductionScope } from './introductions/introduction-visibility.ts';
export {
  countDisclosures,
  type DisclosureRecord,
  listDisclosures,
} from './introductions/read-disclosures.ts';
export {
  countIntroductions,
  type IntroductionRecord,
  listIntroductions,
} from './introductions/read-introductions.ts';
export { requestIntroduction } from './introductions/request-introduction.ts';
export { withdrawIntroduction } from './introductions/withdraw-introduction.ts';
export { type LegalOpinionRecord, readLegalOpinions, recordLegalOpinion } from './legal-opinions.ts';
export { minorOf } from './money-rules.ts';
export { moveOffer, type OfferMove } from './move-offer.ts';
export { type OfferFinding, OfferRefusal } from './offer-finding.ts';
export type { OfferInput } from './offer-input.ts';
export type { OfferRecord } from './offer-record.ts';
export { countRevisions, listRevisions, type OfferRevisionRecord } from './offer-revisions.ts';
export { offerScope, seesOffer } from './offer-visibility.ts';
export { countOffers, listOffers, readOffers } from './read-offers.ts';
export {
  type OfferRequirement,
  readOpenRequirements,
  readOpenRequirementsAfter,
  readOpenRequirementsOf,
  readRequirement,
} from './read-requirements.ts';
export { reviseOffer } from './revise-offer.ts';
