import { displayName } from '../../domain/display-name.ts';
import { fromSqlDate, type IsoDate } from '../../domain/iso-date.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import { compareNames, SAME_NAME_SCORE } from './compare-names-rules.ts';
import { type GivenName, nameWords } from './name-words-rules.ts';

/**
 * What two files of one person, or of two, are held against each other by; in the order in which it is shown. The
 * languages that somebody speaks are not among it: they say where somebody comes from, and not who it is.
 */
export const COMPARED_FIELDS = [
  'NAME',
  'SEX',
  'BIRTH',
  'BIRTH_PLACE',
  'FATHER',
  'MOTHER',
  'IDENTIFIERS',
  'PHONES',
  'NATIONALITIES',
  'RESIDENCE',
  'STATUS',
  'OCCUPATIONS',
  'CREDENTIALS',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** How what two files say of one thing stands to each other. */
export type Agreement = 'AGREES' | 'MAY_AGREE' | 'DIFFERS' | 'ONE_SIDED';

type IdentifierRow = CandidateRecord['person']['identifiers'][number];

/** What a file says, with what has to be named in a language still as codes. */
export type FileValue =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'SEX'; readonly code: NonNullable<CandidateRecord['person']['sex']> }
  | { readonly kind: 'STATUS'; readonly code: CandidateRecord['status'] }
  | {
      readonly kind: 'BIRTH';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly precision: NonNullable<CandidateRecord['person']['birthPrecision']>;
    }
  | {
      readonly kind: 'PHONE';
      readonly number: string;
      readonly use: CandidateRecord['person']['phones'][number]['use'];
    }
  | { readonly kind: 'IDENTIFIER'; readonly row: IdentifierRow }
  | { readonly kind: 'COUNTRY' | 'TERRITORY' | 'ISCO'; readonly code: string }
  | { readonly kind: 'OCCUPATION'; readonly id: string }
  | { readonly kind: 'CREDENTIAL'; readonly fr: string; readonly en: string; readonly title: string | null };

export interface FieldComparison {
  readonly field: ComparedField;
  readonly agreement: Agreement;
  readonly first: readonly FileValue[];
  readonly second: readonly FileValue[];
}

interface Side {
  readonly values: readonly FileValue[];
  /** What is compared: equal keys say the same. */
  readonly keys: readonly string[];
}

/** Two files side by side, field by field; what neither says is left out. */
export function compareFiles(first: CandidateRecord, second: CandidateRecord): readonly FieldComparison[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const [one, other] = [sideOf(field, first), sideOf(field, second)];
    if (one.values.length === 0 && other.values.length === 0) return [];
    const agreement =
      one.values.length === 0 || other.values.length === 0
        ? 'ONE_SIDED'
        : agreementOf(field, { first, second, one, other });
    return [{ field, agreement, first: one.values, second: other.values }];
  });
}

function sideOf(field: ComparedField, { person, ...file }: CandidateRecord): Side {
  switch (field) {
    case 'NAME':
      return ofText(displayName(person.names, person.sex));
    case 'SEX':
      return person.sex === null
        ? NOTHING
        : { values: [{ kind: field, code: person.sex }], keys: [person.sex] };
    case 'BIRTH':
      return birthSide(person);
    case 'BIRTH_PLACE':
      return ofText(person.birthPlace);
    case 'FATHER':
      return ofText(person.fatherName);
    case 'MOTHER':
      return ofText(person.motherName);
    case 'IDENTIFIERS': {
      const held = person.identifiers.filter(({ toDate }) => toDate === null);
      return {
        values: held.map((row) => ({ kind: 'IDENTIFIER', row })),
        keys: held.map(({ digest }) => Buffer.from(digest).toString('hex')),
      };
    }
    case 'PHONES':
      return {
        values: person.phones.map(({ number, use }) => ({ kind: 'PHONE', number, use })),
        keys: person.phones.map(({ number }) => number),
      };
    case 'NATIONALITIES':
      return ofCodes('COUNTRY', person.nationalities);
    case 'RESIDENCE':
      return ofCodes('TERRITORY', residenceOf(person).filter(isGiven));
    case 'STATUS':
      return { values: [{ kind: field, code: file.status }], keys: [file.status] };
    case 'OCCUPATIONS':
      return occupationSide(file.workPeriods);
    case 'CREDENTIALS':
      return {
        values: file.credentials.map(({ type, title }) => ({
          kind: 'CREDENTIAL',
          fr: type.nameFr,
          en: type.nameEn,
          title,
        })),
        keys: file.credentials.map(({ typeCode }) => typeCode),
      };
  }
}

