import type { Transaction } from '../../access/index.ts';
import { fromSqlDate, type IsoDate } from '../../domain/iso-date.ts';
import { checkResidence, type Residence, type Territory } from './residence-rules.ts';

/** @throws DomainError INVALID_INPUT as `checkResidence`, for the first that does not stand on that day */
export async function checkResidences(
  tx: Transaction,
  residences: readonly Residence[],
  on: IsoDate,
): Promise<void> {
  const codes = new Set(
    residences.flatMap(({ regionCode, cercleCode, communeCode }) =>
      [regionCode, cercleCode, communeCode].filter((code) => code !== null),
    ),
  );
  if (codes.size === 0) return;
  const territories = await namedAlike(tx, [...codes]);
  for (const residence of residences) checkResidence(residence, on, territories);
}

/** The territories of the codes, their successors, and whichever have the same names. */
async function namedAlike(tx: Transaction, codes: string[]): Promise<ReadonlyMap<string, Territory>> {
  const named = await tx.territory.findMany({
    where: { code: { in: codes } },
    select: { name: true, successorCode: true },
  });
  const rows = await tx.territory.findMany({
    where: {
      OR: [
        { name: { in: named.map(({ name }) => name) } },
        { code: { in: named.flatMap(({ successorCode }) => successorCode ?? []) } },
      ],
    },
    select: {
      code: true,
      kind: true,
      name: true,
      parentCode: true,
      validFrom: true,
      validTo: true,
      successorCode: true,
    },
    orderBy: { code: 'asc' },
  });
  return new Map(
    rows.map(({ validFrom, validTo, ...row }) => [
      row.code,
      { ...row, validFrom: fromSqlDate(validFrom), validTo: fromSqlDate(validTo) },
    ]),
  );
}
