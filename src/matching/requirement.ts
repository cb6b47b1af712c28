import type { IsoDate } from '../domain/iso-date.ts';
import type { Modality, OccupationOrdinal, SkillEvidence, SkillLevel, SkillOrdinal } from './profile.ts';

export interface RequiredSkill {
  readonly skill: SkillOrdinal;
  readonly essential: boolean;
  /** Hundredths, 5–100 in steps of 5; null for the default: 100 essential, 30 optional. */
  readonly weight: number | null;
  /** null: 1 */
  readonly minimumLevel: SkillLevel | null;
  readonly evidenceDemanded: SkillEvidence | null;
}

export interface RequiredLanguage {
  /** ISO 639-3, may be a macrolanguage. */
  readonly language: string;
  /** Required languages are conditions; desirable ones give points. */
  readonly required: boolean;
  /** CEFR 1–6 asked per modality; null where the modality is not asked. */
  readonly asked: Readonly<Record<Modality, number | null>>;
}

export interface RequiredQualification {
  /** EQF number of the level asked; null when only a field is asked. */
  readonly eqf: number | null;
  /** Scale and level as the offer states them, for the explanation. */
  readonly stated: { readonly scale: string; readonly level: string } | null;
  /** ISCED-F, two or three digits; null fits all. */
  readonly field: string | null;
}

export type ComponentKind = 'SKILLS' | 'EXPERIENCE' | 'QUALIFICATION' | 'LANGUAGES';

/** What an offer asks, ready to be scored against. */
export interface Requirement {
  readonly offerId: string;
  readonly destination: string;
  /** Wishes that reach the destination: itself, and the country that it lies in. */
  readonly destinationPlaces: readonly string[];
  /** Whose recognition counts there: the destination's own law, or where it has none its country's. */
  readonly recognitionPlaces: readonly string[];
  /** Accepted occupations, the offer's own first; empty when none is stated. */
  readonly occupations: readonly { readonly occupation: OccupationOrdinal; readonly isco: string }[];
  readonly minimumMonths: number | null;
  readonly skills: readonly RequiredSkill[];
  readonly qualification: RequiredQualification | null;
  /** The occupation is regulated at the destination: recognition is a condition and gives no points. */
  readonly regulated: boolean;
  readonly languages: readonly RequiredLanguage[];
  /** Categories of driving licences, each of them a condition. */
  readonly licences: readonly string[];
  readonly terms: {
    readonly contractKind: string;
    readonly startsOn: IsoDate | null;
    /** Exclusive */
    readonly endsOn: IsoDate | null;
    readonly wage: { readonly minor: number; readonly currency: string; readonly unit: string } | null;
  };
  readonly posts: number;
  /** Hundredths, 0–70; null for the model's default. */
  readonly weights: Readonly<Record<ComponentKind, number | null>>;
  /** 32 bytes, hexadecimal. */
  readonly seed: string;
}
