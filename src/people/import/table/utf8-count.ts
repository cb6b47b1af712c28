/** Labels of the WHATWG encoding standard. */
export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le';

/**
 * Counts the letters beyond ASCII that are well-formed UTF-8, and the bytes that are not.
 * A few damaged rows do not make a UTF-8 file one of Windows.
 */
export class Utf8Count {
  private letters = 0;
  private strays = 0;
  /** Bytes that the letter being read still needs. */
  private awaited = 0;

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.awaited > 0) {
        if (byte >= 0x80 && byte <= 0xbf) {
          this.awaited--;
          if (this.awaited === 0) this.letters++;
          continue;
        }
        this.strays++;
        this.awaited = 0;
      }
      if (byte < 0x80) continue;
      if (byte >= 0xc2 && byte <= 0xdf) this.awaited = 1;
      else if (byte >= 0xe0 && byte <= 0xef) this.awaited = 2;
      else if (byte >= 0xf0 && byte <= 0xf4) this.awaited = 3;
      else this.strays++;
    }
  }

  encoding(): TextEncoding {
    const strays = this.strays + (this.awaited > 0 ? 1 : 0);
    return strays > 0 && strays >= this.letters ? 'windows-1252' : 'utf-8';
  }
}
