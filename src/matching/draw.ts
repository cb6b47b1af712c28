import { createHash } from 'node:crypto';

/**
 * Where a draw puts a candidate among its equals: ascending SHA-256 of the offer's seed (32 bytes, given as
 * hexadecimal) and the candidate's UUID (16 bytes). Anyone who knows the revealed seed can repeat it.
 */
export function drawKey(seed: string, candidateId: string): string {
  return createHash('sha256')
    .update(Buffer.from(seed, 'hex'))
    .update(Buffer.from(candidateId.replaceAll('-', ''), 'hex'))
    .digest('hex');
}
