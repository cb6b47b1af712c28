import { GraphQLError, type ValueNode } from 'graphql';
import { isIsoDate } from '../domain/iso-date.ts';
import { builder } from './builder.ts';

/** A scalar over strings that fit a pattern, and says so when one does not. */
function patterned(pattern: RegExp, expected: string, description: string) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw badValue(value, expected);
  };
  return { description, serialize: parse, parseValue: parse };
}

function badValue(value: unknown, expected: string): GraphQLError {
  return new GraphQLError(`${JSON.stringify(value)} is not ${expected}`, {
    extensions: { code: 'BAD_USER_INPUT', expected },
  });
}

builder.scalarType('LanguageTag', {
  ...patterned(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'a BCP 47 language tag such as "fr" or "en"',
    'Language of labels: a BCP 47 tag such as "fr".',
  ),
});

builder.scalarType('LanguageCode', {
  ...patterned(
    /^[a-z]{3}$/,
    'an ISO 639-3 code such as "fra" or "bam"',
    'A language that people speak: ISO 639-3, "bam" for Bambara.',
  ),
});

builder.scalarType('CountryCode', {
  ...patterned(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code such as "MLI"', 'ISO 3166-1 alpha-3: "MLI", "ESP".'),
});

builder.scalarType('JurisdictionCode', {
  ...patterned(
    /^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/,
    'an ISO 3166-1 alpha-3 code or an ISO 3166-2 code such as "CA-QC"',
    'Where a law applies: ISO 3166-1 alpha-3 for a country, ISO 3166-2 for a subdivision ("CA-QC").',
  ),
});

builder.scalarType('PhoneNumber', {
  ...patterned(
    /^\+[1-9][0-9]{6,14}$/,
    'an E.164 number such as "+22370000000"',
    'A phone number in E.164 form.',
  ),
});

builder.scalarType('CurrencyCode', {
  ...patterned(/^[A-Z]{3}$/, 'an ISO 4217 code such as "XOF"', 'ISO 4217: "XOF", "EUR".'),
});

const parseDate = (value: unknown) => {
  if (typeof value === 'string' && isIsoDate(value)) return value;
  throw badValue(value, 'a day of the calendar in the form YYYY-MM-DD');
};

builder.scalarType('Date', {
  description: 'A day of the calendar, YYYY-MM-DD.',
  serialize: parseDate,
  parseValue: parseDate,
});

const parseDateTime = (value: unknown): Date => {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw badValue(value, 'a moment in the form 2026-01-31T09:30:00Z');
};

builder.scalarType('DateTime', {
  description: 'A moment in UTC, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value : parseDateTime(value)).toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node: ValueNode) => parseDateTime(node.kind === 'StringValue' ? node.value : null),
});
