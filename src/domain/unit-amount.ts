/** An amount of money per month, hour … as three columns keep it; null unless all three are there. */
export function unitAmount<Unit extends string>(
  minor: number | null,
  currency: string | null,
  unit: Unit | null,
): { readonly minor: number; readonly currency: string; readonly unit: Unit } | null {
  return minor !== null && currency !== null && unit !== null ? { minor, currency, unit } : null;
}
