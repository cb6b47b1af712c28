export type { ConceptRow } from './concept-row.ts';
export type { EscoImport } from './esco/esco-import.ts';
export { importEsco } from './esco/import-esco.ts';
export type { Counts, ImportProgress, ImportReport } from './import/import-report.ts';
export { loadTaskQuestions, readQuestionContents } from './questions/load-questions.ts';
export {
  type AnswerWordingRow,
  readAnswerScale,
  readTaskQuestions,
  type TaskQuestionRow,
} from './questions/read-task-questions.ts';
export { readBroaderSkills, readConcepts, readNarrowerSkills } from './read-concepts.ts';
export { readDataSources } from './read-data-sources.ts';
export {
  type JobTitleMatch,
  readJobTitles,
  readTitleGroups,
  readTitleOccupations,
} from './read-job-titles.ts';
export { readAltLabels, readLabels } from './read-labels.ts';
export { readVocabularyRows } from './read-match-taxonomy.ts';
export { type OccupationSkillRow, readOccupationSkills } from './read-occupation-skills.ts';
export { readSearchConcepts } from './read-search-concepts.ts';
export { importRome } from './rome/import-rome.ts';
export type { RomeImport } from './rome/rome-import.ts';
export { loadStarterTaxonomy, readStarterContents } from './starter/load-starter.ts';
export type { StarterContents } from './starter/validate-starter.ts';
