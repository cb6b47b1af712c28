import type { IsoDate } from '../domain/iso-date.ts';
import type { MatchProfile } from './profile.ts';

/** Who is ranked: the candidates whom the caller may see. */
export type Population =
  | { readonly kind: 'ALL' }
  /** Registered by this agency or one below it. */
  | { readonly kind: 'AGENCY'; readonly path: string }
  /** Who agrees, on this day, to be shown to employers. */
  | { readonly kind: 'CONSENTED'; readonly on: IsoDate }
  | { readonly kind: 'NONE' };

export function belongsTo(
  population: Population,
  profile: Pick<MatchProfile, 'agencyPath' | 'consents'>,
): boolean {
  switch (population.kind) {
    case 'ALL':
      return true;
    case 'NONE':
      return false;
    case 'AGENCY':
      return profile.agencyPath.startsWith(population.path);
    case 'CONSENTED': {
      const { on } = population;
      return profile.consents.some(
        ({ purpose, from, to }) =>
          purpose === 'SHARE_WITH_EMPLOYER' && from <= on && (to === null || on < to),
      );
    }
  }
}
