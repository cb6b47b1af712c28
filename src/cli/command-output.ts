/** What a command prints: results on standard output, everything else on standard error. */
export interface CommandOutput {
  /** One JSON document, on one line. */
  json(document: unknown): void;
  line(text: string): void;
  note(text: string): void;
  /** Whether notes are read on a terminal, where a line may be drawn again. */
  readonly interactive: boolean;
}

export const terminal: CommandOutput = {
  json: (document) => process.stdout.write(`${JSON.stringify(document)}\n`),
  line: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  interactive: process.stderr.isTTY === true,
};

/** The input was refused: the sentence is for the user. */
export class CommandRefused extends Error {
  /** 1, or one by which a script tells this refusal from others. */
  readonly exitCode: number;

  constructor(sentence: string, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
