/** Lines that one record may span. */
const LONGEST_RECORD = 5_000;

/** The lines of the next record, as far as quotation marks tell. */
export interface RecordLines {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly texts: readonly string[];
  /** False when a quoted field has not ended with the last of these lines. */
  readonly closed: boolean;
}

/** Looks ahead in a file by records, and goes on by lines. */
export class LineWindow {
  readonly #blocks: AsyncIterator<readonly string[]>;
  #lines: readonly string[] = [];
  #at = 0;
  readonly #quoted: boolean;
  /** Of the first in `#lines`, from 1. */
  #firstLine = 1;
  #ended = false;

  /** @param quoted whether a field in quotation marks may hold line breaks; otherwise a line is a record */
  constructor(blocks: AsyncIterable<readonly string[]>, quoted: boolean) {
    this.#blocks = blocks[Symbol.asyncIterator]();
    this.#quoted = quoted;
  }

  /** null at the end; lines without content between records are passed over. */
  async peek(): Promise<RecordLines | null> {
    for (;;) {
      while (this.#lines[this.#at]?.trim() === '') this.#at += 1;
      const end = this.#recordEnd();
      const held = this.#lines.length - this.#at;
      if (end === null && !this.#ended && held < LONGEST_RECORD) await this.#load();
      else if (held === 0) return null;
      else {
        const texts = this.#lines.slice(this.#at, end ?? this.#lines.length);
        return { line: this.#firstLine + this.#at, texts, closed: end !== null };
      }
    }
  }

  advance(lines: number): void {
    this.#at += lines;
  }

  async close(): Promise<void> {
    await this.#blocks.return?.();
  }

  #recordEnd(): number | null {
    if (this.#quoted) return quotedRecordEnd(this.#lines, this.#at);
    return this.#at < this.#lines.length ? this.#at + 1 : null;
  }

  async #load(): Promise<void> {
    const block = await this.#blocks.next();
    if (block.done) this.#ended = true;
    else {
      this.#firstLine += this.#at;
      this.#lines = [...this.#lines.slice(this.#at), ...block.value];
      this.#at = 0;
    }
  }
}

/** @returns the position below the record's last line: where its quotation marks are even in number */
function quotedRecordEnd(lines: readonly string[], start: number): number | null {
  let open = false;
  for (let at = start; at < lines.length; at++) {
    for (
      let mark = lines[at]?.indexOf('"') ?? -1;
      mark !== -1;
      mark = lines[at]?.indexOf('"', mark + 1) ?? -1
    ) {
      open = !open;
    }
    if (!open) return at + 1;
  }
  return null;
}
