export { assess } from './assess.ts';
export { type AssessRequest, readAssessRequest } from './assess-request.ts';
export {
  type ComparisonAnswer,
  type ComparisonRequest,
  compareQualifications,
  titleOf,
} from './compare-qualifications.ts';
export { type ComparisonReport, comparisonReport } from './compare-report.ts';
export type { SkillName } from './compare-words.ts';
export {
  type CompiledRecognition,
  compileRecognition,
  jurisdictionsWithLaw,
  regulatedUnitGroups,
  regulationOf,
} from './compile-rules.ts';
export { isJurisdiction, jurisdictionChain } from './jurisdictions.ts';
export { loadRecognitionReference, readReferenceContents } from './load-reference.ts';
export { readQualificationTypes } from './read-qualification-types.ts';
export { readRecognitionReference } from './read-reference.ts';
export { createRecognitionCache, type RecognitionCache } from './recognition-cache.ts';
export { recognitionIntervals } from './recognition-intervals.ts';
export { loadStandards, readStandardContents } from './standards/load-standards.ts';
export { readStandards } from './standards/read-standards.ts';
export { validateReference } from './validate-reference.ts';
export { explain } from './wording/explain.ts';
