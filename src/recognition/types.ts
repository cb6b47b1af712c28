import type { IsoDate } from '../domain/iso-date.ts';
import type { RecognitionOutcome } from '../matching/profile.ts';
import type { Completion, ReferencingBasis, ReservedPractice } from './reference-rows.ts';
import type { DayKind, Fee } from './rule-rows.ts';
import type { DifferenceDimension, EffectScope, EvidenceCheck, MeasureKind, Purpose } from './vocabulary.ts';

export type { DifferenceDimension, EffectScope, EvidenceCheck, MeasureKind, Purpose } from './vocabulary.ts';

/** A credential, as far as recognition reads it. */
export interface Holding {
  /** "MLI:CAP" */
  readonly type: string;
  readonly completion: Completion;
  /** ISCED-F, two to four digits; null when not recorded. */
  readonly field: string | null;
  readonly awardedOn: IsoDate | null;
  readonly institution: string | null;
  readonly evidenceCheck: EvidenceCheck;
  /** Tests and certificates that go with it. */
  readonly evidence: readonly EvidenceItem[];
  /** What authorities have decided on it, in any order. */
  readonly decisions: readonly IndividualDecision[];
}

/** A test passed or a certificate held: a trade test, a licence, units of prior learning. */
export interface EvidenceItem {
  /** Jurisdiction and code: "SAU:SVP". */
  readonly code: string;
  readonly on: IsoDate;
}

/** What an authority decided on one credential of one person. */
export interface IndividualDecision {
  readonly id: string;
  /** Whose law it was taken under; it holds there and inside. */
  readonly jurisdiction: string;
  readonly authority: string;
  readonly purpose: Purpose;
  /** ISCO-08 unit group; null: whatever the profession. */
  readonly profession: string | null;
  readonly outcome: RecognitionOutcome;
  /** null: no legal effect. */
  readonly effectScope: EffectScope | null;
  /** The level it names, on its scale. */
  readonly level: { readonly scale: string; readonly level: string } | null;
  readonly decidedOn: IsoDate;
  readonly from: IsoDate;
  /** Exclusive; null while it is open. */
  readonly until: IsoDate | null;
  /** From this day it no longer holds. */
  readonly revokedOn: IsoDate | null;
  /** What still has to be met or done. */
  readonly conditions: readonly RecognitionCondition[];
  readonly measures: readonly MeasureKind[];
  readonly substantialDifferences: readonly DifferenceDimension[];
  readonly legalBasis: string | null;
  readonly source: string;
}

export interface Holder {
  /** ISO 3166-1 alpha-3; empty when not recorded. */
  readonly nationalities: readonly string[];
  /** Lawful practice, as far as it is recorded. */
  readonly practice: readonly Practice[];
}

export interface Practice {
  readonly jurisdiction: string;
  readonly months: number;
  /** ISCO-08 unit group; null when not said. */
  readonly profession: string | null;
}

/** DECIDED by an authority on this case, RULED by law, INDICATIVE by comparison of levels. */
export type Confidence = 'DECIDED' | 'RULED' | 'INDICATIVE';
export type Binding = 'BINDING' | 'ADVISORY';

/** A level on the destination's scale where that is officially referenced, else on EQF8 or ISCED2011. */
export interface EffectiveLevel {
  readonly scale: string;
  readonly level: string;
  readonly eqf: number | null;
  readonly isced: number | null;
  /** How the EQF number was found; null without one. */
  readonly basis: ReferencingBasis | null;
  readonly verified: boolean;
}

type StepKind = 'DECISION' | 'RULE' | 'FIRST_RECOGNITION' | 'OWN_LAW' | 'LEVEL_COMPARISON';

