import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { HomeCountry } from '../../src/matching/eligibility/condition.ts';
import type { RankedGroup } from '../../src/matching/eligibility/judge.ts';
import type { Population } from '../../src/matching/population.ts';
import type { CompiledRequirement } from '../../src/matching/score.ts';

export interface ProfileSearch {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly group: RankedGroup;
  readonly country: HomeCountry;
  readonly asOf: IsoDate;
  readonly wanted: number;
  /** Ordinals that are answered from elsewhere. */
  readonly excluded: { has(ordinal: number): boolean };
}
