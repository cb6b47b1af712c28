import type { UnitOfWork } from '../access/index.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { type CandidateRecord, candidateRecordInclude } from '../people/index.ts';
import { consentsFor, hasEnded } from './consent-rules.ts';
import { passportFacts } from './passport-facts.ts';
import type { PassportParts } from './passport-parts.ts';
import { readFacts } from './read-facts.ts';
import { type Revocation, writeRevocation } from './revoke-passport.ts';
import { withdrawnSections } from './withdrawn-rules.ts';
import { FRENCH } from './wording/fr.ts';

interface Standing {
  readonly id: string;
  readonly candidateId: string;
  /** The file that absorbed that of the passport. */
  readonly absorbedBy: string | null;
  readonly facts: unknown;
}

/**
 * Revokes the passports of these candidates, and of files that they absorbed, of which something stated is no longer so:
 * a consent that was withdrawn, evidence or a credential that the file no longer has, a decision that no longer holds.
 * Every unit of work that touches a candidate asks it, so whoever withdraws something need not know of passports.
 */
export async function reviewPassports(
  unit: UnitOfWork,
  candidateIds: readonly string[],
  parts: Pick<PassportParts, 'recognise'>,
  now: Date,
): Promise<void> {
  const standing = await unit.tx.$queryRaw<Standing[]>`
    SELECT p.id, p.candidate_id AS "candidateId", m.kept_id AS "absorbedBy", p.facts
    FROM passport p LEFT JOIN candidate_merge m ON m.absorbed_id = p.candidate_id AND m.undone_at IS NULL
    WHERE (p.candidate_id = ANY (${candidateIds}::uuid[]) OR m.kept_id = ANY (${candidateIds}::uuid[]))
      AND p.revoked_at IS NULL AND p.valid_until > ${now}
    ORDER BY p.id`;
  if (standing.length === 0) return;
  const ids = standing.flatMap(({ candidateId, absorbedBy }) =>
    absorbedBy === null ? [candidateId] : [candidateId, absorbedBy],
  );
  const records = await unit.tx.candidate.findMany({
    where: { id: { in: ids } },
    include: candidateRecordInclude,
  });
  const files = new Map(records.map((record) => [record.id, record]));
  for (const passport of standing) {
    const record = files.get(passport.candidateId);
    if (!record) continue;
    const absorbing = passport.absorbedBy === null ? null : (files.get(passport.absorbedBy) ?? null);
    const revocation = await reasonToRevoke(unit, passport, record, absorbing, parts, now);
    if (revocation)
      await writeRevocation(unit, { id: passport.id, personId: record.personId }, revocation, now);
  }
}

async function reasonToRevoke(
  { tx }: UnitOfWork,
  passport: Standing,
  record: CandidateRecord,
  absorbing: CandidateRecord | null,
  parts: Pick<PassportParts, 'recognise'>,
  now: Date,
): Promise<Revocation | null> {
  const stated = passportFacts.parse(passport.facts);
  const today = bamakoDay(now);
  const ended = consentsFor(stated.selection.sections).find((purpose) =>
    hasEnded(purpose, record.consents, absorbing?.consents ?? null, today),
  );
  if (ended !== undefined) {
    return { kind: 'CONSENT_WITHDRAWN', reason: `Le consentement a pris fin (${ended}).` };
  }
  const { facts } = await readFacts(tx, record, stated.selection, parts, today, passport.absorbedBy);
  const lost = withdrawnSections(stated, facts);
  if (lost.length === 0) return null;
  const names = lost.map((section) => FRENCH.sections[section].toLocaleLowerCase('fr'));
  return {
    kind: lost.includes('RECOGNITION') ? 'DECISION_WITHDRAWN' : 'EVIDENCE_WITHDRAWN',
    reason: `Le dossier ne dit plus tout ce que le passeport atteste : ${names.join(', ')}.`,
  };
}
