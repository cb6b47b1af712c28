import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { DomainError } from '../../domain/errors.ts';

const LINE_FEED = 0x0a;
/** Bytes; keeps a file that is no text at all from filling the memory. */
const LONGEST_LINE = 4_000_000;

/**
 * Blocks of whole lines of a UTF-8 file, without line ends and byte order mark.
 * @param name of the file, for messages
 * @throws DomainError INVALID_INPUT that names the line which is not UTF-8
 */
export async function* readLines(
  path: string,
  name: string,
  onBytes: (bytes: Uint8Array) => void = () => {},
): AsyncGenerator<readonly string[]> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 262_144 });
  for await (const chunk of chunks) {
    onBytes(chunk);
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end === -1) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > LONGEST_LINE) throw notText(name, line, `a line of more than ${LONGEST_LINE} bytes`);
      continue;
    }
    const lines = decode(Buffer.concat([rest, chunk.subarray(0, end)]), name, line);
    rest = chunk.subarray(end + 1);
    yield lines;
    line += lines.length;
  }
  if (rest.length > 0) yield decode(rest, name, line);
}

function decode(bytes: Buffer, name: string, firstLine: number): readonly string[] {
  if (!isUtf8(bytes)) throw notText(name, firstLine + wrongLine(bytes), 'bytes that are not UTF-8');
  const text = bytes.toString('utf8');
  const lines = (firstLine === 1 ? text.replace(/^\uFEFF/, '') : text).split('\n');
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** @returns how many lines stand before the first that is not UTF-8 */
function wrongLine(bytes: Buffer): number {
  let start = 0;
  for (let count = 0; ; count++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return count;
    start = end + 1;
  }
}

function notText(name: string, line: number, found: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'taxonomyImport.notUtf8',
    `${name}, line ${line}: found ${found}; expected text in UTF-8`,
    { file: name, line },
    [name, line],
  );
}
