import type { IsoDate } from '../domain/iso-date.ts';

/** Half-open; null ends are open. */
export interface Validity {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export function inForce({ validFrom, validTo }: Validity, asOf: IsoDate): boolean {
  return (validFrom === null || validFrom <= asOf) && (validTo === null || asOf < validTo);
}
