import type { ContractKind, OfferKind, SkillEvidence, WageBasis, WageUnit } from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import {
  type ArrivalWave,
  type InternshipTerms,
  type MissionTerms,
  NOTHING_SAID,
  type OfferTerms,
} from './offer-terms.ts';

/** What every offer says. */
interface OfferCore {
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

/** What an offer may say beside it. */
interface OfferExtent {
  readonly description: string | null;
  /** By day of arrival; empty: all arrive on the first day. */
  readonly waves: readonly ArrivalWave[];
  /** Candidate numbers: only these workers; null for an offer to whoever fits. */
  readonly namedWorkers: readonly string[] | null;
  /** Of the employer's, where the work is. */
  readonly siteId: string | null;
  /** Categories of driving licences, each of them asked. */
  readonly licences: readonly string[];
  readonly terms: OfferTerms;
  readonly internship: InternshipTerms | null;
  readonly mission: MissionTerms | null;
}

/** An offer as it is handed over. */
export type OfferInput = OfferCore & Partial<OfferExtent>;

/** An offer with nothing left out; what it does not say is null or empty. */
export type OfferContent = OfferCore & OfferExtent;

export function wholeOffer(input: OfferInput): OfferContent {
  return {
    ...input,
    title: input.title.trim(),
    description: input.description?.trim() || null,
    waves: input.waves ?? [],
    namedWorkers: input.namedWorkers?.map((number) => number.trim().toUpperCase()) ?? null,
    siteId: input.siteId ?? null,
    licences: input.licences?.map((category) => category.trim().toUpperCase()) ?? [],
    terms: input.terms ?? NOTHING_SAID,
    internship: input.internship ?? null,
    mission: input.mission ?? null,
  };
}
