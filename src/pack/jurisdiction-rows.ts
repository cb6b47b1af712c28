import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries/index.js';
import { z } from 'zod';

export interface JurisdictionRow {
  /** ISO 3166-1 alpha-3, or ISO 3166-2 */
  readonly code: string;
  /** Country of a subdivision. */
  readonly parent: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly source: string;
}

const load = createRequire(import.meta.url);

/** Some languages give a list of names, the usual one first. */
const nameForm = z.union([
  z.string(),
  z
    .array(z.string())
    .min(1)
    .transform(([first = '']) => first),
]);
const namesForm = z.object({ countries: z.record(z.string(), nameForm) });

/** Every country of ISO 3166-1 with its French and English name. */
export function countryRows(): readonly JurisdictionRow[] {
  const french = namesIn('fr');
  const english = namesIn('en');
  return Object.entries(countries.getAlpha3Codes())
    .map(([code, alpha2]) => ({
      code,
      parent: null,
      nameFr: french[alpha2] ?? code,
      nameEn: english[alpha2] ?? code,
      source: 'ISO 3166-1; name: i18n-iso-countries',
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function isCountry(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && countries.alpha3ToAlpha2(code) !== undefined;
}

/** The country in whose part of ISO 3166-2 a code lies: CAN for CA-QC. */
export function countryOfSubdivision(code: string): string | null {
  const alpha2 = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(code)?.[1];
  return alpha2 === undefined ? null : (countries.alpha2ToAlpha3(alpha2) ?? null);
}

function namesIn(language: 'fr' | 'en'): Readonly<Record<string, string>> {
  return namesForm.parse(load(`i18n-iso-countries/langs/${language}.json`)).countries;
}
