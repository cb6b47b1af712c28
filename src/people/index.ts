export type { CandidateInput, ConsentInput } from './candidate-input.ts';
export { candidateScope } from './candidate-visibility.ts';
export { recordConsent, withdrawConsent } from './change-consent.ts';
export type { CandidateView, FullCandidate } from './mask-candidate.ts';
export { countCandidates, listCandidates, readCandidates } from './read-candidates.ts';
export { type RebuildSources, rebuildProfiles } from './rebuild-profiles.ts';
export { registerCandidates } from './register-candidates.ts';
export { type CandidatePatch, updateCandidate } from './update-candidate.ts';
