import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { procedureOf } from '../case-record.ts';
import type { CaseKind } from '../case-vocabulary.ts';
import type { Procedure } from '../procedure.ts';

export interface AuthorityRecord {
  /** "FRA:ENIC-NARIC" */
  readonly code: string;
  readonly jurisdictions: readonly string[];
  readonly nameFr: string;
  readonly nameEn: string;
  readonly source: string;
  readonly verified: boolean;
  readonly procedures: readonly ProcedureRecord[];
  /** Accounts that assess for it. */
  readonly assessors: readonly { readonly id: string; readonly name: string }[];
}

export interface ProcedureRecord extends Procedure {
  readonly source: string;
  /** Claims that are checked, by name. */
  readonly verifiedClaims: readonly string[];
}

export interface AuthorityFilter {
  /** ISO 3166: a country's authorities decide for its subdivisions too. */
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly kind?: CaseKind | null | undefined;
}

/** Authorities, by code. */
export async function listAuthorities(
  { prisma }: Pick<Database, 'prisma'>,
  { jurisdictions, kind }: AuthorityFilter,
): Promise<AuthorityRecord[]> {
  const rows = await prisma.recognitionAuthority.findMany({
    where: {
      ...(jurisdictions ? { jurisdictions: { hasSome: [...jurisdictions] } } : {}),
      ...(kind ? { procedures: { some: { kind } } } : {}),
    },
    include: {
      procedures: { orderBy: { code: 'asc' } },
      assessors: {
        where: { disabledAt: null },
        select: { id: true, displayName: true },
        orderBy: { displayName: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ procedures, assessors, ...row }) => ({
    ...row,
    procedures: procedures.map(({ source, verified, ...procedure }) => ({
      ...procedureOf({ source, verified, ...procedure }),
      source,
      verifiedClaims: verifiedClaims(verified),
    })),
    assessors: assessors.map(({ id, displayName: name }) => ({ id, name })),
  }));
}

const claims = z.record(z.string(), z.boolean());

function verifiedClaims(verified: unknown): readonly string[] {
  return Object.entries(claims.parse(verified))
    .filter(([, checked]) => checked)
    .map(([claim]) => claim)
    .sort();
}
