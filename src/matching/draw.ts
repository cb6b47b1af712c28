import { createHash } from 'node:crypto';
import { parse } from 'uuid';

/**
 * Where a draw puts a candidate among its equals: ascending SHA-256 of the offer's seed (32 bytes, given as
 * hexadecimal) and the candidate's UUID (16 bytes). Anyone who knows the revealed seed can repeat it.
 */
export function drawKey(seed: string, candidateId: string): string {
  return createHash('sha256').update(Buffer.from(seed, 'hex')).update(parse(candidateId)).digest('hex');
}
