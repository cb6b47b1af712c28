import type { EnrolmentStatus, TrainingModuleKind, TrainingProviderKind } from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';

export interface TrainingProviderRow {
  readonly code: string;
  readonly kind: TrainingProviderKind;
  readonly name: string;
  readonly parentCode: string | null;
  readonly territoryCode: string | null;
  readonly verified: boolean;
}

export interface TrainingModuleRow {
  readonly code: string;
  readonly kind: TrainingModuleKind;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Hours of teaching; null: not known. */
  readonly hours: number | null;
  readonly verified: boolean;
}

/** What whoever completes a module can do. */
export interface TaughtSkillRow {
  readonly skillId: string;
  readonly level: number;
}

export interface TrainingSessionRow {
  readonly id: string;
  readonly startsOn: IsoDate;
  /** Exclusive */
  readonly endsOn: IsoDate;
  readonly place: string;
  readonly seats: number;
  readonly module: TrainingModuleRow;
  readonly provider: TrainingProviderRow;
}

export interface TrainingEnrolmentRow {
  readonly id: string;
  readonly sessionId: string;
  readonly candidateId: string;
  readonly status: EnrolmentStatus;
  readonly requestedOn: IsoDate;
  /** When the status became what it is. */
  readonly changedOn: IsoDate;
  readonly note: string | null;
}
