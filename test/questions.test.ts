import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import {
  AnswerTaskQuestionsDocument,
  type AnswerTaskQuestionsInput,
  ChangeCandidateDocument,
  ListTaskQuestionsDocument,
  RecordLicenceDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
});

afterAll(() => service.stop());

async function questionsOf(occupation: string, lang?: string) {
  return service.get(ListTaskQuestionsDocument, lang === undefined ? { occupation } : { occupation, lang });
}

async function answer(candidate: string, more: Omit<AnswerTaskQuestionsInput, 'candidate'>) {
  const input = { candidate, ...more };
  return (await service.get(AnswerTaskQuestionsDocument, { input }, { token: adviser })).answerTaskQuestions;
}

/** Level and evidence by skill, of the answer to a mutation. */
function skillsIn(result: Awaited<ReturnType<typeof answer>>) {
  if (result.__typename !== 'AnswerTaskQuestionsPayload') throw new Error(result.message);
  return new Map(result.candidate.skills.map(({ skill, ...held }) => [skill.label, held]));
}

describe('the questions of a mason', () => {
  it('come in words that a mason understands, essential ones first', async () => {
    const { taskQuestions, taskAnswerScale } = await questionsOf(concepts.occupation('maçon/maçonne'));
    expect(taskQuestions[0]).toEqual({
      skill: {
        id: concepts.skill('monter un mur en briques ou en agglos'),
        label: 'monter un mur en briques ou en agglos',
      },
      essential: true,
      text: 'Savez-vous monter un mur en briques ou en agglos ?',
      lang: 'fr',
      verified: true,
      generic: false,
    });
    const essential = taskQuestions.map((question) => question.essential);
    expect(essential).toEqual([...essential].sort((a, b) => Number(b) - Number(a)));
    expect(essential.filter(Boolean).length).toBe(9);
    expect(taskAnswerScale.map((step) => step.answer)).toEqual([
      'NO',
      'UNDER_SUPERVISION',
      'ALONE',
      'DIFFICULT_CASES',
      'TEACHES_OR_LEADS',
    ]);
  });

  it('come in Bambara, marked as checked by nobody, and in French where there is none', async () => {
    const mason = await questionsOf(concepts.occupation('maçon/maçonne'), 'bm');
    expect(mason.taskQuestions[0]).toMatchObject({
      text: 'I bɛ se ka kogo jɔ ni biriki ye wa?',
      lang: 'bm',
      verified: false,
      generic: false,
    });
    expect(mason.taskAnswerScale[0]).toEqual({ answer: 'NO', text: 'Ayi', verified: false });
    const nurse = await questionsOf(concepts.occupation('infirmier/infirmière'), 'bm');
    expect(new Set(nurse.taskQuestions.map(({ lang }) => lang))).toEqual(new Set(['bm', 'fr']));
  });

  it('are written for every skill of every starter occupation', async () => {
    const { rows } = await service.database.pool.query<{ missing: number }>(
      `SELECT count(*)::int AS missing FROM concept_relation r JOIN concept s ON s.id = r.to_id AND s.kind = 'SKILL'
       WHERE NOT EXISTS (SELECT 1 FROM task_question q WHERE q.skill_id = s.id AND q.lang = 'fr')`,
    );
    expect(rows).toEqual([{ missing: 0 }]);
  });

  it('are made from the label where nobody has written one', async () => {
    const { prisma } = service.database;
    const occupation = concepts.occupation('soudeur/soudeuse');
    const [skillId, groupId] = [
      '01900000-0000-7000-8000-00000000aaaa',
      '01900000-0000-7000-8000-00000000bbbb',
    ];
    for (const [id, skillType, text] of [
      [skillId, 'skill/competence', 'souder sous l’eau'],
      [groupId, 'knowledge', 'droit de la mer'],
    ] as const) {
      const uri = `http://data.europa.eu/esco/skill/${id}`;
      await prisma.concept.create({
        data: { id, kind: 'SKILL', uri, skillType, source: 'esco', sourceVersion: 'test' },
      });
      const label = { conceptId: id, lang: 'fr', kind: 'PREFERRED', text, source: 'esco' } as const;
      await prisma.conceptLabel.create({ data: label });
      const relation = { fromId: rowId(occupation), toId: id, kind: 'OPTIONAL', source: 'esco' } as const;
      await prisma.conceptRelation.create({ data: relation });
    }
    const { taskQuestions } = await questionsOf(occupation);
    expect(taskQuestions.slice(-2).map(({ text, generic }) => ({ text, generic }))).toEqual([
      { text: 'Savez-vous faire ceci : souder sous l’eau ?', generic: true },
      { text: 'Connaissez-vous ceci : droit de la mer ?', generic: true },
    ]);
    const welder = await register(service, adviser, person(1));
    const answered = await answer(welder.id, {
      occupation,
      answers: [{ skill: globalId('Skill', skillId), answer: 'UNDER_SUPERVISION' }],
    });
    expect(skillsIn(answered).get('souder sous l’eau')).toMatchObject({ level: 1 });
  });
});

