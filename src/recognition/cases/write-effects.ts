import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import { toSqlDate } from '../../domain/iso-date.ts';
import type { CaseFile } from './case-file-rules.ts';
import { effectsOf } from './decision-rules.ts';
import type { LockedCase } from './lock-case.ts';

/** Makes the read model of a case's decisions, and the credential that prior learning gives, follow its events. */
export async function writeEffects(
  unit: UnitOfWork,
  { record }: Pick<LockedCase, 'record'>,
  after: CaseFile,
): Promise<void> {
  const { id: caseId, candidateId } = record.row;
  const before = JSON.stringify(record.file.decisions.map(effectsOf));
  if (before === JSON.stringify(after.decisions.map(effectsOf))) return;
  await unit.tx.decisionEffect.deleteMany({ where: { caseId } });
  await unit.tx.decisionEffect.createMany({ data: effectRows(caseId, after) });
  if (record.facts.kind === 'PRIOR_LEARNING') await followCertification(unit, record, after);
  unit.touch([candidateId]);
}

function effectRows(caseId: string, { decisions }: CaseFile) {
  return decisions
    .flatMap((decision) => effectsOf(decision).map((effect) => ({ decision, effect })))
    .map(({ decision, effect }, position) => ({
      caseId,
      position,
      outcome: effect.outcome,
      effectScope: decision.effectScope,
      scale: decision.level?.scale ?? null,
      level: decision.level?.level ?? null,
      differences: effect.outcome === 'FULL' ? [] : [...decision.differences],
      measures: effect.outcome === 'FULL' ? [] : decision.measures.map(({ kind }) => kind),
      decidedOn: toSqlDate(decision.decidedOn),
      fromDate: toSqlDate(effect.from),
      toDate: toSqlDate(effect.to),
      reference: decision.reference,
    }));
}

/** Whoever is certified in full holds the qualification; whose certification falls holds it no longer. */
async function followCertification(
  { tx, touch }: UnitOfWork,
  { row }: LockedCase['record'],
  { decisions }: CaseFile,
): Promise<void> {
  const last = decisions.at(-1);
  const certified = last?.outcome === 'FULL' && last.ended === null ? last : null;
  if (certified && row.credentialId === null && row.targetType !== null) {
    const credentialId = uuidv7();
    await tx.credential.create({
      data: {
        id: credentialId,
        candidateId: row.candidateId,
        typeCode: row.targetType,
        institution: row.procedure.authority.nameFr,
        awardedOn: toSqlDate(certified.decidedOn),
        evidenceCheck: 'AUTHENTICATED_BY_ISSUER',
      },
    });
    await tx.recognitionCase.update({ where: { id: row.id }, data: { credentialId } });
  }
  if (!certified && row.credentialId !== null) {
    await tx.recognitionCase.update({ where: { id: row.id }, data: { credentialId: null } });
    // A merge that was undone since may have left it on another file.
    const { candidateId } = await tx.credential.delete({ where: { id: row.credentialId } });
    touch([candidateId]);
  }
}
