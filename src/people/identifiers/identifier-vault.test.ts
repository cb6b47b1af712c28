import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createIdentifierVault } from './identifier-vault.ts';

const KINDS = [
  { kind: 'NINA', nameFr: 'Numéro d’identification nationale', pattern: '^[0-9]{14}[A-Z]$' },
  { kind: 'CNI', nameFr: 'Carte', pattern: '^C-[0-9]{6}$' },
];
const SECRET = 'a secret that only tests have, of 32 characters and more';
const vault = createIdentifierVault(SECRET, KINDS);

const nina = fc
  .tuple(fc.stringMatching(/^[0-9]{14}$/), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
  .map((parts) => parts.join(''));

describe('an identifier', () => {
  it('comes out as it went in, and never twice in the same cipher', () => {
    fc.assert(
      fc.property(nina, (number) => {
        const [one, two] = [vault.close('NINA', number, []), vault.close('NINA', number, [])];
        expect(vault.open(one.sealed)).toBe(number);
        expect(vault.open(Buffer.from(two.sealed, 'base64'))).toBe(number);
        expect(one.sealed).not.toBe(two.sealed);
        expect(one.digest).toBe(two.digest);
      }),
    );
  });

  it('is one number however its groups are written', () => {
    fc.assert(
      fc.property(nina, fc.constantFrom(' ', '-', '.', ' '), fc.nat(14), (number, mark, at) => {
        const spaced = ` ${number.slice(0, at)}${mark}${number.slice(at)}`.toLowerCase();
        expect(vault.close('NINA', spaced, []).digest).toBe(vault.close('NINA', number, []).digest);
        expect(vault.digestsOf(spaced)).toEqual([vault.close('NINA', number, []).digest]);
      }),
    );
  });

  it('keeps the marks that belong to its pattern', () => {
    expect(vault.open(vault.close('CNI', 'c-123456', []).sealed)).toBe('C-123456');
  });

  it('has another digest for another number, another kind and another secret', () => {
    const other = createIdentifierVault(`${SECRET}!`, KINDS);
    const digest = vault.close('NINA', '18503070001042K', []).digest;
    expect(vault.close('NINA', '18503070001043K', []).digest).not.toBe(digest);
    expect(other.close('NINA', '18503070001042K', []).digest).not.toBe(digest);
    expect(() => other.open(vault.close('NINA', '18503070001042K', []).sealed)).toThrow();
  });

  it.each(['1850307000104K', '185030700010421', '18503070001042KK', '', 'A8503070001042K'])(
    'is refused by name when it has another form: %s',
    (value) => {
      expect(() => vault.close('NINA', value, ['identifiers', 0])).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          key: 'identifier.malformed',
          values: expect.objectContaining({ value, kind: 'NINA' }),
          path: ['identifiers', 0, 'value'],
        }),
      );
    },
  );

  it('of a kind that the country does not have is refused', () => {
    expect(() => vault.close('RFC', '1', [])).toThrow(
      expect.objectContaining({
        key: 'identifier.unknownKind',
        values: { value: 'RFC', expected: 'NINA, CNI' },
      }),
    );
  });

  it('is not looked for in a name', () => {
    expect(vault.digestsOf('Traoré Boubacar')).toEqual([]);
  });
});
