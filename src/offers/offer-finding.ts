import { DomainError } from '../domain/errors.ts';
import type { Criterion } from './discrimination/criterion.ts';

/** Something that stands between an offer and its publication. */
export interface OfferFinding {
  readonly kind: 'MISSING' | 'CONTRADICTION' | 'DISCRIMINATION';
  /** Says it, and where in the offer it stands. */
  readonly error: DomainError;
  /** Of a discriminating wording: the ground, the words and the law. */
  readonly criterion: Criterion | null;
  readonly passage: string | null;
  readonly source: string | null;
}

/** The offer cannot be handed in or published as it is: everything that is wrong with it, at once. */
export class OfferRefusal extends DomainError {
  override readonly name: string = 'OfferRefusal';
  readonly findings: readonly OfferFinding[];

  constructor(findings: readonly OfferFinding[], number: string) {
    const all = findings.map(({ error }) => `${error.path.join('.')}: ${error.message}`).join('; ');
    super('INVALID_INPUT', 'offer.notReady', `Offer ${number} is not ready: ${all}`, {
      number,
      count: findings.length,
    });
    this.findings = findings;
  }
}

export function finding(
  kind: 'MISSING' | 'CONTRADICTION',
  key: string,
  message: string,
  path: readonly (string | number)[],
  values: Readonly<Record<string, string | number>> = {},
): OfferFinding {
  const error = new DomainError('INVALID_INPUT', key, message, values, path);
  return { kind, error, criterion: null, passage: null, source: null };
}
