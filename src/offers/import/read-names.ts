import countries from 'i18n-iso-countries/index.js';
import type { Database } from '../../db/database.ts';
import { foldLabel } from '../../people/index.ts';
import type { ImportNames } from './imported-offer.ts';

interface NamedCode {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

/** Countries, provinces and languages by code and by name. */
export async function readImportNames({ pool }: Pick<Database, 'pool'>): Promise<ImportNames> {
  const places = await pool.query<NamedCode>('SELECT code, name_fr AS fr, name_en AS en FROM jurisdiction');
  const languages = await pool.query<NamedCode>('SELECT code, name_fr AS fr, name_en AS en FROM language');
  return {
    places: byName(places.rows, (code) => countries.alpha3ToAlpha2(code) ?? code),
    languages: byName(languages.rows, (code) => code),
  };
}

function byName(rows: readonly NamedCode[], alias: (code: string) => string): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ code, fr, en }) =>
      // schema.org names countries by ISO 3166-1 alpha-2.
      [fr, en, code, alias(code)].map((name) => [foldLabel(name), code] as const),
    ),
  );
}
