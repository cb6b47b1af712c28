import { accountName, type Transaction, type UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate } from '../domain/iso-date.ts';
import { unitAmount } from '../domain/unit-amount.ts';
import { recordStatement } from './candidate-events.ts';
import type { CandidateInput } from './candidate-input.ts';
import { type CandidateRecord, candidateRecordInclude } from './candidate-record.ts';
import { type CandidateScope, seesCandidate } from './candidate-visibility.ts';
import { replaceSkills } from './change-skills.ts';
import { checkCandidate } from './check-candidate.ts';
import { checkReferences } from './check-references.ts';
import type { SealedIdentifier } from './identifiers/sealed-identifier.ts';
import { replaceIdentifiers } from './identifiers/write-identifiers.ts';
import { replaceCredentials } from './replace-credentials.ts';
import { checkResidences } from './residence/check-residences.ts';
import { moveResidence, sameResidence } from './residence/write-residence.ts';
import {
  CANDIDATE_SECTIONS,
  candidateColumns,
  clearSection,
  personColumns,
  writeSection,
} from './write-candidate.ts';

/** What changes; a part that is absent stays. Consents have mutations of their own. */
export type CandidatePatch = Partial<Omit<CandidateInput, 'consents'>>;

/** As `lockFile`; a file that was merged into another is refused. @throws DomainError NOT_FOUND, ILLEGAL_STATE */
export async function lockCandidate(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
): Promise<CandidateRecord> {
  const record = await lockFile(unit, scope, candidateId);
  await refuseAbsorbed(unit.tx, candidateId);
  return record;
}

/** Locks the candidate's row and reads it, if the scope shows it. @throws DomainError NOT_FOUND */
export async function lockFile(
  { tx }: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
): Promise<CandidateRecord> {
  await tx.$queryRaw`SELECT 1 FROM candidate WHERE id = ${candidateId}::uuid FOR UPDATE`;
  const record = await tx.candidate.findUnique({
    where: { id: candidateId },
    include: candidateRecordInclude,
  });
  if (!record || !seesCandidate(scope, record)) {
    throw new DomainError(
      'NOT_FOUND',
      'candidate.notFound',
      `There is no candidate ${candidateId}`,
      {
        id: candidateId,
      },
      ['id'],
    );
  }
  return record;
}

/** What another file has absorbed is changed there, or after the merge was undone. */
async function refuseAbsorbed(tx: Transaction, candidateId: string): Promise<void> {
  const merge = await tx.candidateMerge.findFirst({ where: { absorbedId: candidateId, undoneAt: null } });
  if (!merge) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'candidate.absorbed',
    `The file ${candidateId} was merged into ${merge.keptId}: change that one, or undo the merge`,
    { id: candidateId, into: merge.keptId },
    ['id'],
  );
}

/**
 * Replaces the parts given. `expectedVersion` is the version that the caller has seen.
 * @throws DomainError NOT_FOUND, CONFLICT (someone else was faster) or INVALID_INPUT
 */
export async function updateCandidate(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  expectedVersion: number,
  patch: CandidatePatch,
  today: IsoDate,
): Promise<void> {
  const { tx, note, touch } = unit;
  const record = await lockCandidate(unit, scope, candidateId);
  if (record.version !== expectedVersion) {
    throw new DomainError(
      'CONFLICT',
      'candidate.conflict',
      `The candidate is at version ${record.version}, not ${expectedVersion}: read it again`,
      { current: record.version, expected: expectedVersion },
      ['version'],
    );
  }
  const before = inputOf(record);
  const input: CandidateInput = { ...before, ...patch };
  checkCandidate(input, today);
  await checkReferences(tx, [input]);
  // What was recorded before a division ended stays as it is until somebody asks again.
  const moved = !sameResidence(before, input);
  if (moved) await checkResidences(tx, [input], today);
  if (input.status !== record.status) await recordStatement(unit, candidateId, input.status, today);

  const keys = { candidateId, personId: record.personId };
  await tx.person.update({ where: { id: keys.personId }, data: personColumns(input) });
  await tx.candidate.update({
    where: { id: candidateId },
    data: { ...candidateColumns(input), version: { increment: 1 }, updatedAt: new Date() },
  });
  for (const section of CANDIDATE_SECTIONS) {
    const changed = section === 'wishedOccupations' ? patch.wishes : patch[section];
    if (changed === undefined) continue;
    if (section === 'skills') await replaceSkills(tx, record, input.skills);
    else if (section === 'credentials') await replaceCredentials(tx, record, input.credentials);
    else {
      await clearSection(tx, section, keys);
      await writeSection(tx, section, [{ keys, input }]);
    }
  }
  const { personId } = keys;
  const recordedBy = accountName(unit.viewer);
  if (moved) await moveResidence(tx, { personId, residence: input }, recordedBy, today);
  if (patch.identifiers) {
    const change = { before: before.identifiers, after: patch.identifiers };
    await replaceIdentifiers(tx, personId, change, recordedBy, today);
  }
  const parts = Object.keys(patch);
  note({
    action: 'candidate.updated',
    entityType: 'Candidate',
    entityId: candidateId,
    personId: keys.personId,
    before: partsOf(before, parts),
    after: partsOf(input, parts),
  });
  touch([candidateId]);
}

