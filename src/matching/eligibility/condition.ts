import type { IsoDate } from '../../domain/iso-date.ts';
import type {
  CompensationMeasure,
  MatchProfile,
  Modality,
  RecognitionOutcome,
  SkillEvidence,
  SkillOrdinal,
} from '../profile.ts';
import type { Requirement } from '../requirement.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a condition is judged on; nothing reads a clock. */
export interface ConditionQuestion {
  readonly profile: MatchProfile;
  readonly requirement: Requirement;
  readonly vocabulary: Vocabulary;
  readonly country: HomeCountry;
  readonly asOf: IsoDate;
}

/** What the country pack says about leaving the country. */
export interface HomeCountry {
  readonly jurisdiction: string;
  /** Destinations that an identity card opens, so that no passport is asked. */
  readonly identityCardSuffices: readonly string[];
}

export type ConditionState = 'MET' | 'AFTER_MEASURE' | 'NOT_MET';

export interface ConditionResult {
  readonly state: ConditionState;
  readonly detail: ConditionDetail;
  readonly measures: readonly Measure[];
  /** Nothing is recorded: it is not held against the candidate. */
  readonly unrecorded: boolean;
  /** Law, agreement or rule behind the condition. */
  readonly source: string | null;
}

/** What is asked and what is there: the facts from which a sentence is made. */
export type ConditionDetail =
  | { readonly kind: 'CONSENT'; readonly since: IsoDate | null; readonly withdrawnOn: IsoDate | null }
  | { readonly kind: 'DESTINATION'; readonly destination: string }
  | { readonly kind: 'CONTRACT_KIND'; readonly contractKind: string }
  | {
      readonly kind: 'AVAILABILITY';
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
      readonly startsOn: IsoDate | null;
      readonly endsOn: IsoDate | null;
    }
  | { readonly kind: 'MINIMUM_WAGE'; readonly comparable: boolean }
  | { readonly kind: 'LANGUAGE'; readonly language: string; readonly modalities: readonly LanguageGap[] }
  | {
      readonly kind: 'REGULATED_PROFESSION';
      readonly destination: string;
      readonly outcome: RecognitionOutcome | null;
      readonly credential: string | null;
      /** Step by step, as far as a law or a decision leads. */
      readonly path: readonly string[];
    }
  | { readonly kind: 'EVIDENCE'; readonly skill: SkillOrdinal; readonly demanded: SkillEvidence }
  | { readonly kind: 'PASSPORT'; readonly validUntil: IsoDate | null; readonly neededUntil: IsoDate }
  | {
      readonly kind: 'LICENCE';
      readonly category: string;
      /** The longest of those that fit; null where none fits, or none has a last day. */
      readonly validUntil: IsoDate | null;
      readonly neededUntil: IsoDate;
    };

export interface LanguageGap {
  readonly modality: Modality;
  readonly asked: number;
  /** null: not recorded. */
  readonly held: number | null;
}

export type MeasureKind =
  | 'ASK_CONSENT'
  | 'WAIT_UNTIL_AVAILABLE'
  | 'ASSESS_LANGUAGE'
  | 'TRAIN_LANGUAGE'
  | 'RECORD_QUALIFICATION'
  | 'SEEK_RECOGNITION'
  | 'COMPLETE_COMPENSATION'
  | 'TEST_AT_CENTRE'
  | 'OBTAIN_PASSPORT'
  | 'RENEW_PASSPORT'
  | 'RECORD_LICENCE'
  | 'RENEW_LICENCE';

/** Who bears a cost. NOT_THE_WORKER: the employer or the service, by the ILO's definition of recruitment costs. */
export type Payer = 'NOT_THE_WORKER' | 'NOBODY';

export interface Measure {
  readonly kind: MeasureKind;
  /** Days of the calendar that it takes. */
  readonly days: number;
  /** Measures that must end before this one begins; all others run beside it. */
  readonly after: readonly MeasureKind[];
  readonly paidBy: Payer;
  /** The language to learn, the skill to test …; null where the kind says it all. */
  readonly subject:
    | { readonly language: string }
    | { readonly skill: SkillOrdinal }
    | { readonly compensation: readonly CompensationMeasure[] }
    | null;
}

/** A condition of the registry: null where the offer does not raise it. */
export type Condition = (question: ConditionQuestion) => readonly ConditionResult[];

export function met(detail: ConditionDetail, source: string | null = null): ConditionResult {
  return { state: 'MET', detail, measures: [], unrecorded: false, source };
}

/** Nothing is recorded, and nothing needs to be done about it now. */
export function metUnrecorded(detail: ConditionDetail): ConditionResult {
  return { state: 'MET', detail, measures: [], unrecorded: true, source: null };
}

export function notMet(detail: ConditionDetail, source: string | null = null): ConditionResult {
  return { state: 'NOT_MET', detail, measures: [], unrecorded: false, source };
}

export function afterMeasures(
  detail: ConditionDetail,
  measures: readonly Measure[],
  { unrecorded = false, source = null }: { unrecorded?: boolean; source?: string | null } = {},
): ConditionResult {
  return { state: 'AFTER_MEASURE', detail, measures, unrecorded, source };
}
