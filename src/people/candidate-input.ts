import type {
  BirthPrecision,
  CandidateStatus,
  Completion,
  ConsentForm,
  ConsentPurpose,
  ContractKind,
  EvidenceCheck,
  LiteracyLevel,
  NameKind,
  PhoneUse,
  Sex,
  SkillEvidence,
  WageUnit,
} from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { SealedIdentifier } from './identifiers/sealed-identifier.ts';

/** Everything that may be known of a candidate. What is null or empty is not recorded. */
export interface CandidateInput {
  readonly names: readonly { readonly kind: NameKind; readonly text: string }[];
  readonly sex: Sex | null;
  readonly birth: { readonly from: IsoDate; readonly to: IsoDate; readonly precision: BirthPrecision } | null;
  readonly birthPlace: string | null;
  /** ISO 3166-1 alpha-3 */
  readonly nationalities: readonly string[];
  readonly regionCode: string | null;
  readonly cercleCode: string | null;
  readonly communeCode: string | null;
  /** As the person gives them. */
  readonly motherName: string | null;
  readonly fatherName: string | null;
  /** One a kind at most; those that are not given any more end, and stay as history. */
  readonly identifiers: readonly SealedIdentifier[];
  readonly phones: readonly {
    readonly number: string;
    readonly use: PhoneUse;
    readonly holder: string | null;
  }[];
  readonly status: CandidateStatus;
  readonly skills: readonly CandidateSkillInput[];
  readonly workPeriods: readonly WorkPeriodInput[];
  readonly languages: readonly CandidateLanguageInput[];
  readonly literacies: readonly {
    readonly language: string;
    readonly script: string;
    readonly level: LiteracyLevel;
  }[];
  readonly credentials: readonly CredentialInput[];
  readonly wishes: WishesInput;
  /** Last day of validity. */
  readonly passportValidUntil: IsoDate | null;
  readonly consents: readonly ConsentInput[];
}

export interface CandidateSkillInput {
  readonly skillId: string;
  readonly level: number | null;
  readonly evidence: SkillEvidence | null;
}

export interface WorkPeriodInput {
  readonly occupationId: string | null;
  readonly iscoCode: string | null;
  readonly from: IsoDate | null;
  /** Exclusive; null while it goes on. */
  readonly to: IsoDate | null;
  readonly country: string | null;
  readonly employerName: string | null;
  readonly informal: boolean;
}

export interface CandidateLanguageInput {
  readonly language: string;
  readonly listening: number | null;
  readonly speaking: number | null;
  readonly reading: number | null;
  readonly writing: number | null;
}

export interface CredentialInput {
  readonly typeCode: string;
  readonly completion: Completion;
  readonly field: string | null;
  readonly title: string | null;
  readonly institution: string | null;
  readonly awardedOn: IsoDate | null;
  readonly evidenceCheck: EvidenceCheck;
}

export interface WishesInput {
  readonly destinations: readonly string[];
  readonly contractKinds: readonly ContractKind[];
  readonly availableFrom: IsoDate | null;
  /** Exclusive */
  readonly availableTo: IsoDate | null;
  readonly minimumWage: { readonly minor: number; readonly currency: string; readonly unit: WageUnit } | null;
  readonly occupationIds: readonly string[];
}

export interface ConsentInput {
  readonly purpose: ConsentPurpose;
  readonly form: ConsentForm;
  /** ISO 639-3 */
  readonly language: string | null;
  /** Version of the wording that was read out or signed. */
  readonly wording: string | null;
  readonly witness: string | null;
  /** Of the witness to the person. */
  readonly witnessTie: string | null;
  readonly place: string | null;
  readonly givenOn: IsoDate;
  /** From this day on it no longer counts. */
  readonly withdrawnOn: IsoDate | null;
}
