import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../access/index.ts';
import { fromSqlDate, toSqlDate } from '../domain/iso-date.ts';
import type { CredentialInput } from './candidate-input.ts';
import type { CandidateRecord } from './candidate-record.ts';

/** Makes the credentials of a candidate those given. One that is given as it was keeps its id, categories and validity. */
export async function replaceCredentials(
  tx: Transaction,
  { id: candidateId, credentials: before }: Pick<CandidateRecord, 'id' | 'credentials'>,
  after: readonly CredentialInput[],
): Promise<void> {
  const left = [...before];
  const added = after.filter((given) => {
    const index = left.findIndex((held) => isSame(held, given));
    if (index === -1) return true;
    left.splice(index, 1);
    return false;
  });
  await tx.credential.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } });
  await tx.credential.createMany({
    data: added.map(({ awardedOn, ...rest }) => ({
      id: uuidv7(),
      candidateId,
      awardedOn: awardedOn && toSqlDate(awardedOn),
      ...rest,
    })),
  });
}

function isSame(held: CandidateRecord['credentials'][number], given: CredentialInput): boolean {
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
