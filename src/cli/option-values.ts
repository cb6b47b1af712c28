import { InvalidArgumentError } from 'commander';

/** Reads a whole number of an option; another text is wrong usage. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Il faut un nombre entier de ${min} à ${max}.`);
  };
}

/** Collects an option that may stand several times. */
export function repeated(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** Reads a language tag (BCP 47) in its canonical spelling; another text is wrong usage. */
export function languageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('Il faut un code de langue BCP 47, tel que « fr », « en » ou « bm ».');
}
