import type {
  Housing,
  HousingType,
  Insurance,
  Meals,
  MissionMode,
  RestDay,
  TravelPayer,
  WageUnit,
} from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';

export interface UnitAmount {
  /** In the currency's minor unit. */
  readonly minor: number;
  /** ISO 4217 */
  readonly currency: string;
  readonly unit: WageUnit;
}

/** Conditions of work and of life; whatever is null was not said. */
export interface OfferTerms {
  readonly termMonths: number | null;
  readonly probationDays: number | null;
  readonly weeklyMinutes: number | null;
  /** Of the weekly hours, in percent. */
  readonly guaranteedShare: number | null;
  readonly restDay: RestDay | null;
  readonly annualLeaveDays: number | null;
  readonly housing: {
    readonly provision: Housing;
    /** Deducted from the wage or paid as an allowance; null for what is free or not provided. */
    readonly amount: UnitAmount | null;
    readonly type: HousingType | null;
  } | null;
  readonly meals: Meals | null;
  readonly travel: TravelPayer | null;
  readonly localTransport: boolean | null;
  readonly insurances: readonly Insurance[];
}

export interface ArrivalWave {
  readonly arrivesOn: IsoDate;
  readonly posts: number;
}

export interface InternshipTerms {
  readonly tutor: string | null;
  readonly months: number | null;
  readonly allowance: UnitAmount | null;
}

export interface MissionTerms {
  readonly weeks: number | null;
  readonly mode: MissionMode | null;
  readonly deliverable: string | null;
}

export const NOTHING_SAID: OfferTerms = {
  termMonths: null,
  probationDays: null,
  weeklyMinutes: null,
  guaranteedShare: null,
  restDay: null,
  annualLeaveDays: null,
  housing: null,
  meals: null,
  travel: null,
  localTransport: null,
  insurances: [],
};
