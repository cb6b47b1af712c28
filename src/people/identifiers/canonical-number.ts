/**
 * A number in the one form in which it is kept and compared: as on the card, without the spaces, hyphens and dots
 * that people put between its groups, in capitals. null when it does not fit `form`, however it is written.
 */
export function canonicalNumber(text: string, form: RegExp): string | null {
  const capitals = text.normalize('NFKC').trim().toUpperCase();
  const candidates = [capitals.replace(/[\s.\-–·]/gu, ''), capitals];
  return candidates.find((candidate) => form.test(candidate)) ?? null;
}
