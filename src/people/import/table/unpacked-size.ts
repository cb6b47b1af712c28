const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Bytes of a directory entry before the name. */
const ENTRY = 46;

/** What the directory of a ZIP archive says that its files take when unpacked, in bytes; Infinity when it cannot be read. */
export function unpackedSize(archive: Buffer): number {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > archive.length || archive.readUInt32LE(end) !== END_OF_DIRECTORY) {
    return Number.POSITIVE_INFINITY;
  }
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let files = archive.readUInt16LE(end + 10); files > 0; files--) {
    if (at + ENTRY > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      return Number.POSITIVE_INFINITY;
    }
    total += archive.readUInt32LE(at + 24);
    at += ENTRY + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0);
  }
  return total;
}
