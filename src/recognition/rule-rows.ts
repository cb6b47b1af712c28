import type { RecognitionOutcome } from '../matching/profile.ts';
import type { Validity } from './validity.ts';
import type { DifferenceDimension, EffectScope, MeasureKind, Purpose } from './vocabulary.ts';

type VerifiedClaims = Readonly<Record<string, boolean>>;

export type InstrumentKind =
  | 'CONVENTION'
  | 'DIRECTIVE'
  | 'BILATERAL'
  | 'NATIONAL_PROCEDURE'
  | 'PROGRAMME'
  | 'SAFEGUARDS_LIST'
  | 'RECRUITMENT_RESERVE';

/** SIGNED binds nobody yet; TRANSITIONAL is kept by a provisional act; ENACTING made the law alone. */
export type PartyStatus = 'PARTY' | 'SIGNED' | 'TRANSITIONAL' | 'ENACTING';

export interface InstrumentParty extends Validity {
  readonly jurisdiction: string;
  readonly status: PartyStatus;
  readonly verified: boolean;
}

/** Money in minor units of ISO 4217. */
export interface Fee {
  readonly minor: number;
  readonly currency: string;
}

/** Working days are those of the authority's country. */
export type DayKind = 'CALENDAR' | 'WORKING';

interface ProcedureStep {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly days: number | null;
  readonly fee: Fee | null;
  readonly source: string;
  readonly verified: boolean;
}

/** A convention, directive, national procedure or programme that rules rest on. */
export interface InstrumentRow extends Validity {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly kind: InstrumentKind;
  readonly scopeFr: string;
  readonly scopeEn: string;
  readonly authority: string | null;
  readonly statutoryDays: number | null;
  readonly dayKind: DayKind;
  readonly fee: Fee | null;
  /** How long a certificate of it is good for. */
  readonly validityMonths: number | null;
  readonly outcomes: readonly RecognitionOutcome[];
  readonly parties: readonly InstrumentParty[];
  readonly noteFr: string | null;
  readonly noteEn: string | null;
  /** Kinds of evidence or check that a complete file has. */
  readonly documents: readonly string[];
  readonly steps: readonly ProcedureStep[];
  readonly source: string;
  readonly verified: VerifiedClaims;
}

export type Extent = 'WHOLE' | 'PART' | 'ANY';

/** What a rule speaks of; what is null is not asked. */
export interface RuleSubject {
  /** Countries of award; null: any but the destination's own. */
  readonly jurisdictions: readonly string[] | null;
  /** The country of award is a party of the instrument. */
  readonly parties: boolean;
  /** The country of award is no party of this instrument. */
  readonly outsideOf: string | null;
  readonly types: readonly string[] | null;
  /** Lowest and highest level of what is held. */
  readonly eqf: readonly [number, number] | null;
  readonly isced: readonly [number, number] | null;
  /** ISCED-F prefixes. */
  readonly fields: readonly string[] | null;
  readonly extent: Extent;
  /** The state of award treats it as one of its qualifications. */
  readonly formal: boolean;
  /** It opens the profession where it was awarded. */
  readonly homeRight: boolean;
}

/**
 * AWARD: from the country of award alone. RECOGNISED: also from a party that has recognised it.
 * FIRST_RECOGNITION: from a party that has recognised it first and where the holder has practised.
 */
export type Standing = 'AWARD' | 'RECOGNISED' | 'FIRST_RECOGNITION';

export type RuleCondition =
  | { readonly kind: 'NATIONALITY'; readonly of: string }
  | {
      readonly kind:
        | 'REGISTRATION_AT_HOME'
        | 'PROGRAMME_ACCREDITED'
        | 'NO_SUBSTANTIAL_DIFFERENCE'
        | 'AUTHORITY_DECISION'
        | 'SOURCE_VERIFIED';
    }
  | { readonly kind: 'TRADE_TEST'; readonly certificate: string; readonly required: boolean }
  | {
      readonly kind: 'PRACTICE' | 'RESIDENCE';
      readonly months: number;
      readonly where: 'DESTINATION' | 'FIRST_RECOGNITION';
      /** Without proof the rule does not answer: it is another way. */
      readonly required: boolean;
    };

/** From a qualification to a destination, for purposes and professions, with what follows. */
export interface RuleRow extends Validity {
  readonly code: string;
  readonly instrument: string;
  readonly subject: RuleSubject;
  readonly standing: Standing;
  /** null: the parties of the instrument. */
  readonly destinations: readonly string[] | null;
  readonly purposes: readonly Purpose[];
  /** Prefixes of ISCO-08; null: whatever the profession. */
  readonly professions: readonly string[] | null;
  /** The field of what is held must be the profession's. */
  readonly professionField: boolean;
  readonly outcome: RecognitionOutcome;
  readonly binding: 'BINDING' | 'ADVISORY';
  readonly effectScope: EffectScope;
  readonly substantialDifferences: readonly DifferenceDimension[];
  readonly measures: readonly MeasureKind[];
  readonly conditions: readonly RuleCondition[];
  /** Answers only where no other rule of its rank opens a way. */
  readonly residual: boolean;
  readonly authority: string | null;
  readonly expectedDays: number | null;
  readonly legalBasis: string | null;
  readonly source: string;
  readonly verified: VerifiedClaims;
}

export type CertificateKind =
  | 'TRADE_TEST'
  | 'DOCUMENT_CHECK'
  | 'LICENCE'
  | 'LEVEL_STATEMENT'
  | 'PRIOR_LEARNING'
  | 'REGISTRATION';

/** A test or certificate that a person can show. */
export interface CertificateRow {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly kind: CertificateKind;
  /** null: without end. */
  readonly validityMonths: number | null;
  readonly authority: string | null;
  readonly source: string;
  readonly verified: VerifiedClaims;
}

/** Outcomes of a purpose from the best to the worst; one that is absent cannot be ordered. */
export interface OutcomeRankRow {
  readonly purpose: Purpose;
  readonly outcomes: readonly RecognitionOutcome[];
  readonly source: string;
  readonly verified: boolean;
}

/** One word for unlike things: qualifications are never compared by their titles. */
export interface FalseFriendRow {
  readonly code: string;
  readonly word: string;
  readonly senses: readonly {
    readonly jurisdictions: readonly string[];
    readonly fr: string;
    readonly en: string;
    readonly types: readonly string[];
  }[];
  readonly source: string;
  readonly verified: boolean;
}

/** The rows beside frameworks, types and professions; the order has no meaning. */
export interface RuleReference {
  readonly instruments: readonly InstrumentRow[];
  readonly rules: readonly RuleRow[];
  readonly certificates: readonly CertificateRow[];
  readonly ranks: readonly OutcomeRankRow[];
  readonly falseFriends: readonly FalseFriendRow[];
}
