import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { EvidenceCheck } from '../db/generated/enums.ts';
import { DomainError, invalidInput } from '../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import type { CandidateScope } from './candidate-visibility.ts';
import { notInFuture } from './check-candidate.ts';
import { lockCandidate } from './update-candidate.ts';

export interface LicenceInput {
  readonly typeCode: string;
  /** Tells brevets of one type apart: "pelle hydraulique". */
  readonly title: string | null;
  /** "B", "C", "CE" … */
  readonly categories: readonly string[];
  readonly awardedOn: IsoDate | null;
  /** Last day of validity. */
  readonly validUntil: IsoDate | null;
  readonly institution: string | null;
  readonly evidenceCheck: EvidenceCheck;
}

const CATEGORY = /^[A-Z][A-Z0-9]{0,3}$/;

/**
 * Records a driving licence or a brevet; one that the candidate holds already, of the same type and title, is renewed.
 * @throws DomainError NOT_FOUND, or INVALID_INPUT: an unknown type, no category or a malformed one, dates that contradict
 */
export async function recordLicence(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  licence: LicenceInput,
  today: IsoDate,
): Promise<void> {
  const { tx, note, touch } = unit;
  checkLicence(licence, today);
  const record = await lockCandidate(unit, scope, candidateId);
  const { typeCode, title, categories, awardedOn, validUntil, institution, evidenceCheck } = licence;
  if (!(await tx.qualificationType.findUnique({ where: { code: typeCode } }))) {
    const message = `There is no qualificationType "${typeCode}"`;
    throw invalidInput('qualificationType.unknown', message, { value: typeCode }, ['type']);
  }
  const held = record.credentials.find(
    (credential) => credential.typeCode === typeCode && (credential.title ?? '') === (title ?? ''),
  );
  const data = {
    title,
    categories: [...categories],
    awardedOn: awardedOn && toSqlDate(awardedOn),
    validUntil: validUntil && toSqlDate(validUntil),
    institution,
    evidenceCheck,
  };
  if (held) await tx.credential.update({ where: { id: held.id }, data });
  else await tx.credential.create({ data: { id: uuidv7(), candidateId, typeCode, ...data } });
  await tx.candidate.update({
    where: { id: candidateId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
  note({
    action: 'candidate.licensed',
    entityType: 'Candidate',
    entityId: candidateId,
    personId: record.personId,
    before: held ? shown(held) : null,
    after: { ...licence, categories: [...categories] },
  });
  touch([candidateId]);
}

function shown(held: {
  readonly typeCode: string;
  readonly categories: string[];
  readonly validUntil: Date | null;
}) {
  return JSON.parse(JSON.stringify(held)) satisfies Prisma.InputJsonObject;
}

function checkLicence({ categories, awardedOn, validUntil }: LicenceInput, today: IsoDate): void {
  if (categories.length === 0) {
    throw new DomainError('INVALID_INPUT', 'licence.noCategory', 'A licence has at least one category', {}, [
      'categories',
    ]);
  }
  categories.forEach((category, i) => {
    const path = ['categories', i];
    if (!CATEGORY.test(category)) {
      const message = `"${category}" is not a category such as "B", "C" or "CE"`;
      throw invalidInput('licence.category', message, { value: category }, path);
    }
    if (categories.indexOf(category) !== i)
      throw invalidInput('value.twice', `"${category}" is given twice`, { value: category }, path);
  });
  if (awardedOn) notInFuture(awardedOn, today, ['awardedOn']);
  if (awardedOn && validUntil && validUntil < awardedOn) {
    throw new DomainError(
      'INVALID_INPUT',
      'date.order',
      `The period ends on ${validUntil}, before it starts on ${awardedOn}`,
      { from: awardedOn, to: validUntil },
      ['validUntil'],
    );
  }
}