function partsOf(input: CandidateInput, parts: readonly string[]) {
  const chosen = Object.entries(input).filter(([name]) => parts.includes(name));
  return JSON.parse(JSON.stringify(Object.fromEntries(chosen)));
}

function sealedIdentifier({
  kind,
  sealed,
  digest,
}: CandidateRecord['person']['identifiers'][number]): SealedIdentifier {
  return {
    kind,
    sealed: Buffer.from(sealed).toString('base64'),
    digest: Buffer.from(digest).toString('hex'),
  };
}

/** A stored candidate in the form in which it would be registered. */
export function inputOf(record: CandidateRecord): CandidateInput {
  const { person } = record;
  return {
    names: person.names.map(({ kind, text }) => ({ kind, text })),
    sex: person.sex,
    birth:
      person.birthFrom && person.birthTo && person.birthPrecision
        ? {
            from: fromSqlDate(person.birthFrom),
            to: fromSqlDate(person.birthTo),
            precision: person.birthPrecision,
          }
        : null,
    birthPlace: person.birthPlace,
    nationalities: person.nationalities,
    regionCode: person.regionCode,
    cercleCode: person.cercleCode,
    communeCode: person.communeCode,
    motherName: person.motherName,
    fatherName: person.fatherName,
    identifiers: person.identifiers.filter(({ toDate }) => toDate === null).map(sealedIdentifier),
    phones: person.phones.map(({ number, use, holder }) => ({ number, use, holder })),
    status: record.status,
    skills: record.skills.map(({ skillId, level, evidence }) => ({ skillId, level, evidence })),
    workPeriods: record.workPeriods.map((period) => ({
      occupationId: period.occupationId,
      iscoCode: period.iscoCode,
      from: fromSqlDate(period.fromDate),
      to: fromSqlDate(period.toDate),
      country: period.country,
      employerName: period.employerName,
      informal: period.informal,
    })),
    languages: record.languages.map(({ candidateId: _, ...levels }) => levels),
    literacies: record.literacies.map(({ candidateId: _, ...literacy }) => literacy),
    credentials: record.credentials.map((credential) => ({
      typeCode: credential.typeCode,
      completion: credential.completion,
      field: credential.field,
      title: credential.title,
      institution: credential.institution,
      awardedOn: fromSqlDate(credential.awardedOn),
      evidenceCheck: credential.evidenceCheck,
    })),
    wishes: {
      destinations: record.destinations,
      contractKinds: record.contractKinds,
      availableFrom: fromSqlDate(record.availableFrom),
      availableTo: fromSqlDate(record.availableTo),
      minimumWage: unitAmount(record.minimumWageMinor, record.minimumWageCurrency, record.minimumWageUnit),
      occupationIds: record.wishes.map(({ occupationId }) => occupationId),
    },
    passportValidUntil: fromSqlDate(record.passportValidUntil),
    consents: record.consents.map((consent) => ({
      purpose: consent.purpose,
      form: consent.form,
      language: consent.language,
      wording: consent.wording,
      witness: consent.witness,
      witnessTie: consent.witnessTie,
      place: consent.place,
      givenOn: fromSqlDate(consent.givenOn),
      withdrawnOn: fromSqlDate(consent.withdrawnOn),
    })),
  };
}
