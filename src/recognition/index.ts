export {
  type CompiledRecognition,
  compileRecognition,
  jurisdictionsWithLaw,
  regulatedUnitGroups,
  regulationOf,
} from './compile-rules.ts';
export { jurisdictionChain } from './jurisdictions.ts';
export { loadRecognitionReference, readReferenceContents } from './load-reference.ts';
export { readQualificationTypes } from './read-qualification-types.ts';
export { readRecognitionReference } from './read-reference.ts';
export { createRecognitionCache, type RecognitionCache } from './recognition-cache.ts';
export { recognitionIntervals } from './recognition-intervals.ts';
export { validateReference } from './validate-reference.ts';
