import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../config.ts';
import { readStarterContents } from '../starter/load-starter.ts';
import { validateStarter } from '../starter/validate-starter.ts';
import { readQuestionContents } from './load-questions.ts';
import { genericQuestion } from './read-task-questions.ts';
import { validateQuestions } from './validate-questions.ts';

const FOLDER = join(projectRoot, 'prisma/reference/taxonomy');
const SKILL = 'urn:seko:skill:banco-wall';

const contents = {
  questions: [{ skill: SKILL, fr: 'Savez-vous monter un mur en banco ?' }],
  answerScale: [0, 1, 2, 3, 4].map((level) => ({ level, fr: 'Oui', bm: 'Ɔwɔ', bmVerified: false })),
};

function refusalOf(change: Partial<Record<keyof typeof contents, unknown>>): string {
  try {
    validateQuestions({ ...contents, ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('validateQuestions', () => {
  it('accepts questions and the whole scale', () => {
    expect(refusalOf({})).toBe('accepted');
  });

  it.each([
    [
      `questions.json, row 2 (${SKILL}): "${SKILL}" is asked about twice`,
      { questions: [...contents.questions, ...contents.questions] },
    ],
    [
      `questions.json, row 1 (${SKILL}): "fr" is "Monter un mur": expected a question`,
      { questions: [{ skill: SKILL, fr: 'Monter un mur' }] },
    ],
    [
      `questions.json, row 1 (${SKILL}): "bmVerified" is missing`,
      { questions: [{ skill: SKILL, fr: 'Savez-vous ?', bm: 'I bɛ se wa?' }] },
    ],
    [
      'answer-scale.json: expected the levels 0,1,2,3,4, found 0,1,2,3',
      { answerScale: contents.answerScale.slice(0, 4) },
    ],
  ])('refuses: %s', (expected, change) => {
    expect(refusalOf(change)).toBe(expected);
  });
});

describe('the shipped questions', () => {
  it('ask about every skill of the starter taxonomy, once, and not twice in the same words', async () => {
    const { questions } = validateQuestions(await readQuestionContents(FOLDER));
    const { concepts } = validateStarter(await readStarterContents(FOLDER));
    const skills = concepts.filter(({ kind }) => kind === 'SKILL').map(({ uri }) => uri);
    expect(questions.map(({ skill }) => skill).sort()).toEqual([...skills].sort());
    expect(new Set(questions.map(({ fr }) => fr)).size).toBe(questions.length);
  });

  it('are addressed to the person, and say that nobody has checked the Bambara', async () => {
    const { questions, answerScale } = validateQuestions(await readQuestionContents(FOLDER));
    const addressed = /-vous\b/u;
    expect(questions.filter(({ fr }) => !addressed.test(fr)).map(({ fr }) => fr)).toEqual([]);
    const bambara = questions.filter(({ bm }) => bm !== undefined);
    expect(bambara.length).toBeGreaterThanOrEqual(60);
    expect(bambara.filter(({ bm }) => !bm?.endsWith(' wa?'))).toEqual([]);
    expect([...bambara, ...answerScale].filter(({ bmVerified }) => bmVerified !== false)).toEqual([]);
  });
});

it('makes a question of a label', () => {
  expect(genericQuestion('poser des pavés', 'skill/competence')).toBe(
    'Savez-vous faire ceci : poser des pavés ?',
  );
  expect(genericQuestion('droit du travail', 'knowledge')).toBe('Connaissez-vous ceci : droit du travail ?');
});
