import { z } from 'zod';
import type { Transaction } from '../../access/index.ts';
import { fromSqlDate, isoDate } from '../../domain/iso-date.ts';
import type { EvidenceItem, IndividualDecision } from '../types.ts';
import { DIFFERENCE_DIMENSIONS, EFFECT_SCOPES, MEASURES, PURPOSES } from '../vocabulary.ts';
import { CASE_OUTCOMES } from './case-vocabulary.ts';

/** What authorities have said of the credentials of some candidates. */
export interface DecidedCredentials {
  /** By credential. */
  readonly decisions: ReadonlyMap<string, readonly IndividualDecision[]>;
  /** Tests that were passed, by candidate: they go with whatever credential is held. */
  readonly tests: ReadonlyMap<string, readonly EvidenceItem[]>;
}

/** Nothing was examined, or it is a test: no rule has to give way. */
const NOT_HEARD = ['INADMISSIBLE', 'UNDETERMINED', 'PASSED_TEST', 'FAILED_TEST'] as const;

const decisionRow = z.object({
  credentialId: z.string(),
  caseId: z.string(),
  position: z.int(),
  jurisdiction: z.string(),
  authority: z.string(),
  purpose: z.enum(PURPOSES),
  profession: z.string().nullable(),
  outcome: z.enum(CASE_OUTCOMES).exclude(NOT_HEARD),
  effectScope: z.enum(EFFECT_SCOPES).nullable(),
  scale: z.string().nullable(),
  level: z.string().nullable(),
  differences: z.array(z.enum(DIFFERENCE_DIMENSIONS)),
  measures: z.array(z.enum(MEASURES)),
  decidedOn: z.date(),
  from: z.date(),
  until: z.date().nullable(),
  reference: z.string().nullable(),
});

/**
 * Decisions on the credentials of the candidates. A case that a merge has brought counts for the same credential of
 * the kept file: the same type and completion, and no other date of award.
 */
export async function readDecisions(
  tx: Transaction,
  candidateIds: readonly string[],
): Promise<DecidedCredentials> {
  const ids = [...candidateIds];
  const rows = await tx.$queryRaw<unknown[]>`
    WITH decided AS (
      SELECT k.id AS credential_id, r.id AS case_id FROM recognition_case r
        JOIN credential own ON own.id = r.credential_id
        JOIN credential k ON k.candidate_id = r.candidate_id AND (k.id = own.id
          OR own.candidate_id <> r.candidate_id AND k.type_code = own.type_code
            AND k.completion = own.completion AND coalesce(k.awarded_on = own.awarded_on, TRUE))
      WHERE r.candidate_id = ANY (${ids}::uuid[]) AND r.kind = 'CREDENTIAL')
    SELECT d.credential_id AS "credentialId", d.case_id AS "caseId", e.position, r.destination AS jurisdiction,
      a.name_fr AS authority, r.purpose, CASE r.purpose WHEN 'PROFESSIONAL_REGULATED' THEN r.profession END AS profession,
      e.outcome, e.effect_scope AS "effectScope", e.scale, e.level, e.differences, e.measures,
      e.decided_on AS "decidedOn", e.from_date AS "from", e.to_date AS until, e.reference
    FROM decided d JOIN decision_effect e ON e.case_id = d.case_id JOIN recognition_case r ON r.id = d.case_id
      JOIN recognition_procedure p ON p.code = r.procedure_code
      JOIN recognition_authority a ON a.code = p.authority_code
    WHERE e.outcome <> ALL (${[...NOT_HEARD]}::text[]) ORDER BY d.credential_id, d.case_id, e.position`;
  const decisions = new Map<string, IndividualDecision[]>();
  for (const raw of rows) {
    const row = decisionRow.parse(raw);
    const known = decisions.get(row.credentialId) ?? [];
    decisions.set(row.credentialId, [...known, decisionOf(row)]);
  }
  return { decisions, tests: await readTests(tx, ids) };
}

function decisionOf(row: z.infer<typeof decisionRow>): IndividualDecision {
  const { scale, level } = row;
  return {
    id: `${row.caseId}/${row.position}`,
    jurisdiction: row.jurisdiction,
    authority: row.authority,
    purpose: row.purpose,
    profession: row.profession,
    outcome: row.outcome,
    effectScope: row.effectScope,
    level: scale !== null && level !== null ? { scale, level } : null,
    decidedOn: fromSqlDate(row.decidedOn),
    from: fromSqlDate(row.from),
    until: fromSqlDate(row.until),
    revokedOn: null,
    conditions: [],
    measures: row.measures,
    substantialDifferences: row.differences,
    legalBasis: null,
    source: row.reference ?? row.authority,
  };
}

async function readTests(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceItem[]>> {
  const rows = await tx.$queryRaw<{ candidateId: string; code: string; on: string }[]>`
    SELECT r.candidate_id::text AS "candidateId", p.authority_code AS code, e.decided_on::text AS "on"
    FROM recognition_case r JOIN decision_effect e ON e.case_id = r.id AND e.outcome = 'PASSED_TEST'
      JOIN recognition_procedure p ON p.code = r.procedure_code
    WHERE r.candidate_id = ANY (${[...ids]}::uuid[]) ORDER BY r.candidate_id, e.decided_on, r.id`;
  const tests = new Map<string, EvidenceItem[]>();
  for (const { candidateId, code, on } of rows) {
    tests.set(candidateId, [...(tests.get(candidateId) ?? []), { code, on: isoDate(on) }]);
  }
  return tests;
}
