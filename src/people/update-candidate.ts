import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate } from '../domain/iso-date.ts';
import type { CandidateInput } from './candidate-input.ts';
import { type CandidateRecord, candidateRecordInclude } from './candidate-record.ts';
import { type CandidateScope, seesCandidate } from './candidate-visibility.ts';
import { checkCandidate } from './check-candidate.ts';
import { checkReferences } from './check-references.ts';
import {
  CANDIDATE_SECTIONS,
  candidateColumns,
  clearSection,
  personColumns,
  writeSection,
} from './write-candidate.ts';

/** What changes; a part that is absent stays. Consents have mutations of their own. */
export type CandidatePatch = Partial<Omit<CandidateInput, 'consents'>>;

/** Locks the candidate's row and reads it, if the scope shows it. @throws DomainError NOT_FOUND */
export async function lockCandidate(
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

  const keys = { candidateId, personId: record.personId };
  await tx.person.update({ where: { id: keys.personId }, data: personColumns(input) });
  await tx.candidate.update({
    where: { id: candidateId },
    data: { ...candidateColumns(input), version: { increment: 1 }, updatedAt: new Date() },
  });
  for (const section of CANDIDATE_SECTIONS) {
    const changed = section === 'wishedOccupations' ? patch.wishes : patch[section];
    if (changed === undefined) continue;
    await clearSection(tx, section, keys);
    await writeSection(tx, section, [{ keys, input }]);
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

/** A stored candidate in the form in which it would be registered. */
export function inputOf(record: CandidateRecord): CandidateInput {
  const { person } = record;
  const day = (date: Date | null) => (date === null ? null : fromSqlDate(date));
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
    phones: person.phones.map(({ number, use, holder }) => ({ number, use, holder })),
    status: record.status,
    skills: record.skills.map(({ skillId, level, evidence }) => ({ skillId, level, evidence })),
    workPeriods: record.workPeriods.map((period) => ({
      occupationId: period.occupationId,
      iscoCode: period.iscoCode,
      from: day(period.fromDate),
      to: day(period.toDate),
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
      awardedOn: day(credential.awardedOn),
      evidenceCheck: credential.evidenceCheck,
    })),
    wishes: {
      destinations: record.destinations,
      contractKinds: record.contractKinds,
      availableFrom: day(record.availableFrom),
      availableTo: day(record.availableTo),
      minimumWage:
        record.minimumWageMinor !== null && record.minimumWageCurrency && record.minimumWageUnit
          ? {
              minor: record.minimumWageMinor,
              currency: record.minimumWageCurrency,
              unit: record.minimumWageUnit,
            }
          : null,
      occupationIds: record.wishes.map(({ occupationId }) => occupationId),
    },
    passportValidUntil: day(record.passportValidUntil),
    consents: record.consents.map((consent) => ({
      purpose: consent.purpose,
      form: consent.form,
      language: consent.language,
      witness: consent.witness,
      givenOn: fromSqlDate(consent.givenOn),
      withdrawnOn: day(consent.withdrawnOn),
    })),
  };
}
