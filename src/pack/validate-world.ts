import { z } from 'zod';
import type { DataSourceText } from './country-pack.ts';
import { eachOnce, readRecord, readRows } from './file-refusal.ts';
import { countryOfSubdivision, countryRows, type JurisdictionRow } from './jurisdiction-rows.ts';
import { dataSourceForm, languageCode, text } from './pack-form.ts';

/** A language that people speak; which of them are national is the country pack's to say. */
interface LanguageRow {
  /** ISO 639-3 */
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly autonym: string | null;
  /** The macrolanguage of ISO 639-3 that it belongs to. */
  readonly macrolanguage: string | null;
  readonly source: string;
}

export interface World {
  readonly dataSource: DataSourceText;
  readonly languages: readonly LanguageRow[];
  /** Countries first. */
  readonly jurisdictions: readonly JurisdictionRow[];
}

/** Parsed JSON of the world's three files. */
export interface WorldContents {
  readonly source: unknown;
  readonly languages: unknown;
  readonly subdivisions: unknown;
}

const languageForm = z.strictObject({
  code: languageCode,
  nameFr: text,
  nameEn: text,
  autonym: text.nullable().default(null),
  macrolanguage: languageCode.nullable().default(null),
  source: text,
});

const subdivisionForm = z.strictObject({
  code: text,
  parent: text,
  nameFr: text,
  nameEn: text,
  source: text,
});

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateWorld(contents: WorldContents): World {
  const dataSource = readRecord('source.json', contents.source, dataSourceForm);
  const languages = readRows('languages.json', contents.languages, languageForm);
  const byCode = new Map(languages.map((language) => [language.code, language]));
  eachOnce(
    'languages.json',
    languages,
    ({ code }) => code,
    ({ macrolanguage }, refuse) => {
      if (macrolanguage === null) return;
      const whole = byCode.get(macrolanguage);
      if (!whole) refuse(`macrolanguage "${macrolanguage}" is in no row`, macrolanguage);
      else if (whole.macrolanguage !== null) {
        refuse(`macrolanguage "${macrolanguage}" lies in ${whole.macrolanguage} itself`, macrolanguage);
      }
    },
  );
  const subdivisions = readRows('subdivisions.json', contents.subdivisions, subdivisionForm);
  eachOnce(
    'subdivisions.json',
    subdivisions,
    ({ code }) => code,
    ({ code, parent }, refuse) => {
      const country = countryOfSubdivision(code);
      if (country === null) refuse(`code "${code}" is no ISO 3166-2 code such as CA-QC`, code);
      if (country !== parent) refuse(`parent is "${parent}": ${code} lies in ${country}`, parent);
    },
  );
  return { dataSource, languages, jurisdictions: [...countryRows(), ...subdivisions] };
}
