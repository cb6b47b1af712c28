import { createHash } from 'node:crypto';
import { type FileHandle, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { IndexState } from './index-state.ts';
import { parseSnapshot } from './pg-snapshot.ts';
import { buildColumns, type ProfileColumns, type ProfileTables } from './profile-columns.ts';
import { replaceFile } from './replace-file.ts';
import { derive } from './segment.ts';
import { inSlices } from './sliced.ts';

/** Raised whenever the columns change, so that no version takes a file of another one for its own. */
const FORM = 'seko-index-3';
/** Bytes of the checksum at the end: SHA-256. */
const CHECKSUM_BYTES = 32;
/** Typed arrays begin at multiples of this. */
const ALIGNMENT = 8;

const head = z.object({
  form: z.literal(FORM),
  epoch: z.string(),
  edition: z.string(),
  horizon: z.string(),
  builtOn: z.number(),
  size: z.number(),
  // Written by this very version, as form and checksum say.
  tables: z.custom<ProfileTables>((value) => typeof value === 'object' && value !== null && 'texts' in value),
  arrays: z.array(z.object({ name: z.string(), bytes: z.number() })),
});

/**
 * Keeps the segment of a state whose overlay is empty, so that the next start reads a file instead of the database.
 * Whole or not at all; readable for its owner only, since it holds profiles.
 */
export async function writeSnapshotFile(
  file: string,
  { segment, horizon, epoch, edition, overlay }: IndexState,
): Promise<void> {
  if (overlay.size > 0) throw new RangeError(`${overlay.size} changes are not in the segment yet`);
  const { columns, builtOn } = segment;
  const arrays = arraysOf(columns);
  const header = Buffer.from(
    JSON.stringify({
      form: FORM,
      epoch,
      edition,
      horizon: horizon.text,
      builtOn,
      size: columns.size,
      tables: columns.tables,
      arrays: arrays.map(([name, { byteLength }]) => ({ name, bytes: byteLength })),
    }),
  );
  await replaceFile(file, async (handle) => {
    const hash = createHash('sha256');
    const write = async (bytes: Uint8Array) => {
      hash.update(bytes);
      await writeWhole(handle, bytes);
    };
    const length = Buffer.alloc(ALIGNMENT);
    length.writeBigUInt64LE(BigInt(header.length));
    await write(length);
    await write(header);
    await write(Buffer.alloc(padding(ALIGNMENT + header.length)));
    for (const [, array] of arrays) {
      await write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      await write(Buffer.alloc(padding(array.byteLength)));
    }
    await writeWhole(handle, hash.digest());
  });
}

/** null when there is no file, or one that is damaged or of another version: then the database is read. */
export async function readSnapshotFile(file: string): Promise<IndexState | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length < ALIGNMENT + CHECKSUM_BYTES) return null;
  const content = bytes.subarray(0, bytes.length - CHECKSUM_BYTES);
  if (!createHash('sha256').update(content).digest().equals(bytes.subarray(content.length))) return null;
  const headerLength = Number(content.readBigUInt64LE(0));
  const header = head.safeParse(JSON.parse(content.subarray(ALIGNMENT, ALIGNMENT + headerLength).toString()));
  if (!header.success) return null;
  const { epoch, edition, horizon, builtOn, size, tables, arrays } = header.data;
  const sections = new Map<string, Buffer>();
  let at = ALIGNMENT + headerLength + padding(ALIGNMENT + headerLength);
  for (const { name, bytes: length } of arrays) {
    sections.set(name, content.subarray(at, at + length));
    at += length + padding(length);
  }
  const columns = columnsOf(size, tables, sections);
  if (columns === null) return null;
  const seen = parseSnapshot(horizon);
  const segment = await inSlices(derive(columns, builtOn));
  return { segment, overlay: new Map(), horizon: seen, epoch, edition, applied: [], appliedFrom: seen.xmin };
}

type Numbers = Uint8Array | Uint32Array | Int32Array;

function arraysOf(columns: ProfileColumns): readonly (readonly [name: string, array: Numbers])[] {
  return Object.entries(columns).flatMap(([name, value]) =>
    value instanceof Uint8Array || value instanceof Uint32Array || value instanceof Int32Array
      ? [[name, value] as const]
      : [],
  );
}

/** The columns of a builder that was given nothing say which arrays there are, and of which type. */
function columnsOf(
  size: number,
  tables: ProfileTables,
  sections: ReadonlyMap<string, Buffer>,
): ProfileColumns | null {
  const empty = buildColumns().finish();
  const known = arraysOf(empty);
  if (known.some(([name]) => !sections.has(name))) return null;
  const arrays = known.map(
    ([name, kind]) => [name, numbersLike(kind, sections.get(name) ?? Buffer.alloc(0))] as const,
  );
  return { ...empty, ...Object.fromEntries(arrays), size, tables };
}

/** A copy, since arrays of wider numbers must begin at their own alignment. */
function numbersLike(kind: Numbers, section: Buffer): Numbers {
  const { buffer } = new Uint8Array(section);
  if (kind instanceof Uint32Array) return new Uint32Array(buffer);
  return kind instanceof Int32Array ? new Int32Array(buffer) : new Uint8Array(buffer);
}

/** One call may write less than it was given. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

function padding(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
