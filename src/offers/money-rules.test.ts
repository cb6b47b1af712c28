import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currencyDecimals, LARGEST_MINOR, minorOf, writtenAmount } from './money-rules.ts';

describe('an amount', () => {
  it.each([
    ['1600.50', 'EUR', 160_050],
    ['1600,5', 'EUR', 160_050],
    ['150000', 'XOF', 150_000],
    ['150000.00', 'XOF', 150_000],
    ['123.457', 'TND', 123_457],
    ['60', 'KWD', 60_000],
    ['0.005', 'LYD', 5],
    ['9000', 'MRU', 900_000],
  ])('%s %s', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor);
  });

  it.each([
    ['150000.5', 'XOF'],
    ['12.345', 'EUR'],
    ['0.0005', 'KWD'],
    ['-5', 'EUR'],
    ['1 600', 'EUR'],
    ['', 'EUR'],
    ['abc', 'EUR'],
    ['99999999999', 'EUR'],
    ['3000000', 'KWD'],
  ])('%s %s cannot be', (text, currency) => {
    expect(minorOf(text, currency)).toBeNull();
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_MINOR }),
        fc.constantFrom('EUR', 'XOF', 'KWD', 'TND', 'LYD', 'SAR'),
        (minor, currency) => {
          const text = writtenAmount(minor, currency);
          expect(text.split('.')[1]?.length ?? 0).toBe(currencyDecimals(currency));
          expect(minorOf(text, currency)).toBe(minor);
        },
      ),
    );
  });
});
