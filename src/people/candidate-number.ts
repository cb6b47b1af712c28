/**
 * What a person is told at the counter: prefix, the ordinal in six digits or more, a check digit
 * that finds every single wrong digit and every swap of neighbours (ISO 7064 MOD 11-2, X for ten).
 */
export function candidateNumber(prefix: string, ordinal: number): string {
  const digits = String(ordinal).padStart(6, '0');
  return `${prefix}-${digits}-${checkCharacter(digits)}`;
}

function checkCharacter(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? 'X' : String(check);
}