const NOTHING: Side = { values: [], keys: [] };

function ofText(text: string | null): Side {
  return text === null || text === '' ? NOTHING : { values: [{ kind: 'TEXT', text }], keys: [text] };
}

function ofCodes(kind: 'COUNTRY' | 'TERRITORY', codes: readonly string[]): Side {
  return { values: codes.map((code) => ({ kind, code })), keys: codes };
}

function birthSide({ birthFrom, birthTo, birthPrecision: precision }: CandidateRecord['person']): Side {
  if (!birthFrom || !birthTo || !precision) return NOTHING;
  const [from, to] = [fromSqlDate(birthFrom), fromSqlDate(birthTo)];
  return { values: [{ kind: 'BIRTH', from, to, precision }], keys: [`${from}/${to}`] };
}

function occupationSide(periods: CandidateRecord['workPeriods']): Side {
  const values = new Map<string, FileValue>();
  for (const { occupationId, iscoCode } of periods) {
    if (occupationId !== null) values.set(occupationId, { kind: 'OCCUPATION', id: occupationId });
    else if (iscoCode !== null) values.set(iscoCode, { kind: 'ISCO', code: iscoCode });
  }
  return { values: [...values.values()], keys: [...values.keys()] };
}

interface Compared {
  readonly first: CandidateRecord;
  readonly second: CandidateRecord;
  readonly one: Side;
  readonly other: Side;
}

function agreementOf(field: ComparedField, { first, second, one, other }: Compared): Agreement {
  switch (field) {
    case 'NAME':
      return namesAgree(first.person.names, second.person.names);
    case 'BIRTH_PLACE':
    case 'FATHER':
    case 'MOTHER':
      return namesAgree(asName(one), asName(other));
    case 'BIRTH':
      return birthsAgree(first.person, second.person);
    case 'RESIDENCE':
      return residencesAgree(residenceOf(first.person), residenceOf(second.person));
    case 'SEX':
    case 'STATUS':
    case 'IDENTIFIERS':
    case 'PHONES':
    case 'NATIONALITIES':
    case 'OCCUPATIONS':
    case 'CREDENTIALS':
      return keysAgree(one.keys, other.keys);
  }
}

/** Below this the names contradict each other; between, one may give only part of the other. */
const NAMES_IN_PART = 0.5;

function namesAgree(one: readonly GivenName[], other: readonly GivenName[]): Agreement {
  const { score } = compareNames(nameWords(one), nameWords(other));
  if (score >= SAME_NAME_SCORE) return 'AGREES';
  return score >= NAMES_IN_PART ? 'MAY_AGREE' : 'DIFFERS';
}

function asName({ keys }: Side): readonly GivenName[] {
  return keys.map((text) => ({ kind: 'FAMILY', text }));
}

type Birth = Pick<CandidateRecord['person'], 'birthFrom' | 'birthTo'>;

function birthsAgree(one: Birth, other: Birth): Agreement {
  if (!one.birthFrom || !one.birthTo || !other.birthFrom || !other.birthTo) return 'ONE_SIDED';
  const same =
    Number(one.birthFrom) === Number(other.birthFrom) && Number(one.birthTo) === Number(other.birthTo);
  if (same) return 'AGREES';
  return one.birthFrom < other.birthTo && other.birthFrom < one.birthTo ? 'MAY_AGREE' : 'DIFFERS';
}

function residenceOf(person: CandidateRecord['person']): readonly (string | null)[] {
  return [person.regionCode, person.cercleCode, person.communeCode];
}

/** A file that names the region alone does not contradict one that names a commune of it. */
function residencesAgree(one: readonly (string | null)[], other: readonly (string | null)[]): Agreement {
  const levels = one.map((code, level) => [code, other[level] ?? null] as const);
  if (levels.some(([a, b]) => a !== null && b !== null && a !== b)) return 'DIFFERS';
  return levels.every(([a, b]) => a === b) ? 'AGREES' : 'MAY_AGREE';
}

function keysAgree(one: readonly string[], other: readonly string[]): Agreement {
  const [a, b] = [new Set(one), new Set(other)];
  const common = [...a].filter((key) => b.has(key)).length;
  if (common === a.size && common === b.size) return 'AGREES';
  return common > 0 ? 'MAY_AGREE' : 'DIFFERS';
}

function isGiven(code: string | null): code is string {
  return code !== null;
}
