import { createHash } from 'node:crypto';
import { type TextEncoding, Utf8Count } from './utf8-count.ts';

export type FileKind = 'TEXT' | 'WORKBOOK' | 'OLD_WORKBOOK' | 'OTHER';

export interface Examined {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
  /** What a text is most likely written in. */
  readonly encoding: TextEncoding;
}

/** Bytes from which the kind is told. */
const HEAD = 4096;

/** Reads a file once, in bounded memory, to tell what it is. */
export async function examineFile(chunks: AsyncIterable<Uint8Array>): Promise<Examined> {
  const hash = createHash('sha256');
  const count = new Utf8Count();
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    count.add(chunk);
    bytes += chunk.length;
    if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
  }
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  return {
    kind: kindOf(head, utf16),
    bytes,
    sha256: new Uint8Array(hash.digest()),
    encoding: utf16 ? 'utf-16le' : count.encoding(),
  };
}

function kindOf(head: Buffer, utf16: boolean): FileKind {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'WORKBOOK';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'OLD_WORKBOOK';
  return !utf16 && head.subarray(0, HEAD).includes(0) ? 'OTHER' : 'TEXT';
}
