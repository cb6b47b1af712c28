import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, toSqlDate } from '../domain/iso-date.ts';
import type { CredentialInput } from './candidate-input.ts';
import type { CandidateRecord } from './candidate-record.ts';

type Held = CandidateRecord['credentials'][number];

/**
 * Makes the credentials of a candidate those given. One that is given as it was keeps its id, categories and validity;
 * so does one of the same type, which is then changed: cases on it stay its own.
 * @throws DomainError ILLEGAL_STATE when one would go that a recognition case is about
 */
export async function replaceCredentials(
  tx: Transaction,
  { id: candidateId, credentials: before }: Pick<CandidateRecord, 'id' | 'credentials'>,
  after: readonly CredentialInput[],
): Promise<void> {
  const left = [...before];
  const changed = without(left, after, isSame);
  const changes: { readonly id: string; readonly given: CredentialInput }[] = [];
  const added = without(left, changed, (held, given) => {
    if (held.typeCode !== given.typeCode) return false;
    changes.push({ id: held.id, given });
    return true;
  });
  const gone = left.map(({ id }) => id);
  await refuseInCase(tx, gone);
  await tx.credential.deleteMany({ where: { id: { in: gone } } });
  for (const { id, given } of changes) await tx.credential.update({ where: { id }, data: columnsOf(given) });
  await tx.credential.createMany({
    data: added.map((given) => ({ id: uuidv7(), candidateId, ...columnsOf(given) })),
  });
}

/** Those given for which nothing held fits; what fits is taken out of `held`. */
function without(
  held: Held[],
  given: readonly CredentialInput[],
  fits: (held: Held, given: CredentialInput) => boolean,
): CredentialInput[] {
  return given.filter((one) => {
    const index = held.findIndex((other) => fits(other, one));
    if (index === -1) return true;
    held.splice(index, 1);
    return false;
  });
}

function columnsOf({ awardedOn, ...rest }: CredentialInput) {
  return { ...rest, awardedOn: awardedOn && toSqlDate(awardedOn) };
}

async function refuseInCase(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx.recognitionCase.findFirst({
    where: { credentialId: { in: [...ids] } },
    select: { credential: { select: { typeCode: true } } },
  });
  if (!known) return;
  const type = known.credential?.typeCode ?? '';
  throw new DomainError(
    'ILLEGAL_STATE',
    'credential.inCase',
    `${type} cannot be taken off the file: a recognition case is about it`,
    { type },
    ['credentials'],
  );
}

function isSame(held: Held, given: CredentialInput): boolean {
  return (
    held.typeCode === given.typeCode &&
    held.completion === given.completion &&
    held.field === given.field &&
    held.title === given.title &&
    held.institution === given.institution &&
    (held.awardedOn && fromSqlDate(held.awardedOn)) === given.awardedOn &&
    held.evidenceCheck === given.evidenceCheck
  );
}
