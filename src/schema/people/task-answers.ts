import { builder } from '../builder.ts';
import { Occupation, Skill } from '../taxonomy/concepts.ts';
import { TaskAnswerEnum } from '../taxonomy/task-questions.ts';
import { Candidate } from './candidate.ts';
import { SkillEvidenceEnum } from './enums.ts';

const TaskAnswerInput = builder.inputType('TaskAnswerInput', {
  description: 'An answer to a question.',
  fields: (t) => ({
    skill: t.globalID({ for: Skill, required: true, description: 'What was asked about.' }),
    answer: t.field({ type: TaskAnswerEnum, required: true, description: 'What was answered.' }),
  }),
});

export const AnswerTaskQuestionsInput = builder.inputType('AnswerTaskQuestionsInput', {
  description:
    'Answers to the questions of an occupation. Skills that were not asked about stay, and so does what stronger evidence says.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who answered.' }),
    occupation: t.globalID({ for: Occupation, required: true, description: 'Whose questions.' }),
    answers: t.field({
      type: [TaskAnswerInput],
      required: true,
      description: 'At least one; unanswered questions are left out.',
    }),
    evidence: t.field({
      type: SkillEvidenceEnum,
      required: true,
      defaultValue: 'SELF_DECLARED',
      description: 'On whose word the answers stand; the own one unless given.',
    }),
    vouchedBy: t.string({
      description:
        'Name and tie, or organisation, of whoever vouches; needed for any evidence but the own word.',
    }),
    evidenceOn: t.field({ type: 'Date', description: 'When that was attested or tested.' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
