import { z } from 'zod';

const text = z.string().trim().min(1);

/** `bmVerified` says whether a speaker of Bambara has checked the wording; it stands beside one. */
export const questionForm = z
  .strictObject({
    skill: text,
    fr: text.endsWith('?', 'expected a question'),
    bm: text.endsWith('?', 'expected a question').optional(),
    bmVerified: z.boolean().optional(),
  })
  .refine(({ bm, bmVerified }) => (bm === undefined) === (bmVerified === undefined), {
    path: ['bmVerified'],
    message: 'expected beside "bm", and only there',
  });

export const answerForm = z.strictObject({
  level: z.int().min(0).max(4),
  fr: text,
  bm: text,
  bmVerified: z.boolean(),
});

export type QuestionEntry = z.infer<typeof questionForm>;
export type AnswerEntry = z.infer<typeof answerForm>;
