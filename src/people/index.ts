export type { CandidateInput, ConsentInput } from './candidate-input.ts';
export type { CandidateRecord } from './candidate-record.ts';
export { type CandidateScope, candidateScope, candidateScopeSql } from './candidate-visibility.ts';
export { recordConsent, withdrawConsent } from './change-consent.ts';
export type { CandidateView, FullCandidate } from './mask-candidate.ts';
export { type CandidateFilter, countCandidates, listCandidates, readCandidates } from './read-candidates.ts';
export { type RebuildSources, rebuildProfiles } from './rebuild-profiles.ts';
export { registerCandidates, type Registration } from './register-candidates.ts';
export { type CandidatePatch, inputOf, updateCandidate } from './update-candidate.ts';
