import { fromSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import type { DecidedCredentials } from '../recognition/index.ts';

type HeldCredential = CandidateRecord['credentials'][number];

/** A credential of a file as recognition reads it, with what authorities have said of it. */
export function holdingOf(
  { id, candidateId, typeCode, completion, field, awardedOn, institution, evidenceCheck }: HeldCredential,
  { decisions, tests }: DecidedCredentials,
) {
  return {
    type: typeCode,
    completion,
    field,
    institution,
    evidenceCheck,
    awardedOn: fromSqlDate(awardedOn),
    evidence: tests.get(candidateId) ?? [],
    decisions: decisions.get(id) ?? [],
  };
}
