import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';

export const text = z.string().trim().min(1);
export const languageCode = z.string().regex(/^[a-z]{3}$/, 'expected three letters of ISO 639-3');
const day = z
  .custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'expected YYYY-MM-DD')
  .nullable()
  .default(null);
const sourced = { source: text, verified: z.boolean() };
const names = { nameFr: text, nameEn: text };
/** No slash: codes are joined to paths. */
const code = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'expected capitals and digits, with hyphens between');

export const dataSourceForm = z.strictObject({
  title: text,
  url: z.url(),
  licence: text,
  attributionFr: text,
  attributionEn: text,
  version: text,
});

export const packForm = z.strictObject({
  code: z.string().regex(/^[a-z]{2,8}$/, 'expected two to eight small letters'),
  country: text,
  ...names,
  numberPrefix: z.string().regex(/^[A-Z]{2,4}$/, 'expected two to four capitals'),
  homeJurisdiction: text,
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected three capitals of ISO 4217'),
  timeZone: text,
  phonePrefix: z.string().regex(/^\+[1-9][0-9]{0,3}$/, 'expected one such as +223'),
  defaultLanguage: text,
  nationalLanguages: z.strictObject({ codes: z.array(languageCode), ...sourced }),
  identifiers: z.array(z.strictObject({ kind: code, ...names, pattern: text, ...sourced })),
  territoryKinds: z.array(z.strictObject({ kind: code, level: z.int().min(1).max(4), ...names })).min(1),
  identityCardSuffices: z.array(z.strictObject({ destination: text, ...sourced })),
  dataSource: dataSourceForm,
});

export const territoryForm = z.strictObject({
  code,
  kind: text,
  name: text,
  parent: text.nullable().default(null),
  iso: text.nullable().default(null),
  validFrom: day,
  validTo: day,
  successor: text.nullable().default(null),
  formerParent: text.nullable().default(null),
  aliases: z.array(text).default([]),
  ...sourced,
});

export const agencyForm = z.strictObject({
  code,
  kind: z.enum(['NATIONAL', 'REGIONAL', 'LOCAL']),
  name: text,
  parent: text.nullable().default(null),
  territory: text.nullable().default(null),
  ...sourced,
});

export type PackEntry = z.infer<typeof packForm>;
export type AgencyEntry = z.infer<typeof agencyForm>;
