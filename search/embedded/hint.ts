import { NO_DAY, type ProfileColumns } from './profile-columns.ts';

/**
 * What dismisses most documents, in 32 bits: bits 0–1 the consent, 2–8 months of passport, 9–18 contract kinds, 19–31
 * months of work; months are rounded up. A hint may let too many through, never too few.
 */
export interface Hint {
  readonly consent: ConsentHint;
  /** Months that the passport is still valid after the day of building, at most; null when none is recorded. */
  readonly passportMonths: number | null;
  /** Bits of CONTRACT_KINDS, all of them when no wish is recorded. */
  readonly contractKinds: number;
}

/** NONE: never given. OPEN: given without an end, or not yet ended on the day of building. ENDED: withdrawn. */
export type ConsentHint = 'NONE' | 'OPEN' | 'ENDED';

const CONSENTS: readonly ConsentHint[] = ['NONE', 'OPEN', 'ENDED'];

const CONTRACT_KINDS = [
  'SEASONAL',
  'SEASONAL_RECURRENT',
  'FIXED_TERM',
  'PROJECT',
  'OPEN_ENDED',
  'APPRENTICESHIP',
  'TRAINEESHIP',
  'SELF_EMPLOYED',
  'INFORMAL_VERBAL',
];
/** A kind that has no bit of its own. */
const OTHER_KIND = 9;
const ALL_KINDS = 0x3ff;
/** Shorter than any month, so that a rounded number of months is never too low. */
const DAYS_PER_MONTH = 28;
const MOST_MONTHS = 126;
const MOST_WORK = 0x1fff;

export function documentHint(
  columns: ProfileColumns,
  doc: number,
  builtOn: number,
  experienceDays: number,
): number {
  const passport = columns.passports[doc] ?? NO_DAY;
  const months =
    passport === NO_DAY
      ? 0
      : 1 + Math.min(MOST_MONTHS, Math.max(0, Math.ceil((passport - builtOn) / DAYS_PER_MONTH)));
  const kinds = columns.tables.mobilities[columns.mobilities[doc] ?? 0]?.contractKinds ?? null;
  const bits = kinds === null ? ALL_KINDS : kinds.reduce((all, kind) => all | contractBit(kind), 0);
  const work = Math.min(MOST_WORK, Math.ceil(experienceDays / DAYS_PER_MONTH));
  return (
    (CONSENTS.indexOf(consentOf(columns, doc, builtOn)) | (months << 2) | (bits << 9) | (work << 19)) >>> 0
  );
}

export function readHint(hint: number): Hint {
  const months = (hint >>> 2) & 0x7f;
  return {
    consent: CONSENTS[hint & 3] ?? 'OPEN',
    passportMonths: months === 0 ? null : months - 1,
    contractKinds: (hint >>> 9) & ALL_KINDS,
  };
}

/** Days of work of any kind until the day of building, at most. */
export function workDaysAtMost(hint: number): number {
  const months = hint >>> 19;
  return months === MOST_WORK ? Number.MAX_SAFE_INTEGER : months * DAYS_PER_MONTH;
}

/** The day until which a passport of so many months may be valid; null when the number of months is the largest. */
export function passportCannotOutlast(months: number, builtOn: number): number | null {
  return months === MOST_MONTHS ? null : builtOn + months * DAYS_PER_MONTH;
}

export function contractBit(kind: string): number {
  const index = CONTRACT_KINDS.indexOf(kind);
  return 1 << (index === -1 ? OTHER_KIND : index);
}

function consentOf(columns: ProfileColumns, doc: number, builtOn: number): ConsentHint {
  let state: ConsentHint = 'NONE';
  for (let i = columns.consentStart[doc] ?? 0; i < (columns.consentStart[doc + 1] ?? 0); i += 1) {
    if (columns.tables.texts[columns.consentPurposes[i] ?? 0] !== 'SHARE_WITH_EMPLOYER') continue;
    const to = columns.consentTos[i] ?? NO_DAY;
    if (to === NO_DAY || to > builtOn) return 'OPEN';
    state = 'ENDED';
  }
  return state;
}
