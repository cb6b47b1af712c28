import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../access/index.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';
import type { SealedIdentifier } from './sealed-identifier.ts';

export interface IdentifierEntry {
  readonly personId: string;
  readonly identifiers: readonly SealedIdentifier[];
}

/** Adds numbers to people who have none of those kinds in force. */
export async function addIdentifiers(
  tx: Transaction,
  entries: readonly IdentifierEntry[],
  recordedBy: string,
  today: IsoDate,
): Promise<void> {
  await tx.personIdentifier.createMany({
    data: entries.flatMap(({ personId, identifiers }) =>
      identifiers.map(({ kind, sealed, digest }) => ({
        id: uuidv7(),
        personId,
        kind,
        sealed: new Uint8Array(Buffer.from(sealed, 'base64')),
        digest: new Uint8Array(Buffer.from(digest, 'hex')),
        fromDate: toSqlDate(today),
        recordedBy,
      })),
    ),
  });
}

/** Ends the numbers that are not given any more, keeps those that are, and adds the new ones. */
export async function replaceIdentifiers(
  tx: Transaction,
  personId: string,
  {
    before,
    after,
  }: { readonly before: readonly SealedIdentifier[]; readonly after: readonly SealedIdentifier[] },
  recordedBy: string,
  today: IsoDate,
): Promise<void> {
  const isIn = (list: readonly SealedIdentifier[]) => (one: SealedIdentifier) =>
    list.some(({ kind, digest }) => kind === one.kind && digest === one.digest);
  const ended = before.filter((one) => !isIn(after)(one)).map(({ kind }) => kind);
  await tx.personIdentifier.updateMany({
    where: { personId, toDate: null, kind: { in: ended } },
    data: { toDate: toSqlDate(today) },
  });
  const added = after.filter((one) => !isIn(before)(one));
  await addIdentifiers(tx, [{ personId, identifiers: added }], recordedBy, today);
}
