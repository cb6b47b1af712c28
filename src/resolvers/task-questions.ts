import { answerTaskQuestions, candidateScope } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { candidatePayload } from '../schema/people/candidate-operations.ts';
import { AnswerTaskQuestionsInput } from '../schema/people/task-answers.ts';
import { Occupation } from '../schema/taxonomy/concepts.ts';
import { type AnswerLevel, TaskAnswerWording, TaskQuestion } from '../schema/taxonomy/task-questions.ts';
import { readAnswerScale, readTaskQuestions } from '../taxonomy/index.ts';
import { atCandidate } from './at-candidate.ts';

const LANG = {
  type: 'LanguageTag',
  required: true,
  defaultValue: 'fr',
  description: 'BCP 47: "fr" or "bm".',
} as const;

builder.queryField('taskQuestions', (t) =>
  t.field({
    type: [TaskQuestion],
    description:
      'What to ask somebody who says that they work in an occupation: essential skills first. Bambara wordings are not checked by a speaker yet.',
    complexity: { field: 5, multiplier: 20 },
    args: {
      occupation: t.arg.globalID({ for: Occupation, required: true, description: 'Which one.' }),
      lang: t.arg(LANG),
    },
    resolve: (_root, { occupation, lang }, { services }) =>
      readTaskQuestions(services.database.pool, occupation.id, lang),
  }),
);

builder.queryField('taskAnswerScale', (t) =>
  t.field({
    type: [TaskAnswerWording],
    description: 'The answers that every question offers, from "no" up, as they are read out.',
    args: { lang: t.arg(LANG) },
    resolve: async (_root, { lang }, { services }) => {
      const rows = await readAnswerScale(services.database.pool, lang);
      return rows.map((row) => ({ ...row, level: answerLevel(row.level) }));
    },
  }),
);

builder.mutationField('answerTaskQuestions', (t) =>
  t.field({
    type: candidatePayload('AnswerTaskQuestions'),
    description: 'Fills the skills of a candidate from what was answered.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: AnswerTaskQuestionsInput, required: true, description: 'Who answered what.' }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const { id } = input.candidate;
        await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: input.reason ?? 'task questions' },
          (unit) => answerTaskQuestions(unit, candidateScope(viewer, today), id, answersOf(input), today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);

function answersOf(input: typeof AnswerTaskQuestionsInput.$inferInput) {
  return {
    occupationId: input.occupation.id,
    answers: input.answers.map(({ skill, answer }) => ({ skillId: skill.id, level: answer })),
    evidence: input.evidence,
    vouchedBy: input.vouchedBy ?? null,
    evidenceOn: input.evidenceOn ?? null,
  };
}

function answerLevel(level: number): AnswerLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw new Error(`the scale of answers has the level ${level}`);
}
