import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../access/index.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';
import type { Residence } from './residence-rules.ts';

export interface ResidenceEntry {
  readonly personId: string;
  readonly residence: Residence;
}

/** Opens the history of people who had none; who named no place has none. */
export async function openResidences(
  tx: Transaction,
  entries: readonly ResidenceEntry[],
  recordedBy: string,
  today: IsoDate,
): Promise<void> {
  await tx.personResidence.createMany({
    data: entries
      .filter(({ residence }) => isSomewhere(residence))
      .map(({ personId, residence: { regionCode, cercleCode, communeCode } }) => ({
        id: uuidv7(),
        personId,
        regionCode,
        cercleCode,
        communeCode,
        fromDate: toSqlDate(today),
        recordedBy,
      })),
  });
}

/** Ends what was open and opens what is now; a day on which somebody moves twice belongs to the last place. */
export async function moveResidence(
  tx: Transaction,
  entry: ResidenceEntry,
  recordedBy: string,
  today: IsoDate,
): Promise<void> {
  await tx.personResidence.updateMany({
    where: { personId: entry.personId, toDate: null },
    data: { toDate: toSqlDate(today) },
  });
  await openResidences(tx, [entry], recordedBy, today);
}

export function sameResidence(one: Residence, other: Residence): boolean {
  return (
    one.regionCode === other.regionCode &&
    one.cercleCode === other.cercleCode &&
    one.communeCode === other.communeCode
  );
}

function isSomewhere({ regionCode, cercleCode, communeCode }: Residence): boolean {
  return regionCode !== null || cercleCode !== null || communeCode !== null;
}
