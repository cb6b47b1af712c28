export { answerTaskQuestions } from './answer-task-questions.ts';
export { birthOfYear } from './birth-of-year.ts';
export { type CandidateEventRow, readCandidateEvents, recordEvents } from './candidate-events.ts';
export type { CandidateInput, ConsentInput } from './candidate-input.ts';
export { type CandidateRecord, candidateRecordInclude } from './candidate-record.ts';
export {
  type CandidateScope,
  candidateScope,
  candidateScopeSql,
  candidateWhere,
  seesMasked,
} from './candidate-visibility.ts';
export { recordConsent, withdrawConsent } from './change-consent.ts';
export { changeSkills } from './change-skills.ts';
export { CONSENT_WORDING, wordingOf } from './consent-wording.ts';
export {
  type AppointmentInput,
  bookAppointment,
  moveAppointment,
  settleAppointment,
} from './counter/change-appointment.ts';
export { type AppointmentRecord, type CounterFile, readCounterFiles } from './counter/counter-file.ts';
export { countAppointments, listAppointments, readAppointments } from './counter/read-appointments.ts';
export { type CounterParts, recordVisit, type VisitInput } from './counter/record-visit.ts';
export { registerAtCounter } from './counter/register-at-counter.ts';
export { returnPapers } from './counter/return-papers.ts';
export { type ExportRequest, exportCandidates } from './export/export-candidates.ts';
export { findByIdentifier } from './identifiers/find-by-identifier.ts';
export { createIdentifierVault, type IdentifierVault } from './identifiers/identifier-vault.ts';
export { type IdentifierRow, revealIdentifiers } from './identifiers/reveal-identifiers.ts';
export type { BatchRecord } from './import/batch-visibility.ts';
export { codeImportedOccupation } from './import/code-occupation.ts';
export { foldLabel } from './import/fold-label.ts';
export { forgetImports } from './import/forget-imports.ts';
export { importCandidates } from './import/import-candidates.ts';
export type { ImportReport } from './import/import-report.ts';
export type { ImportParts, ImportRequest } from './import/import-request.ts';
export { readMapping } from './import/mapping-file.ts';
export { type SearchOccupations, SURE_SCORE } from './import/occupation-coder.ts';
export {
  countImportBatches,
  countImportRows,
  type ImportRowRecord,
  listImportBatches,
  listImportRows,
  type OpenOccupation,
  readImportBatches,
  readOpenOccupations,
} from './import/read-batches.ts';
export { bytesContent, type FileContent } from './import/table/file-content.ts';
export { openTable } from './import/table/open-table.ts';
export { type UndoneImport, undoImport } from './import/undo-import.ts';
export type { CandidateView, FullCandidate, IntroducedPerson } from './mask-candidate.ts';
export { compareFiles, type FieldComparison } from './names/compare-files-rules.ts';
export { decideDuplicate } from './names/decide-duplicate.ts';
export { type DecidedPair, listDecidedPairs } from './names/decided-pairs.ts';
export { factsOf } from './names/facts-of.ts';
export { findSimilar } from './names/find-similar.ts';
export { mergeCandidates, undoMerge } from './names/merge-candidates.ts';
export { findProbableDuplicates } from './names/probable-duplicates.ts';
export { type FileTies, readFileTies } from './names/read-ties.ts';
export { refoldNames } from './names/refold-names.ts';
export { type SaidField, type SaidValue, sayComparisons } from './names/say-comparison.ts';
export type { SimilarFile } from './names/similar-file.ts';
export type { PersonFacts, SimilarityReason } from './names/similarity-rules.ts';
export { saySimilarity } from './names/similarity-wording.ts';
export { NOTHING_RECORDED } from './nothing-recorded.ts';
export { countCandidates, listCandidates, readCandidates } from './read-candidates.ts';
export { readFullName } from './read-full-name.ts';
export { lockCandidates, type RebuildSources, rebuildProfiles } from './rebuild-profiles.ts';
export { drawReceipt } from './receipt/draw-receipt.ts';
export { readReceipt } from './receipt/read-receipt.ts';
export { recordLicence } from './record-licence.ts';
export { recordDeparture, recordReturn } from './record-movement.ts';
export { registerCandidates } from './register-candidates.ts';
export { changedSince, type ProfileRules, reprofileChanged, transactionsAt } from './reprofile-changed.ts';
export { mergeTraining } from './skill-merge-rules.ts';
export { type CandidatePatch, lockCandidate, lockFile, updateCandidate } from './update-candidate.ts';
