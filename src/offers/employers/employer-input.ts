import type { EmployerKind } from '../../db/generated/enums.ts';
import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';

interface EmployerCore {
  readonly name: string;
  readonly kind: EmployerKind;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly city: string | null;
}

interface EmployerExtent {
  /** In the register of companies of its country. */
  readonly registrationNumber: string | null;
  readonly contact: {
    readonly name: string;
    readonly email: string | null;
    /** E.164 */
    readonly phone: string | null;
  } | null;
  /** To lend workers. */
  readonly licence: {
    readonly number: string;
    readonly authority: string;
    readonly from: IsoDate;
    /** First day on which it is no longer in force; null: without end. */
    readonly to: IsoDate | null;
  } | null;
}

export type EmployerInput = EmployerCore & Partial<EmployerExtent>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** @throws DomainError INVALID_INPUT that names the value and where it stands */
export function employerColumns(input: EmployerInput) {
  const { contact = null, licence = null } = input;
  const name = filled(input.name, ['name']);
  if (contact?.email && !EMAIL.test(contact.email)) {
    throw new DomainError(
      'INVALID_INPUT',
      'email.malformed',
      `"${contact.email}" is not an e-mail address`,
      { value: contact.email },
      ['contact', 'email'],
    );
  }
  if (licence?.to && licence.from >= licence.to) {
    throw new DomainError(
      'INVALID_INPUT',
      'date.order',
      `The licence ends on ${licence.to}, before it starts on ${licence.from}`,
      { from: licence.from, to: licence.to },
      ['licence', 'to'],
    );
  }
  return {
    name,
    kind: input.kind,
    country: input.country,
    city: input.city,
    registrationNumber: input.registrationNumber?.trim() || null,
    contactName: contact && filled(contact.name, ['contact', 'name']),
    contactEmail: contact?.email ?? null,
    contactPhone: contact?.phone ?? null,
    licenceNumber: licence && filled(licence.number, ['licence', 'number']),
    licenceAuthority: licence && filled(licence.authority, ['licence', 'authority']),
    licenceFrom: licence && toSqlDate(licence.from),
    licenceTo: licence?.to ? toSqlDate(licence.to) : null,
  };
}

function filled(text: string, path: readonly string[]): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw new DomainError('INVALID_INPUT', 'value.empty', `${path.join('.')} must not be empty`, {}, path);
}
