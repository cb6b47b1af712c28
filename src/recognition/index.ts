export { assess } from './assess.ts';
export {
  type CompiledRecognition,
  compileRecognition,
  jurisdictionsWithLaw,
  levelReference,
  regulatedUnitGroups,
  regulationOf,
} from './compile-rules.ts';
export { ANYWHERE, jurisdictionChain } from './jurisdictions.ts';
export { type LoadCounts, loadRecognitionReference, readReferenceContents } from './load-reference.ts';
export { readQualificationTypes } from './read-qualification-types.ts';
export { readRecognitionReference, type VersionedReference } from './read-reference.ts';
export { createRecognitionCache, type RecognitionCache } from './recognition-cache.ts';
export { recognitionIntervals } from './recognition-intervals.ts';
export type { RecognitionReference } from './reference-rows.ts';
export type { RowQuery } from './row-query.ts';
export type { Assessment, EffectiveLevel, EvidenceCheck, Holder, Holding, Purpose } from './types.ts';
export { type ReferenceContents, validateReference } from './validate-reference.ts';
