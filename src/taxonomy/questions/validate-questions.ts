import { fileRefusal, readRows, refusal } from '../starter/starter-refusal.ts';
import { type AnswerEntry, answerForm, type QuestionEntry, questionForm } from './question-form.ts';

/** What stands in the files, as JSON was read. */
export interface QuestionContents {
  readonly questions: unknown;
  readonly answerScale: unknown;
}

export interface TaskQuestions {
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionEntry[];
  /** From 0, no, to 4. */
  readonly answerScale: readonly AnswerEntry[];
}

const LEVELS = [0, 1, 2, 3, 4];

/** @throws DomainError INVALID_INPUT that names file, row and value: a form not met, a skill asked about twice, a scale with gaps */
export function validateQuestions(contents: QuestionContents): TaskQuestions {
  const questions = readRows('questions.json', contents.questions, questionForm, 'skill');
  const seen = new Set<string>();
  for (const [index, { skill }] of questions.entries()) {
    if (seen.has(skill)) {
      throw refusal({ file: 'questions.json', index, name: skill }, `"${skill}" is asked about twice`, skill);
    }
    seen.add(skill);
  }
  const answerScale = readRows('answer-scale.json', contents.answerScale, answerForm, 'level');
  const levels = answerScale.map(({ level }) => level);
  if (levels.join() !== LEVELS.join()) {
    throw fileRefusal(
      'answer-scale.json',
      `expected the levels ${LEVELS.join()}, found ${levels.join()}`,
      levels,
    );
  }
  return { questions, answerScale };
}
