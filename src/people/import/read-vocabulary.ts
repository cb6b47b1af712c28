import countryCodes from 'i18n-iso-countries';
import { isSupportedCountry } from 'libphonenumber-js';
import type { Database } from '../../db/database.ts';
import { fromSqlDate, type IsoDate } from '../../domain/iso-date.ts';
import type { CountryPack } from '../../pack/index.ts';
import type { IdentifierVault } from '../identifiers/identifier-vault.ts';
import { type NameIndex, nameIndex, writtenNames } from './cells/name-index.ts';
import { diplomaIndex } from './cells/read-diplomas.ts';
import type { Territories } from './cells/read-residence.ts';
import { LANGUAGE_NAMES, NATIONALITY_NAMES } from './cells/usual-names.ts';
import { foldLabel } from './fold-label.ts';
import type { ImportVocabulary } from './import-vocabulary.ts';

export type ImportPack = Pick<
  CountryPack,
  'code' | 'country' | 'homeJurisdiction' | 'territoryKinds' | 'identifiers'
>;

export interface VocabularyParts {
  readonly database: Pick<Database, 'prisma' | 'pool'>;
  readonly pack: ImportPack;
  readonly identifiers: Pick<IdentifierVault, 'close'>;
  readonly today: IsoDate;
  /** Skills are many: they are read only for a file that has a column of them. */
  readonly withSkills: boolean;
}

export async function readVocabulary(parts: VocabularyParts): Promise<ImportVocabulary> {
  const { database, pack, identifiers, today, withSkills } = parts;
  const types = await database.prisma.qualificationType.findMany({
    select: { code: true, jurisdiction: true, nameFr: true, completion: true },
    orderBy: { code: 'asc' },
  });
  const alpha2 = countryCodes.alpha3ToAlpha2(pack.country);
  if (alpha2 === undefined || !isSupportedCountry(alpha2)) {
    throw new Error(`the country ${pack.country} of the pack has no plan of phone numbers`);
  }
  return {
    today,
    phoneCountry: alpha2,
    languages: await readLanguages(database),
    countries: await readCountries(database),
    territories: await readTerritories(database, pack, today),
    diplomas: diplomaIndex(types, pack.homeJurisdiction),
    skills: withSkills ? await readSkills(database) : nameIndex([]),
    identifierKind: pack.identifiers[0]?.kind ?? null,
    identifiers,
  };
}

async function readLanguages({ prisma }: Pick<Database, 'prisma'>): Promise<NameIndex> {
  const rows = await prisma.language.findMany({ orderBy: [{ national: 'desc' }, { code: 'asc' }] });
  const known = new Set(rows.map(({ code }) => code));
  return nameIndex([
    ...rows.map(({ code }) => [code, code] as const),
    ...LANGUAGE_NAMES.filter(([, code]) => known.has(code)),
    ...rows.flatMap(({ code, nameFr, nameEn, autonym }) =>
      [...writtenNames(nameFr), nameEn, autonym ?? ''].map((name) => [name, code] as const),
    ),
  ]);
}

async function readCountries({ prisma }: Pick<Database, 'prisma'>): Promise<NameIndex> {
  const rows = await prisma.jurisdiction.findMany({ orderBy: { code: 'asc' } });
  const known = new Set(rows.map(({ code }) => code));
  return nameIndex([
    ...rows.map(({ code }) => [code, code] as const),
    ...rows.flatMap(({ code, nameFr, nameEn }) =>
      [...writtenNames(nameFr), nameEn].map((name) => [name, code] as const),
    ),
    ...NATIONALITY_NAMES.filter(([, code]) => known.has(code)),
  ]);
}

async function readTerritories(
  { prisma }: Pick<Database, 'prisma'>,
  { code: pack, territoryKinds }: ImportPack,
  today: IsoDate,
): Promise<Territories> {
  const levels = new Map(territoryKinds.map(({ kind, level }) => [kind, level]));
  const rows = await prisma.territory.findMany({ where: { pack }, orderBy: { code: 'asc' } });
  return {
    today,
    all: rows.map(({ code, kind, name, aliases, parentCode, validFrom, validTo }) => ({
      code,
      kind,
      label: name,
      names: [code, name, ...aliases].map(foldLabel),
      level: levels.get(kind) ?? 0,
      parent: parentCode,
      validFrom: validFrom && fromSqlDate(validFrom),
      validTo: validTo && fromSqlDate(validTo),
    })),
  };
}

/** Skills in use by URI, code and name in any language, French and preferred names first. */
async function readSkills({ pool }: Pick<Database, 'pool'>): Promise<NameIndex> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id, name FROM (
       SELECT c.id, c.uri AS name, 0 AS place FROM concept c WHERE c.kind = 'SKILL' AND c.status = 'RELEASED'
       UNION ALL
       SELECT c.id, c.code, 1 FROM concept c
       WHERE c.kind = 'SKILL' AND c.status = 'RELEASED' AND c.code IS NOT NULL
       UNION ALL
       SELECT c.id, l.text, CASE WHEN l.lang = 'fr' THEN 2 ELSE 4 END + CASE l.kind WHEN 'PREFERRED' THEN 0 ELSE 1 END
       FROM concept c JOIN concept_label l ON l.concept_id = c.id
       WHERE c.kind = 'SKILL' AND c.status = 'RELEASED'
     ) names ORDER BY place, id`,
  );
  return nameIndex(rows.map(({ id, name }) => [name, id] as const));
}
