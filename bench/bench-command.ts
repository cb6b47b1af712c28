import type { BenchLine } from './bench-line.ts';

/** One benchmark of `npm run bench`. */
export interface BenchCommand {
  readonly usage: string;
  /** Options with their defaults; '' where there is none. */
  readonly options: Readonly<Record<string, string>>;
  /** @param note what is said beside the results */
  run(options: BenchOptions, print: (line: BenchLine) => void, note: (text: string) => void): Promise<void>;
}

/** What was asked for; a value that does not fit is refused by name. */
export interface BenchOptions {
  text(name: string): string;
  wholeNumber(name: string): number;
  wholeNumbers(name: string): readonly number[];
  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice;
}

/** @throws RangeError that names the option, its value and what was expected */
export function benchOptions(values: Readonly<Record<string, string>>): BenchOptions {
  const text = (name: string) => values[name] ?? '';
  const refuse = (name: string, expected: string) =>
    new RangeError(`--${name} is “${text(name)}”; expected ${expected}`);
  const numbers = (name: string, separator: RegExp | null, expected: string): readonly number[] => {
    const parts = separator === null ? [text(name)] : text(name).split(separator);
    return parts.map((part) => {
      if (!/^\d+$/.test(part)) throw refuse(name, expected);
      return Number(part);
    });
  };
  return {
    text,
    wholeNumber: (name) => numbers(name, null, 'a whole number')[0] ?? 0,
    wholeNumbers: (name) => numbers(name, /[-,]/, 'whole numbers such as 5-20 or 5,10'),
    oneOf: (name, choices) => {
      const chosen = choices.find((choice) => choice === text(name));
      if (chosen === undefined) throw refuse(name, choices.join(' or '));
      return chosen;
    },
  };
}
