import { accountName, type Transaction, type UnitOfWork } from '../access/index.ts';
import type { SkillEvidence } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateScope } from './candidate-visibility.ts';
import { changeSkills } from './change-skills.ts';
import { notInFuture } from './check-candidate.ts';
import { requireOccupation } from './require-occupation.ts';
import { mergeAnswer } from './skill-merge-rules.ts';
import { lockCandidate } from './update-candidate.ts';

export interface TaskAnswersInput {
  readonly occupationId: string;
  /** Level 0 is the answer "no". */
  readonly answers: readonly { readonly skillId: string; readonly level: number }[];
  readonly evidence: SkillEvidence;
  /** Name and tie, or organisation, of whoever vouches for the answers. */
  readonly vouchedBy: string | null;
  /** When that was attested or tested. */
  readonly evidenceOn: IsoDate | null;
}

/**
 * Fills skills and levels from the answers to an occupation's questions. Skills that were not asked about stay, and
 * so does what stronger evidence says.
 * @throws DomainError NOT_FOUND, or INVALID_INPUT: no answers, a skill that the occupation does not ask about or that
 *   is answered twice, evidence of others without their name
 */
export async function answerTaskQuestions(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  input: TaskAnswersInput,
  today: IsoDate,
): Promise<void> {
  const { tx, viewer, note, touch } = unit;
  const { answers, evidence, vouchedBy, evidenceOn } = input;
  checkAnswers(input, today);
  const record = await lockCandidate(unit, scope, candidateId);
  await requireAsked(tx, input);
  const held = new Map(record.skills.map((skill) => [skill.skillId, skill]));
  const changes = answers.map(({ skillId, level }) => ({
    skillId,
    change: mergeAnswer(held.get(skillId) ?? null, level, evidence),
  }));
  const voucher = { vouchedBy, evidenceOn, askedBy: accountName(viewer), askedOn: today };
  const made = await changeSkills(tx, candidateId, changes, voucher);
  await tx.candidate.update({
    where: { id: candidateId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
  note({
    action: 'candidate.questioned',
    entityType: 'Candidate',
    entityId: candidateId,
    personId: record.personId,
    before: {
      skills: made.flatMap(({ skillId }) => {
        const before = held.get(skillId);
        return before ? [{ skillId, level: before.level, evidence: before.evidence }] : [];
      }),
    },
    after: {
      occupationId: input.occupationId,
      evidence,
      vouchedBy,
      evidenceOn,
      answers: answers.map(({ skillId, level }) => ({ skillId, level })),
    },
  });
  touch([candidateId]);
}

function checkAnswers({ answers, evidence, vouchedBy, evidenceOn }: TaskAnswersInput, today: IsoDate): void {
  if (answers.length === 0) {
    throw new DomainError('INVALID_INPUT', 'answers.none', 'There is no answer', {}, ['answers']);
  }
  const seen = new Set<string>();
  answers.forEach(({ skillId }, i) => {
    if (seen.has(skillId)) {
      const path = ['answers', i, 'skill'];
      throw new DomainError(
        'INVALID_INPUT',
        'value.twice',
        `"${skillId}" is given twice`,
        { value: skillId },
        path,
      );
    }
    seen.add(skillId);
  });
  if (evidence !== 'SELF_DECLARED' && (vouchedBy ?? '').trim() === '') {
    throw new DomainError(
      'INVALID_INPUT',
      'evidence.noVoucher',
      `The evidence ${evidence} needs the name of whoever vouches`,
      { evidence },
      ['vouchedBy'],
    );
  }
  if (evidenceOn) notInFuture(evidenceOn, today, ['evidenceOn']);
}

async function requireAsked(tx: Transaction, { occupationId, answers }: TaskAnswersInput): Promise<void> {
  const occupation = await requireOccupation(tx, occupationId);
  const asked = await tx.conceptRelation.findMany({
    where: { fromId: occupationId, kind: { in: ['ESSENTIAL', 'OPTIONAL'] } },
    select: { toId: true },
  });
  const skills = new Set(asked.map(({ toId }) => toId));
  const index = answers.findIndex(({ skillId }) => !skills.has(skillId));
  const answer = answers[index];
  if (!answer) return;
  throw new DomainError(
    'INVALID_INPUT',
    'answers.notAsked',
    `The questions of the occupation ${occupation.uri} are not about the skill ${answer.skillId}`,
    { value: answer.skillId },
    ['answers', index, 'skill'],
  );
}
