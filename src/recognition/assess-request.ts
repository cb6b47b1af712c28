import { type DomainError, invalidInput } from '../domain/errors.ts';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';
import type { CompiledRecognition } from './compile-rules.ts';
import { isIscedField } from './isced-fields.ts';
import { isUnitGroup } from './isco-unit-groups.ts';
import { isJurisdiction } from './jurisdictions.ts';
import type { QualificationTypeRow } from './reference-rows.ts';
import type { EvidenceItem, Holder, Holding, Practice, Purpose } from './types.ts';
import { PURPOSES } from './vocabulary.ts';

/** A question as a person writes it; null or empty: not stated. */
export interface AssessRequest {
  /** "MLI:BT2" */
  readonly qualification: string;
  /** ISO 3166-1 alpha-3 or ISO 3166-2 */
  readonly destination: string;
  readonly purpose: string;
  /** "ISCO:2221" */
  readonly occupation: string | null;
  readonly on: string | null;
  readonly awardedOn: string | null;
  readonly institution: string | null;
  /** ISCED-F */
  readonly field: string | null;
  /** ISO 3166-1 alpha-3 */
  readonly nationalities: readonly string[];
  /** Place and months: "FRA:36". */
  readonly practice: readonly string[];
  /** Test or certificate with its day: "SAU:SVP@2021-03-01". */
  readonly evidence: readonly string[];
}

export interface ReadRequest {
  readonly holding: Holding;
  readonly holder: Holder;
  readonly destination: string;
  readonly purpose: Purpose;
  readonly profession: string | null;
  readonly asOf: IsoDate;
}

/** @throws DomainError INVALID_INPUT for the first value that is not known or not readable, named */
export function readAssessRequest(
  compiled: CompiledRecognition,
  request: AssessRequest,
  today: IsoDate,
): ReadRequest {
  const type = compiled.types.get(request.qualification);
  if (!type) {
    throw invalidInput(
      'recognition.typeUnknown',
      `"${request.qualification}" is no qualification type: expected one such as MLI:CAP`,
      { type: request.qualification },
      ['qualification'],
    );
  }
  const asOf = request.on === null ? today : readDay(request.on, 'on');
  const awardedOn = request.awardedOn === null ? null : readDay(request.awardedOn, 'awardedOn');
  if (awardedOn !== null) refuseAfter(awardedOn, asOf, 'awardedOn');
  return {
    holding: {
      type: type.code,
      completion: type.completion,
      field: request.field === null ? null : readField(request.field, type),
      awardedOn,
      institution: request.institution,
      evidenceCheck: 'NONE',
      evidence: request.evidence.map((text) => readEvidence(compiled, text, asOf)),
      decisions: [],
    },
    holder: {
      nationalities: request.nationalities.map(readNationality),
      practice: request.practice.map(readPractice),
    },
    destination: readDestination(request.destination),
    purpose: readPurpose(request.purpose),
    profession: request.occupation === null ? null : readOccupation(request.occupation),
    asOf,
  };
}

function refused(what: string, value: string, expected: string): DomainError {
  return invalidInput(
    `recognition.request.${what}`,
    `${what} "${value}" is not readable: expected ${expected}`,
    { value },
    [what],
  );
}

function readDay(text: string, what: 'on' | 'awardedOn' | 'evidence'): IsoDate {
  if (isIsoDate(text)) return text;
  throw refused(what === 'evidence' ? 'evidenceDay' : what, text, 'a day such as 2026-01-31');
}

function refuseAfter(day: IsoDate, asOf: IsoDate, what: 'awardedOn' | 'evidence'): void {
  if (day <= asOf) return;
  throw invalidInput(
    'recognition.request.afterQuestion',
    `${what} ${day} is after ${asOf}, the day asked about`,
    { value: day, asOf },
    [what],
  );
}

function readDestination(text: string): string {
  if (isJurisdiction(text)) return text;
  throw invalidInput(
    'recognition.destinationUnknown',
    `"${text}" is no jurisdiction: expected an ISO 3166 code such as FRA or CA-QC`,
    { destination: text },
    ['destination'],
  );
}

function readPurpose(text: string): Purpose {
  const purpose = PURPOSES.find((known) => known === text);
  if (purpose !== undefined) return purpose;
  throw refused('purpose', text, `one of ${PURPOSES.join(', ')}`);
}

function readOccupation(text: string): string {
  const code = /^(?:ISCO:)?(\d{4})$/.exec(text)?.[1];
  if (code !== undefined && isUnitGroup(code)) return code;
  throw refused('occupation', text, 'a unit group of ISCO-08 such as ISCO:2221');
}

function readField(text: string, { code, field, fields }: QualificationTypeRow): string {
  if (!isIscedField(text)) {
    throw refused('field', text, 'a field of ISCED-F, two to four digits, such as 0913');
  }
  const possible = field === null ? fields : [field];
  const fits = possible.some((one) => one.startsWith(text) || text.startsWith(one));
  if (possible.length === 0 || fits) return text;
  throw invalidInput(
    'recognition.request.fieldOfType',
    `field "${text}" is none of ${code}: expected ${possible.join(', ')}`,
    { value: text, type: code, expected: possible.join(', ') },
    ['field'],
  );
}

function readNationality(text: string): string {
  if (/^[A-Z]{3}$/.test(text) && isJurisdiction(text)) return text;
  throw refused('nationality', text, 'a country of ISO 3166-1 such as MLI');
}

function readPractice(text: string): Practice {
  const [, jurisdiction = '', months = ''] = /^([A-Z0-9-]+):(\d{1,4})$/.exec(text) ?? [];
  if (isJurisdiction(jurisdiction)) return { jurisdiction, months: Number(months), profession: null };
  throw refused('practice', text, 'a place and months such as FRA:36');
}

function readEvidence({ ruling }: CompiledRecognition, text: string, asOf: IsoDate): EvidenceItem {
  const at = text.indexOf('@');
  const code = at < 0 ? text : text.slice(0, at);
  if (at < 0 || !ruling.certificates.has(code)) {
    throw refused('evidence', text, 'a known certificate and its day such as SAU:SVP@2021-03-01');
  }
  const on = readDay(text.slice(at + 1), 'evidence');
  refuseAfter(on, asOf, 'evidence');
  return { code, on };
}