/** One link from the country of award to the destination. */
export interface Step {
  readonly kind: StepKind;
  readonly from: string;
  readonly to: string;
  readonly outcome: RecognitionOutcome;
  /** Code of the rule, or of the decision; null where neither is behind it. */
  readonly rule: string | null;
  readonly instrument: string | null;
  readonly legalBasis: string | null;
  /** While the rule or the decision holds; `validTo` is exclusive. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly source: string;
  readonly verified: boolean;
}

export type ConditionKind =
  | 'EVIDENCE_AUTHENTICATED'
  | 'REGISTRATION'
  | 'INDEPENDENT_PRACTICE_AUTHORISED'
  | 'NATIONALITY'
  | 'REGISTRATION_AT_HOME'
  | 'HOME_RIGHT'
  | 'FIELD'
  | 'PROGRAMME_ACCREDITED'
  | 'NO_SUBSTANTIAL_DIFFERENCE'
  | 'AUTHORITY_DECISION'
  | 'SOURCE_VERIFIED'
  | 'TRADE_TEST'
  | 'PRACTICE'
  | 'RESIDENCE'
  | 'FIRST_RECOGNITION';

export type ConditionState = 'MET' | 'UNMET' | 'UNKNOWN';

export interface RecognitionCondition {
  readonly kind: ConditionKind;
  readonly state: ConditionState;
  readonly authority: string | null;
  readonly source: string | null;
  /** The instrument, certificate, field or place with months ("ESP:36") that it speaks of. */
  readonly subject: string | null;
}

export type ContradictionKind =
  | 'AWARDED_OUTSIDE_VALIDITY_OF_TYPE'
  | 'DECISIONS_DISAGREE'
  | 'RULES_DISAGREE'
  | 'RULES_IN_A_CIRCLE';

export interface Contradiction {
  readonly kind: ContradictionKind;
  /** Codes of the rules or decisions. */
  readonly between: readonly string[];
}

/** How long it takes until an authority has decided. */
export interface Duration {
  readonly days: number;
  readonly dayKind: DayKind;
  /** The law sets it; else it is experience. */
  readonly statutory: boolean;
}

export type Recruitability = 'GOVERNMENT_CHANNEL_ONLY' | 'NOT_RECRUITABLE';

/** What limits recruiting for the post, whatever the qualification is worth: applying oneself stays free. */
export interface RecruitmentLimit {
  readonly recruitability: Recruitability;
  readonly instrument: string;
  readonly source: string;
  readonly verified: boolean;
}

/** The law that ties the occupation to named qualifications at the destination. */
interface Regulation {
  readonly code: string;
  readonly jurisdiction: string;
  readonly profession: string;
  readonly authority: string;
  readonly requirement: string;
  readonly practice: ReservedPractice;
  readonly source: string;
  readonly verified: boolean;
}

/** What a holding is worth at a destination, for a purpose, on a day. */
export interface Assessment {
  readonly outcome: RecognitionOutcome;
  readonly binding: Binding;
  readonly confidence: Confidence;
  /** null: no legal effect. */
  readonly effectScope: EffectScope | null;
  readonly purposeAsked: Purpose;
  /** PROFESSIONAL_REGULATED whenever the profession is regulated there, whatever was asked. */
  readonly purpose: Purpose;
  /** The law that made it so, or that reserves independent practice; null when none is known. */
  readonly regulation: Regulation | null;
  /** The days around `asOf` on which the answer is the same; `until` is exclusive. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** Level of what is held. */
  readonly effectiveLevel: EffectiveLevel | null;
  /** Level of the whole type; differs from `effectiveLevel` when only a part is held. */
  readonly wholeLevel: EffectiveLevel | null;
  readonly path: readonly Step[];
  readonly conditions: readonly RecognitionCondition[];
  readonly substantialDifferences: readonly DifferenceDimension[];
  readonly measures: readonly MeasureKind[];
  readonly authority: string | null;
  /** null when not known. */
  readonly expectedDuration: Duration | null;
  readonly fee: Fee | null;
  /** Whose law answered: the destination, or the subdivision that was asked where a country has none of its own. */
  readonly jurisdiction: string;
  readonly recruitment: RecruitmentLimit | null;
  readonly alternatives: readonly { readonly outcome: RecognitionOutcome; readonly path: readonly Step[] }[];
  readonly contradictions: readonly Contradiction[];
  /** Of the rules that answered. */
  readonly rulesVersion: number;
}
