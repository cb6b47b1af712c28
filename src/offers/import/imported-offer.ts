import type { ContractKind, OfferKind, WageBasis, WageUnit } from '../../db/generated/enums.ts';
import type { IsoDate } from '../../domain/iso-date.ts';

/** An offer as a file says it, before its words are looked up in the taxonomy. */
export interface ImportedOffer {
  /** Line of the row, or the posting's place in the document, from 1. */
  readonly line: number;
  /** What the source calls it; null: what it says must tell. */
  readonly key: string | null;
  readonly title: string;
  readonly description: string | null;
  /** What its occupation is called; the title where nothing else says. */
  readonly occupation: string;
  readonly skills: readonly string[];
  readonly kind: OfferKind;
  readonly contractKind: ContractKind;
  readonly posts: number;
  readonly destination: string;
  readonly place: string | null;
  readonly startsOn: IsoDate | null;
  /** Exclusive */
  readonly endsOn: IsoDate | null;
  readonly intakeUntil: IsoDate | null;
  readonly wage: {
    readonly minor: number;
    readonly currency: string;
    readonly unit: WageUnit;
    readonly basis: WageBasis;
  } | null;
  readonly minimumMonths: number | null;
  readonly weeklyMinutes: number | null;
  /** Categories of driving licences. */
  readonly licences: readonly string[];
  /** CEFR as 1 to 6. */
  readonly languages: readonly { readonly language: string; readonly level: number }[];
  /** What was supposed, or could not be taken over: for the person who completes the draft. French. */
  readonly remarks: readonly string[];
}

/** Why a row is refused. */
export interface RowProblem {
  /** Header or property; null for the row as a whole. */
  readonly column: string | null;
  readonly value: string;
  /** French */
  readonly expected: string;
}

export type ReadOffer =
  | { readonly sort: 'OFFER'; readonly offer: ImportedOffer }
  | { readonly sort: 'REFUSED'; readonly line: number; readonly problems: readonly RowProblem[] };

/** Codes by folded name, French and English, and by code. */
export interface ImportNames {
  readonly places: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
}
