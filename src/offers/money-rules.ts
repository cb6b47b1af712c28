/** Currencies without two decimals (ISO 4217, amendment 177). */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimals of a currency, ISO 4217. */
export function currencyDecimals(currency: string): number {
  return DECIMALS[currency] ?? 2;
}

/** Largest amount that a column holds. */
export const LARGEST_MINOR = 2_147_483_647;

/**
 * A written amount in the minor unit of its currency: "1600.50" EUR is 160050, "123.457" TND is 123457.
 * null for what is no amount, or has more decimals than the currency.
 */
export function minorOf(amount: string, currency: string): number | null {
  const [, whole, fraction = ''] = /^(\d{1,10})(?:[.,](\d{1,4}))?$/.exec(amount.trim()) ?? [];
  const decimals = currencyDecimals(currency);
  if (whole === undefined || /[1-9]/.test(fraction.slice(decimals))) return null;
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return minor <= LARGEST_MINOR ? minor : null;
}

/** The amount as it is written, with a point: 123457 TND is "123.457". */
export function writtenAmount(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
