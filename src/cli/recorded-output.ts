import type { CommandOutput } from './command-output.ts';

export interface RecordedOutput extends CommandOutput {
  /** Standard output, a line each. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** Keeps what a command prints, for tests. */
export function recordOutput(): RecordedOutput {
  const lines: string[] = [];
  const notes: string[] = [];
  return {
    lines,
    notes,
    json: (document) => lines.push(JSON.stringify(document)),
    line: (text) => lines.push(text),
    note: (text) => notes.push(text),
    interactive: false,
  };
}
