import type { Transaction } from '../access/index.ts';
import type { SkillEvidence } from '../db/generated/enums.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from './candidate-record.ts';
import type { SkillChange } from './skill-merge-rules.ts';

/** On whose word a level stands, and who took it down. */
export interface SkillVoucher {
  /** Name and tie, or organisation. */
  readonly vouchedBy: string | null;
  readonly evidenceOn: IsoDate | null;
  readonly askedBy: string | null;
  readonly askedOn: IsoDate | null;
}

export interface SkillChangeOf {
  readonly skillId: string;
  readonly change: SkillChange;
}

/** Carries changes of skills out. Gives those that are more than nothing. */
export async function changeSkills(
  tx: Transaction,
  candidateId: string,
  changes: readonly SkillChangeOf[],
  voucher: SkillVoucher,
): Promise<readonly SkillChangeOf[]> {
  const made = changes.filter(({ change }) => change.kind !== 'KEEP');
  if (made.length === 0) return made;
  await tx.candidateSkill.deleteMany({
    where: { candidateId, skillId: { in: made.map(({ skillId }) => skillId) } },
  });
  await tx.candidateSkill.createMany({
    data: made.flatMap(({ skillId, change }) =>
      change.kind === 'SET'
        ? {
            candidateId,
            skillId,
            ...change.claim,
            vouchedBy: voucher.vouchedBy,
            evidenceOn: voucher.evidenceOn && toSqlDate(voucher.evidenceOn),
            askedBy: voucher.askedBy,
            askedOn: voucher.askedOn && toSqlDate(voucher.askedOn),
          }
        : [],
    ),
  });
  return made;
}

interface StatedSkill {
  readonly skillId: string;
  readonly level: number | null;
  readonly evidence: SkillEvidence | null;
}

/** Makes the skills of a candidate those given. One that is given as it was keeps who vouches for it. */
export async function replaceSkills(
  tx: Transaction,
  { id: candidateId, skills: before }: Pick<CandidateRecord, 'id' | 'skills'>,
  after: readonly StatedSkill[],
): Promise<void> {
  const key = ({ skillId, level, evidence }: StatedSkill) => `${skillId} ${level} ${evidence}`;
  const given = new Set(after.map(key));
  const held = new Set(before.map(key));
  const gone = before.filter((skill) => !given.has(key(skill))).map(({ skillId }) => skillId);
  await tx.candidateSkill.deleteMany({ where: { candidateId, skillId: { in: gone } } });
  await tx.candidateSkill.createMany({
    data: after
      .filter((skill) => !held.has(key(skill)))
      .map(({ skillId, level, evidence }) => ({ candidateId, skillId, level, evidence })),
  });
}
