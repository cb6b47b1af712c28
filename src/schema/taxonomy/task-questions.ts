import type { AnswerWordingRow, TaskQuestionRow } from '../../taxonomy/index.ts';
import { builder } from '../builder.ts';
import { Skill } from './concepts.ts';

export const TaskAnswerEnum = builder.enumType('TaskAnswer', {
  description: 'What somebody answers to the question whether they can do something.',
  values: {
    NO: { value: 0, description: 'No.' },
    UNDER_SUPERVISION: { value: 1, description: 'Under supervision: level 1.' },
    ALONE: { value: 2, description: 'Alone: level 2.' },
    DIFFICULT_CASES: { value: 3, description: 'The difficult cases too: level 3.' },
    TEACHES_OR_LEADS: { value: 4, description: 'Teaches it or leads others in it: level 4.' },
  } as const,
});

const VERIFIED =
  'Whether somebody who speaks the language has checked the wording. No Bambara wording has been checked yet: false for all of them.';

export const TaskQuestion = builder.objectRef<TaskQuestionRow>('TaskQuestion').implement({
  description: 'A skill as a question that a worker understands.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'What is asked about.',
      resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
    }),
    essential: t.exposeBoolean('essential', {
      description: 'Always needed in the occupation, or only at some work places.',
    }),
    text: t.exposeString('text', { description: 'To be read out.' }),
    lang: t.expose('lang', {
      type: 'LanguageTag',
      description: 'Language of the text: French where nobody has written one in the language asked.',
    }),
    verified: t.exposeBoolean('verified', { description: VERIFIED }),
    generic: t.exposeBoolean('generic', {
      description: 'Made from the label of the skill, because nobody has written a question.',
    }),
  }),
});

/** 0 to 4 as the enum's values have them. */
export type AnswerLevel = 0 | 1 | 2 | 3 | 4;

export const TaskAnswerWording = builder
  .objectRef<AnswerWordingRow & { readonly level: AnswerLevel }>('TaskAnswerWording')
  .implement({
    description: 'An answer of the scale, as it is read out.',
    fields: (t) => ({
      answer: t.expose('level', { type: TaskAnswerEnum, description: 'Which one.' }),
      text: t.exposeString('text', { description: 'To be read out.' }),
      lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the text.' }),
      verified: t.exposeBoolean('verified', { description: VERIFIED }),
    }),
  });
