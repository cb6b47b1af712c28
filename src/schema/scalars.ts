import type { ValueNode } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { isIsoDate } from '../domain/iso-date.ts';
import { builder } from './builder.ts';

interface TextForm {
  readonly description: string;
  /** English, after "is not"; the catalogues have the sentence under `key`. */
  readonly expected: string;
  readonly key: string;
  readonly fits: (text: string) => boolean;
}

/** A scalar over strings of one form, which says so when a value has another. */
function textScalar({ description, expected, key, fits }: TextForm) {
  return {
    description,
    parseValue: (value: unknown): string => {
      if (typeof value === 'string' && fits(value)) return value;
      throw badValue(value, key, expected);
    },
    // What is stored was checked when it came in.
    serialize: (value: unknown): string => String(value),
  };
}

function badValue(value: unknown, key: string, expected: string): DomainError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return new DomainError('INVALID_INPUT', key, `"${shown}" is not ${expected}`, { value: shown });
}

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

builder.scalarType(
  'LanguageTag',
  textScalar({
    description: 'Language of labels: a BCP 47 tag such as "fr".',
    expected: 'a BCP 47 language tag such as "fr" or "en"',
    key: 'languageTag.malformed',
    fits: matching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  }),
);

builder.scalarType(
  'LanguageCode',
  textScalar({
    description: 'A language that people speak: ISO 639-3, "bam" for Bambara.',
    expected: 'an ISO 639-3 code such as "fra" or "bam"',
    key: 'languageCode.malformed',
    fits: matching(/^[a-z]{3}$/),
  }),
);

builder.scalarType(
  'CountryCode',
  textScalar({
    description: 'ISO 3166-1 alpha-3: "MLI", "ESP".',
    expected: 'an ISO 3166-1 alpha-3 code such as "MLI"',
    key: 'country.malformed',
    fits: matching(/^[A-Z]{3}$/),
  }),
);

builder.scalarType(
  'JurisdictionCode',
  textScalar({
    description:
      'Where a law applies: ISO 3166-1 alpha-3 for a country, ISO 3166-2 for a subdivision ("CA-QC").',
    expected: 'an ISO 3166-1 alpha-3 code or an ISO 3166-2 code such as "CA-QC"',
    key: 'jurisdiction.malformed',
    fits: matching(/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/),
  }),
);

builder.scalarType(
  'PhoneNumber',
  textScalar({
    description: 'A phone number in E.164 form.',
    expected: 'an E.164 number such as "+22370000000"',
    key: 'phone.malformed',
    fits: matching(/^\+[1-9][0-9]{6,14}$/),
  }),
);

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

builder.scalarType(
  'CurrencyCode',
  textScalar({
    description: 'ISO 4217: "XOF", "EUR".',
    expected: 'an ISO 4217 code such as "XOF"',
    key: 'currency.malformed',
    fits: (text) => CURRENCIES.has(text),
  }),
);

// PostgreSQL has no year 0.
const FIRST_DAY = '0001-01-01';

const parseDate = (value: unknown) => {
  if (typeof value === 'string' && isIsoDate(value) && value >= FIRST_DAY) return value;
  throw badValue(value, 'date.malformed', 'a day of the calendar in the form YYYY-MM-DD');
};

builder.scalarType('Date', {
  description: 'A day of the calendar, YYYY-MM-DD.',
  serialize: (value) => {
    if (typeof value === 'string' && isIsoDate(value)) return value;
    throw new TypeError(`${String(value)} is not a day in the form YYYY-MM-DD`);
  },
  parseValue: parseDate,
});

const parseDateTime = (value: unknown): Date => {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw badValue(value, 'dateTime.malformed', 'a moment in the form 2026-01-31T09:30:00Z');
};

builder.scalarType('DateTime', {
  description: 'A moment in UTC, ISO 8601.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError(`${String(value)} is not a Date`);
  },
  parseValue: parseDateTime,
  parseLiteral: (node: ValueNode) => parseDateTime(node.kind === 'StringValue' ? node.value : null),
});
