/** A file that can be read from its beginning as often as needed. */
export interface FileContent {
  readonly name: string;
  /** Chunks of bytes, from the first. */
  open(): AsyncIterable<Uint8Array>;
}

export function bytesContent(name: string, bytes: Uint8Array): FileContent {
  return {
    name,
    open: async function* () {
      yield bytes;
    },
  };
}
