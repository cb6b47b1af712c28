import type { EnrolmentStatus, SkillEvidence, TrainingModuleKind } from '../db/generated/enums.ts';

const MOVES: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  REQUESTED: ['ENROLLED', 'REFUSED', 'ABANDONED'],
  ENROLLED: ['COMPLETED', 'ABANDONED'],
  COMPLETED: [],
  ABANDONED: [],
  REFUSED: [],
};

export function isLegalMove(from: EnrolmentStatus, to: EnrolmentStatus): boolean {
  return MOVES[from].includes(to);
}

/** Whoever has come to the end keeps the seat that was taken. */
export const SEATED: readonly EnrolmentStatus[] = ['ENROLLED', 'COMPLETED'];

/** On what word the skills of a completed module stand; null where nobody tests. */
export function evidenceOf(kind: TrainingModuleKind): SkillEvidence | null {
  switch (kind) {
    case 'CPR_UPGRADE':
    case 'AEK_APPRENTICESHIP':
    case 'QUALIFYING':
      return 'CENTRE_TESTED';
    case 'DUAL':
      return 'EMPLOYER_ATTESTED';
    case 'TRE':
    case 'CREE':
    case 'GERME':
    case 'PRE_DEPARTURE':
    case 'ONLINE_COURSE':
      return null;
  }
}
