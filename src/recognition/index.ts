export { assess } from './assess.ts';
export { type AssessRequest, readAssessRequest } from './assess-request.ts';
export { loadAuthorities, readAuthorities } from './cases/authorities/load-authorities.ts';
export {
  type AuthorityRecord,
  listAuthorities,
  type ProcedureRecord,
} from './cases/authorities/read-authorities.ts';
export { type CaseView, caseViewOf, type DecisionView } from './cases/case-view.ts';
export { caseScope } from './cases/case-visibility.ts';
export {
  sayCaseMove,
  sayCaseOutcome,
  sayCaseStage,
  sayCaseState,
  sayCaseWarning,
} from './cases/case-wording.ts';
export { type AskedMove, moveCase } from './cases/move-case.ts';
export { openCase } from './cases/open-case.ts';
export type { ChecklistItem, Procedure } from './cases/procedure.ts';
export { type Applicant, readApplicants } from './cases/read-applicants.ts';
export { countCases, listCases, readCases, readCasesOf } from './cases/read-cases.ts';
export { type DecidedCredentials, readDecisions } from './cases/read-decisions.ts';
export type { Term } from './cases/term-rules.ts';
export {
  type ComparisonAnswer,
  type ComparisonRequest,
  compareQualifications,
  titleOf,
} from './compare/compare-qualifications.ts';
export { type ComparisonReport, comparisonReport } from './compare/report.ts';
export type { SkillName } from './compare/words.ts';
export {
  type CompiledRecognition,
  compileRecognition,
  jurisdictionsWithLaw,
  regulatedUnitGroups,
  regulationOf,
} from './compile-rules.ts';
export { correctedContents, type RowCorrection } from './corrections/correct-row-rules.ts';
export {
  type CorrectionRow,
  insertCorrection,
  readCorrections,
  standing,
} from './corrections/corrections.ts';
export { overlay } from './corrections/overlay-rules.ts';
export { type Reach, reachOf } from './corrections/reach-rules.ts';
export { entryOf, type ReferenceEntry, type ReferenceList } from './corrections/reference-lists.ts';
export { isJurisdiction, jurisdictionChain } from './jurisdictions.ts';
export { loadRecognitionReference, readReferenceContents } from './load-reference.ts';
export { readQualificationTypes } from './read-qualification-types.ts';
export { readRecognitionReference } from './read-reference.ts';
export { createRecognitionCache, type RecognitionCache } from './recognition-cache.ts';
export { recognitionIntervals } from './recognition-intervals.ts';
export { loadStandards, readStandardContents } from './standards/load-standards.ts';
export { readStandards } from './standards/read-standards.ts';
export type { Assessment, Purpose } from './types.ts';
export { type ReferenceContents, validateReference } from './validate-reference.ts';
export { type ExplanationNames, explain } from './wording/explain.ts';
