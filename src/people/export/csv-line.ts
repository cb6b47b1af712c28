/** What spreadsheet programs take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** One line of a semicolon-separated file for a spreadsheet program: no cell of it is calculated. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(text: string): string {
  // The apostrophe is shown by no spreadsheet program and taken off again by the import.
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
