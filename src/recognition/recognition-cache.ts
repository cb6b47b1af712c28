import type { RowQuery } from '../reference/row-query.ts';
import { type CompiledRecognition, compileRecognition } from './compile-rules.ts';
import { readRecognitionReference } from './read-reference.ts';

/** The compiled rules of the version last asked for. */
export interface RecognitionCache {
  /**
   * Compiles anew when another version is asked for than the one at hand.
   * The answer carries the version that was really read: the last one committed.
   */
  at(version: number): Promise<CompiledRecognition>;
}

/** @param database is read outside of any transaction, in one statement */
export function createRecognitionCache(database: RowQuery): RecognitionCache {
  let current: CompiledRecognition | null = null;
  return {
    async at(version) {
      if (current?.version === version && version > 0) return current;
      const { version: read, ...reference } = await readRecognitionReference(database);
      current = compileRecognition(reference, read);
      return current;
    },
  };
}