describe('answers', () => {
  const wall = () => concepts.skill('monter un mur en briques ou en agglos');
  const mortar = () => concepts.skill('préparer le mortier');
  const plan = () => concepts.skill('lire un plan de construction');
  const mason = () => concepts.occupation('maçon/maçonne');

  it('fill skills and levels, say who asked and when, and keep the other skills', async () => {
    const somebody = person(2).skilled({ skill: concepts.skill("souder à l'arc"), level: 3 });
    const { id } = await register(service, adviser, somebody);
    const skills = skillsIn(
      await answer(id, {
        occupation: mason(),
        answers: [
          { skill: wall(), answer: 'DIFFICULT_CASES' },
          { skill: mortar(), answer: 'ALONE' },
          { skill: plan(), answer: 'NO' },
        ],
      }),
    );
    const asked = {
      evidence: 'SELF_DECLARED',
      vouchedBy: null,
      evidenceOn: null,
      askedBy: 'Compte kita',
      askedOn: '2026-03-01',
    };
    expect(Object.fromEntries(skills)).toEqual({
      "souder à l'arc": {
        level: 3,
        evidence: null,
        vouchedBy: null,
        evidenceOn: null,
        askedBy: null,
        askedOn: null,
      },
      'monter un mur en briques ou en agglos': { level: 3, ...asked },
      'préparer le mortier': { level: 2, ...asked },
    });
  });

  it('never lower what stronger evidence says', async () => {
    const tested = { skill: wall(), level: 4, evidence: 'CENTRE_TESTED' } as const;
    const { id } = await register(service, adviser, person(3).skilled(tested));
    const skills = skillsIn(
      await answer(id, {
        occupation: mason(),
        answers: [
          { skill: wall(), answer: 'NO' },
          { skill: mortar(), answer: 'ALONE' },
        ],
        evidence: 'EMPLOYER_ATTESTED',
        vouchedBy: 'Adama Koné, son patron',
        evidenceOn: '2026-02-01',
      }),
    );
    expect(skills.get('monter un mur en briques ou en agglos')).toMatchObject({
      level: 4,
      evidence: 'CENTRE_TESTED',
      vouchedBy: null,
    });
    expect(skills.get('préparer le mortier')).toMatchObject({
      level: 2,
      evidence: 'EMPLOYER_ATTESTED',
      vouchedBy: 'Adama Koné, son patron',
      evidenceOn: '2026-02-01',
    });
  });

  it('keep their voucher when the file is changed, as long as the skill is', async () => {
    const { id } = await register(service, adviser, person(4));
    await answer(id, {
      occupation: mason(),
      answers: [
        { skill: wall(), answer: 'ALONE' },
        { skill: mortar(), answer: 'ALONE' },
      ],
      evidence: 'EMPLOYER_ATTESTED',
      vouchedBy: 'Adama Koné, son patron',
    });
    const details = {
      skills: [
        { skill: wall(), level: 2, evidence: 'EMPLOYER_ATTESTED' as const },
        { skill: mortar(), level: 3, evidence: 'EMPLOYER_ATTESTED' as const },
      ],
    };
    await service.get(ChangeCandidateDocument, { input: { id, version: 2, details } }, { token: adviser });
    const rows = await service.database.prisma.candidateSkill.findMany({
      where: { candidateId: rowId(id) },
      select: { level: true, vouchedBy: true },
      orderBy: { level: 'asc' },
    });
    expect(rows).toEqual([
      { level: 2, vouchedBy: 'Adama Koné, son patron' },
      { level: 3, vouchedBy: null },
    ]);
  });

  it.each([
    ['Il n’y a aucune réponse.', () => ({ answers: [] }), ['answers']],
    [
      'Pour cette preuve (CERTIFIED), dites qui se porte garant : nom et lien, ou organisme.',
      () => ({ answers: [{ skill: wall(), answer: 'ALONE' as const }], evidence: 'CERTIFIED' as const }),
      ['vouchedBy'],
    ],
    [
      /^Les questions de ce métier ne portent pas sur la compétence /,
      () => ({ answers: [{ skill: concepts.skill('broder'), answer: 'ALONE' as const }] }),
      ['answers', '0', 'skill'],
    ],
    [
      /est donné deux fois\.$/,
      () => ({
        answers: [
          { skill: wall(), answer: 'ALONE' as const },
          { skill: wall(), answer: 'NO' as const },
        ],
      }),
      ['answers', '1', 'skill'],
    ],
  ])('are refused: %s', async (message, more, path) => {
    const { id } = await register(service, adviser, person(5));
    const counts = await rowCounts(service);
    expect(await answer(id, { occupation: mason(), ...more() })).toMatchObject({
      code: 'INVALID_INPUT',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      path,
    });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('of somebody out of sight are refused', async () => {
    const nobody = globalId('Candidate', '01900000-0000-7000-8000-000000000000');
    const answers = [{ skill: wall(), answer: 'ALONE' as const }];
    expect(await answer(nobody, { occupation: mason(), answers })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['candidate'],
    });
  });
});

describe('a licence', () => {
  const record = async (
    candidate: string,
    more: { categories: string[]; validUntil?: string; type?: string },
  ) => {
    const input = { candidate, type: 'MLI:PERMIS', awardedOn: '2018-05-14', ...more };
    return (await service.get(RecordLicenceDocument, { input }, { token: adviser })).recordLicence;
  };

  it('says its categories and until when, and is renewed rather than doubled', async () => {
    const { id } = await register(service, adviser, person(6));
    expect(await record(id, { categories: ['B'], validUntil: '2026-05-13' })).toMatchObject({
      candidate: {
        version: 2,
        credentials: [{ type: { code: 'MLI:PERMIS' }, categories: ['B'], validUntil: '2026-05-13' }],
      },
    });
    expect(await record(id, { categories: ['B', 'C'], validUntil: '2031-05-13' })).toMatchObject({
      candidate: { version: 3, credentials: [{ categories: ['B', 'C'], validUntil: '2031-05-13' }] },
    });
    const details = {
      credentials: [{ type: 'MLI:PERMIS', awardedOn: '2018-05-14' }, { type: 'MLI:CAP' }],
    };
    await service.get(ChangeCandidateDocument, { input: { id, version: 3, details } }, { token: adviser });
    const rows = await service.database.prisma.credential.findMany({
      where: { candidateId: rowId(id) },
      select: { typeCode: true, categories: true },
      orderBy: { typeCode: 'desc' },
    });
    expect(rows).toEqual([
      { typeCode: 'MLI:PERMIS', categories: ['B', 'C'] },
      { typeCode: 'MLI:CAP', categories: [] },
    ]);
  });

  it.each([
    [{ categories: [] }, 'Il faut au moins une catégorie de permis.', ['categories']],
    [
      { categories: ['B', 'tous'] },
      '« tous » n’est pas une catégorie de permis, telle que « B », « C » ou « CE ».',
      ['categories', '1'],
    ],
    [
      { categories: ['B'], validUntil: '2018-01-01' },
      'La période finit le 2018-01-01, avant de commencer le 2018-05-14.',
      ['validUntil'],
    ],
    [{ categories: ['B'], type: 'MLI:PERMIS-X' }, expect.stringContaining('MLI:PERMIS-X'), ['type']],
  ])('is refused: %j', async (more, message, path) => {
    const { id } = await register(service, adviser, person(7));
    expect(await record(id, more)).toMatchObject({ code: 'INVALID_INPUT', message, path });
  });
});
