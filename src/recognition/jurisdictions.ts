import countries from 'i18n-iso-countries/index.js';

/** The destination of which no law of its own is known: what holds there holds wherever nothing else does. */
export const ANYWHERE = '*';

const SUBDIVISION = /^([A-Z]{2})-([A-Z0-9]{1,3})$/;

/** ISO 3166-2 of the countries whose subdivisions make law on qualifications; of others the form is all that is asked. */
const LAWGIVING_SUBDIVISIONS: Readonly<Record<string, readonly string[]>> = {
  CA: ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'],
  DE: ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'],
};

/** Of the jurisdictions that exist: every assessment asks again. */
const chains = new Map<string, readonly string[]>();

/** ISO 3166-1 alpha-3, or an ISO 3166-2 code inside a known country. */
export function isJurisdiction(code: string): boolean {
  if (chains.has(code)) return true;
  return /^[A-Z]{3}$/.test(code) ? countries.alpha3ToAlpha2(code) !== undefined : countryOf(code) !== null;
}

/** The country of a subdivision: CAN for CA-QC; null for anything else. */
function countryOf(code: string): string | null {
  const [, alpha2, part] = SUBDIVISION.exec(code) ?? [];
  if (alpha2 === undefined || part === undefined) return null;
  if (LAWGIVING_SUBDIVISIONS[alpha2]?.includes(part) === false) return null;
  return countries.alpha2ToAlpha3(alpha2) ?? null;
}

/** Whose laws hold there, the nearest first: CA-QC, CAN. */
export function jurisdictionChain(code: string): readonly string[] {
  const known = chains.get(code);
  if (known) return known;
  const country = countryOf(code);
  const chain = country === null ? [code] : [code, country];
  if (country !== null || isJurisdiction(code)) chains.set(code, chain);
  return chain;
}

/** The law of `jurisdiction` holds at `place`: a country's holds in its subdivisions, not the reverse. */
export function lawHoldsAt(jurisdiction: string, place: string): boolean {
  return jurisdictionChain(place).includes(jurisdiction);
}
