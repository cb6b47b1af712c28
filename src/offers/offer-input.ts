import type { ContractKind, OfferKind, SkillEvidence, WageBasis, WageUnit } from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';

export interface OfferInput {
  readonly title: string;
  readonly kind: OfferKind;
  readonly contractKind: ContractKind;
  readonly posts: number;
  /** Jurisdiction: ISO 3166-1 alpha-3 or ISO 3166-2. */
  readonly destination: string;
  readonly place: string | null;
  readonly startsOn: IsoDate | null;
  /** Exclusive */
  readonly endsOn: IsoDate | null;
  /** Last day on which candidates are taken in. */
  readonly intakeUntil: IsoDate | null;
  readonly wage: {
    readonly minor: number;
    readonly currency: string;
    readonly unit: WageUnit;
    readonly basis: WageBasis;
  } | null;
  /** The offer's own occupation first. */
  readonly occupationIds: readonly string[];
  readonly minimumMonths: number | null;
  readonly qualification: {
    readonly scale: string | null;
    readonly level: string | null;
    /** ISCED-F, two or three digits */
    readonly field: string | null;
  } | null;
  readonly regulated: boolean;
  readonly skills: readonly {
    readonly skillId: string;
    readonly essential: boolean;
    /** Hundredths */
    readonly weight: number | null;
    readonly minimumLevel: number | null;
    readonly evidenceDemanded: SkillEvidence | null;
  }[];
  readonly languages: readonly {
    readonly language: string;
    readonly required: boolean;
    readonly listening: number | null;
    readonly speaking: number | null;
    readonly reading: number | null;
    readonly writing: number | null;
  }[];
  /** Hundredths, 0–70; null for the model's default. */
  readonly weights: {
    readonly skills: number | null;
    readonly experience: number | null;
    readonly qualification: number | null;
    readonly languages: number | null;
  };
}
