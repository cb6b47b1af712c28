import type { SkillEvidence } from '../profile.ts';
import { afterMeasures, type Condition, met } from './condition.ts';
import { testSkill } from './measures.ts';

const RANK: Readonly<Record<SkillEvidence, number>> = {
  SELF_DECLARED: 0,
  EMPLOYER_ATTESTED: 1,
  CENTRE_TESTED: 2,
  CERTIFIED: 3,
};

/** Whoever cannot show the evidence that is demanded can be tested at the centre, skill or no skill. */
export const evidence: Condition = ({ profile, requirement }) =>
  requirement.skills.flatMap(({ skill, evidenceDemanded: demanded }) => {
    if (demanded === null) return [];
    const held = profile.scored.skills.find((one) => one.skill === skill);
    const detail = { kind: 'EVIDENCE', skill, demanded } as const;
    const shown = held !== undefined && RANK[held.evidence ?? 'SELF_DECLARED'] >= RANK[demanded];
    return [shown ? met(detail) : afterMeasures(detail, [testSkill(skill)])];
  });
