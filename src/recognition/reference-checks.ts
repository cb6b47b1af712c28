import type { Refuse } from '../reference/file-reader.ts';
import { isJurisdiction } from './jurisdictions.ts';
import type { Validity } from './validity.ts';

export function checkJurisdiction(jurisdiction: string, refuse: Refuse): void {
  if (!isJurisdiction(jurisdiction)) {
    refuse(`jurisdiction "${jurisdiction}" is no ISO 3166 code such as MLI or CA-QC`, jurisdiction);
  }
}

export function checkValidity({ validFrom, validTo }: Validity, refuse: Refuse): void {
  if (validFrom !== null && validTo !== null && validFrom >= validTo) {
    refuse(`validTo ${validTo} is not after validFrom ${validFrom}`, validTo);
  }
}

export function overlap(a: Validity, b: Validity): boolean {
  const startsBeforeEnd = (one: Validity, other: Validity) =>
    one.validFrom === null || other.validTo === null || one.validFrom < other.validTo;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

export function daysOf({ validFrom, validTo }: Validity): string {
  return `${validFrom ?? 'always'} to ${validTo ?? 'always'}`;
}

export function jurisdictionOf({ code }: { readonly code: string }): string {
  return code.slice(0, code.indexOf(':'));
}
