export { loadTraining, readTraining } from './load-training.ts';
export { moveEnrolment } from './move-enrolment.ts';
export { openSession } from './open-session.ts';
export { type CompletedTraining, readCompletedTrainings } from './read-completed.ts';
export { readEnrolments, readEnrolmentsIn, readEnrolmentsOf } from './read-enrolments.ts';
export { readTaughtModules } from './read-taught-modules.ts';
export {
  countSeatsTaken,
  countSessions,
  listModules,
  listProviders,
  listSessions,
  readSessions,
  readTaughtSkills,
} from './read-training.ts';
export { requestTraining } from './request-training.ts';
export type {
  TaughtSkillRow,
  TrainingEnrolmentRow,
  TrainingModuleRow,
  TrainingProviderRow,
  TrainingSessionRow,
} from './training-record.ts';
