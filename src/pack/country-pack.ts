import type { IsoDate } from '../domain/iso-date.ts';

/** What a country's own service needs to know of the country; everything else is the same everywhere. */
export interface CountryPack {
  /** Folder and name of the pack: "mli". */
  readonly code: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Prefix of candidate numbers. */
  readonly numberPrefix: string;
  /** Jurisdiction in which candidates live unless they say otherwise. */
  readonly homeJurisdiction: string;
  /** ISO 4217 */
  readonly currency: string;
  /** IANA */
  readonly timeZone: string;
  /** "+223" */
  readonly phonePrefix: string;
  /** BCP 47 language of labels where nobody asks for another. */
  readonly defaultLanguage: string;
  readonly nationalLanguages: Sourced & { /** ISO 639-3 */ readonly codes: readonly string[] };
  readonly identifiers: readonly IdentifierKind[];
  readonly territoryKinds: readonly TerritoryKind[];
  readonly identityCardSuffices: readonly CardDestination[];
  readonly dataSource: DataSourceText;
  readonly territories: readonly TerritoryRow[];
  readonly agencies: readonly AgencyRow[];
}

interface Sourced {
  readonly source: string;
  readonly verified: boolean;
}

/** A number that people may have; never demanded, never the only key, never computed. */
interface IdentifierKind extends Sourced {
  readonly kind: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Regular expression of the whole number. */
  readonly pattern: string;
}

export interface TerritoryKind {
  readonly kind: string;
  /** 1 for a person's region, 2 for what lies directly in it. */
  readonly level: number;
  readonly nameFr: string;
  readonly nameEn: string;
}

/** A destination that needs no passport: an identity card is enough. */
interface CardDestination extends Sourced {
  readonly destination: string;
}

/** Half-open validity; null ends are open. A territory that changes its parent is another territory. */
export interface TerritoryRow extends Sourced {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: string | null;
  /** ISO 3166-2, where there is one. */
  readonly iso: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** The division in which the whole of it lies since it ended, where that is known. */
  readonly successor: string | null;
  /** The division in which the whole of it lay before it began, where that is known. */
  readonly formerParent: string | null;
  /** Spellings that people use. */
  readonly aliases: readonly string[];
}

export type AgencyKind = 'NATIONAL' | 'REGIONAL' | 'LOCAL';

export interface AgencyRow extends Sourced {
  readonly code: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly parent: string | null;
  readonly territory: string | null;
  /** Codes from the root, each followed by a slash. */
  readonly path: string;
}

/** How a source of reference data is named and credited. */
export interface DataSourceText {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly attributionFr: string;
  readonly attributionEn: string;
  readonly version: string;
}
