import { builder } from './builder.ts';
import { WageUnitEnum } from './people/enums.ts';

export interface WageAmount {
  /** Integer, in the minor unit of the currency (ISO 4217 exponent: XOF 0, EUR 2, TND 3). */
  readonly minor: number;
  readonly currency: string;
  readonly unit: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'PIECE';
}

const MINOR = "Whole number in the currency's minor unit: 150000 is 1 500.00 EUR, or 150 000 XOF.";

export const MoneyPerUnit = builder.objectRef<WageAmount>('MoneyPerUnit').implement({
  description: 'An amount of money for a unit of work.',
  fields: (t) => ({
    minor: t.exposeInt('minor', { description: MINOR }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'ISO 4217.' }),
    unit: t.expose('unit', { type: WageUnitEnum, description: 'What it is paid for.' }),
  }),
});

export const MoneyPerUnitInput = builder.inputType('MoneyPerUnitInput', {
  description: 'An amount of money for a unit of work.',
  fields: (t) => ({
    minor: t.int({ required: true, description: MINOR }),
    currency: t.field({ type: 'CurrencyCode', required: true, description: 'ISO 4217.' }),
    unit: t.field({ type: WageUnitEnum, required: true, description: 'What it is paid for.' }),
  }),
});
