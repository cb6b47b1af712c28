import { fromSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';

type HeldCredential = CandidateRecord['credentials'][number];

/** A credential of a file as recognition reads it. */
export function holdingOf({
  typeCode,
  completion,
  field,
  awardedOn,
  institution,
  evidenceCheck,
}: HeldCredential) {
  return {
    type: typeCode,
    completion,
    field,
    institution,
    evidenceCheck,
    awardedOn: fromSqlDate(awardedOn),
    evidence: [],
    decisions: [],
  };
}
