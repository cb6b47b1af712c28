import type { Database } from '../db/database.ts';
import { fromSqlDate, type IsoDate, toSqlDate } from '../domain/iso-date.ts';

/** A division of the country, or one that was. */
export interface TerritoryRecord {
  readonly code: string;
  /** Of the pack's kinds: "REGION". */
  readonly kind: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** ISO 3166-2 */
  readonly isoCode: string | null;
  readonly validFrom: IsoDate | null;
  /** Exclusive */
  readonly validTo: IsoDate | null;
  readonly successorCode: string | null;
  readonly formerParentCode: string | null;
  readonly aliases: readonly string[];
}

/** All conditions given must hold. */
export interface TerritoryFilter {
  readonly kind?: string | null | undefined;
  /** What lies directly in it. */
  readonly parent?: string | null | undefined;
  /** What stands on that day. */
  readonly on?: IsoDate | null | undefined;
}

const select = {
  code: true,
  kind: true,
  name: true,
  parentCode: true,
  isoCode: true,
  validFrom: true,
  validTo: true,
  successorCode: true,
  formerParentCode: true,
  aliases: true,
} as const;

/** In the order of the French alphabet. */
export async function listTerritories(
  { prisma }: Pick<Database, 'prisma'>,
  { kind, parent, on }: TerritoryFilter,
): Promise<TerritoryRecord[]> {
  const day = on ? toSqlDate(on) : null;
  const rows = await prisma.territory.findMany({
    where: {
      ...(kind ? { kind } : {}),
      ...(parent ? { parentCode: parent } : {}),
      ...(day
        ? {
            AND: [
              { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
              { OR: [{ validTo: null }, { validTo: { gt: day } }] },
            ],
          }
        : {}),
    },
    select,
  });
  const alphabet = new Intl.Collator('fr');
  return rows.map(territoryOf).sort((a, b) => alphabet.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}

/** Territories in the order of the codes; null where there is none. */
export async function readTerritories(
  { prisma }: Pick<Database, 'prisma'>,
  codes: readonly string[],
): Promise<(TerritoryRecord | null)[]> {
  const rows = await prisma.territory.findMany({ where: { code: { in: [...codes] } }, select });
  const byCode = new Map(rows.map((row) => [row.code, territoryOf(row)]));
  return codes.map((code) => byCode.get(code) ?? null);
}

type Row = Omit<TerritoryRecord, 'validFrom' | 'validTo'> & {
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
};

function territoryOf({ validFrom, validTo, ...row }: Row): TerritoryRecord {
  return {
    ...row,
    validFrom: validFrom && fromSqlDate(validFrom),
    validTo: validTo && fromSqlDate(validTo),
  };
}
