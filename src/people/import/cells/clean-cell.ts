import { CellRefusal } from '../cell-refusal.ts';
import type { ImportField } from '../import-field.ts';

/** Characters; no cell of a register is longer. */
const LONGEST_CELL = 2000;

/** A number may begin with a sign. */
const SIGNED: ReadonlySet<ImportField> = new Set(['phone']);

/** What people write for "nothing". */
const NOTHING = /^(?:[-–—./]+|n\/?a|n[ée]ant|nsp|\?+)$/i;

/** UTF-8 that was read as Windows-1252 and saved again: "TraorÃ©". */
const READ_WRONG = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/u;

/**
 * The text of a cell, or '' for an empty one.
 * @throws CellRefusal for what could not be read, and for what a spreadsheet program would run as a formula
 */
export function cleanCell(raw: string, field: ImportField): string {
  if (raw.length > LONGEST_CELL) throw new CellRefusal(`un texte d’au plus ${LONGEST_CELL} caractères`);
  // A leading apostrophe is how an export keeps a spreadsheet program from calculating.
  const text = raw
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/gu, ' ');
  if (text === '' || NOTHING.test(text)) return '';
  if (/[\uFFFD\p{Cc}\p{Co}\p{Cn}]/u.test(text) || READ_WRONG.test(text)) {
    throw new CellRefusal('des caractères lisibles : enregistrez le fichier en « CSV UTF-8 »');
  }
  const start = text.normalize('NFKC')[0] ?? '';
  if ('=+-@'.includes(start) && !(SIGNED.has(field) && /^\+[\d\s().-]+/.test(text))) {
    throw new CellRefusal('une valeur, et non une formule (pas de =, +, - ou @ au début)');
  }
  return text;
}

/** The parts of a cell that lists several things, apart by semicolons, bars or line breaks, else by commas. */
export function listed(text: string): readonly string[] {
  const separator = /[;|\n]/.test(text) ? /[;|\n]/ : /,/;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
