import { createHmac } from 'node:crypto';
import { deriveKey, seal, unseal } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { canonicalNumber } from './canonical-number.ts';
import type { SealedIdentifier } from './sealed-identifier.ts';

/** A number that people of a country may have, from its pack. */
export interface IdentifierKind {
  /** "NINA" */
  readonly kind: string;
  readonly nameFr: string;
  /** Regular expression of the whole number. */
  readonly pattern: string;
}

/** Seals numbers on their way in and opens them on their way out; the only place that holds the keys. */
export interface IdentifierVault {
  /** @throws DomainError INVALID_INPUT for an unknown kind, or a number that is none of that kind */
  close(kind: string, number: string, path: readonly (string | number)[]): SealedIdentifier;
  /** @param sealed as in `SealedIdentifier`, or as the database has it */
  open(sealed: string | Uint8Array): string;
  /** Digests, hexadecimal, of the identifiers that a text may be: one for each kind whose pattern fits. */
  digestsOf(text: string): readonly string[];
}

export function createIdentifierVault(secret: string, kinds: readonly IdentifierKind[]): IdentifierVault {
  const sealKey = deriveKey(secret, 'identifier-seal');
  const lookUpKey = deriveKey(secret, 'identifier-look-up');
  const known = new Map(kinds.map((kind) => [kind.kind, { ...kind, form: new RegExp(kind.pattern, 'u') }]));
  const digest = (kind: string, number: string) =>
    createHmac('sha256', lookUpKey).update(`${kind}:${number}`).digest('hex');

  return {
    close: (kind, given, path) => {
      const asked = known.get(kind);
      if (!asked) {
        const expected = [...known.keys()].join(', ') || '–';
        throw new DomainError(
          'INVALID_INPUT',
          'identifier.unknownKind',
          `There is no identifier of the kind "${kind}": expected ${expected}`,
          { value: kind, expected },
          [...path, 'kind'],
        );
      }
      const number = canonicalNumber(given, asked.form);
      if (number === null) {
        throw new DomainError(
          'INVALID_INPUT',
          'identifier.malformed',
          `"${given}" is no ${kind}: expected the form ${asked.pattern}`,
          { value: given, kind, name: asked.nameFr, expected: asked.pattern },
          [...path, 'value'],
        );
      }
      return {
        kind,
        sealed: Buffer.from(seal(sealKey, Buffer.from(number))).toString('base64'),
        digest: digest(kind, number),
      };
    },
    open: (sealed) => {
      const bytes = typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed;
      return Buffer.from(unseal(sealKey, bytes)).toString();
    },
    digestsOf: (text) =>
      [...known.values()].flatMap(({ kind, form }) => {
        const number = canonicalNumber(text, form);
        return number === null ? [] : [digest(kind, number)];
      }),
  };
}
