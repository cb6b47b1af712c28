import type { JWK } from 'jose';
import { z } from 'zod';

const set = z.object({
  keys: z
    .array(
      z.object({ kty: z.string(), kid: z.string(), crv: z.string().optional(), x: z.string().optional() }),
    )
    .min(1),
});

/** The keys of a JWK Set (RFC 7517); null for any other text. */
export function readJwkSet(text: string): readonly JWK[] | null {
  try {
    const parsed = set.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    return parsed.data.keys.map(({ kty, kid, crv, x }) => ({
      kty,
      kid,
      ...(crv === undefined ? {} : { crv }),
      ...(x === undefined ? {} : { x }),
    }));
  } catch {
    return null;
  }
}
