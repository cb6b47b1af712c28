import { NO_DAY, type ProfileColumns } from './profile-columns.ts';

/**
 * What dismisses most documents, in 32 bits: bits 0–1 the consent, 2–8 months of passport, 9–18 contract kinds, 19–22
 * months until available, 23–31 months of work. A hint may let too many through, never too few: months of passport
 * and of work are rounded up, months of waiting down.
 */
export const WORK_SHIFT = 23;
const PASSPORT_SHIFT = 2;
const CONTRACT_SHIFT = 9;
const WAIT_SHIFT = 19;
const CREDENTIAL_SHIFT = 30;

/** NO_CONSENT: never given. OPEN: given without an end, or not ended on the day of building. ENDED: withdrawn. */
export const NO_CONSENT = 0;
export const OPEN_CONSENT = 1;
export const ENDED_CONSENT = 2;

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
const MOST_WAIT = 0xf;
/** So many months of work, or more. */
export const MOST_WORK = 0x1ff;

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
  const from = columns.availableFroms[doc] ?? NO_DAY;
  const wait = Math.max(0, Math.min(MOST_WAIT, Math.floor((from - builtOn) / DAYS_PER_MONTH)));
  const work = Math.min(MOST_WORK, Math.ceil(experienceDays / DAYS_PER_MONTH));
  return (
    (consentOf(columns, doc, builtOn) |
      (months << PASSPORT_SHIFT) |
      (bits << CONTRACT_SHIFT) |
      (wait << WAIT_SHIFT) |
      (work << WORK_SHIFT)) >>>
    0
  );
}

/** The second 32 bits: languages in bits 0–29, credentials in the last two. */
export function secondHint(languages: number, credentials: number): number {
  return (languages | (credentials << CREDENTIAL_SHIFT)) >>> 0;
}

export function credentialsIn(second: number): number {
  return second >>> CREDENTIAL_SHIFT;
}

export function consentIn(hint: number): number {
  return hint & 3;
}

/** Whether the wishes that are recorded, if any, name the kind of contract. */
export function wishesContract(hint: number, bit: number): boolean {
  return ((hint >>> CONTRACT_SHIFT) & bit) !== 0;
}

/** The last day, at most, on which a passport is valid; before all days when none is recorded. */
export function passportUntilAtMost(hint: number, builtOn: number): number {
  const months = (hint >>> PASSPORT_SHIFT) & 0x7f;
  if (months === 0) return Number.NEGATIVE_INFINITY;
  return months > MOST_MONTHS ? Number.POSITIVE_INFINITY : builtOn + (months - 1) * DAYS_PER_MONTH;
}

/** The first day, at least, on which the candidate is available; before all days when none is recorded. */
export function availableFromAtLeast(hint: number, builtOn: number): number {
  const months = (hint >>> WAIT_SHIFT) & MOST_WAIT;
  return months === 0 ? Number.NEGATIVE_INFINITY : builtOn + months * DAYS_PER_MONTH;
}

/** Days of work of any kind until the day of building, at most, by the months that a hint says. */
export function workDaysAtMost(months: number): number {
  return months === MOST_WORK ? Number.MAX_SAFE_INTEGER : months * DAYS_PER_MONTH;
}

export function contractBit(kind: string): number {
  const index = CONTRACT_KINDS.indexOf(kind);
  return 1 << (index === -1 ? OTHER_KIND : index);
}

function consentOf(columns: ProfileColumns, doc: number, builtOn: number): number {
  let state = NO_CONSENT;
  for (let i = columns.consentStart[doc] ?? 0; i < (columns.consentStart[doc + 1] ?? 0); i += 1) {
    if (columns.tables.texts[columns.consentPurposes[i] ?? 0] !== 'SHARE_WITH_EMPLOYER') continue;
    const to = columns.consentTos[i] ?? NO_DAY;
    if (to === NO_DAY || to > builtOn) return OPEN_CONSENT;
    state = ENDED_CONSENT;
  }
  return state;
}
