import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';

interface Licensed {
  readonly name: string;
  readonly kind: string;
  readonly licenceNumber: string | null;
  readonly licenceFrom: Date | null;
  /** Exclusive */
  readonly licenceTo: Date | null;
}

/** Whether an agency's licence to lend workers is in force on that day. */
export function isLicensed({ licenceNumber, licenceFrom, licenceTo }: Licensed, on: IsoDate): boolean {
  const day = toSqlDate(on);
  return (
    licenceNumber !== null &&
    licenceFrom !== null &&
    licenceFrom <= day &&
    (licenceTo === null || day < licenceTo)
  );
}

/** An agency that lends workers offers nothing without a licence (ILO C181 art. 3). @throws DomainError ILLEGAL_STATE */
export function requireLicence(employer: Licensed, on: IsoDate): void {
  if (employer.kind !== 'MANPOWER_AGENCY' || isLicensed(employer, on)) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'employer.unlicensed',
    `${employer.name} lends workers and has no licence in force on ${on}`,
    { name: employer.name, date: on },
    ['id'],
  );
}
