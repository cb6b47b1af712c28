import type { AssessRequest } from '../recognition/index.ts';

/** Options of every command. */
export interface CommonOptions {
  /** One JSON document on standard output instead of lines for people. */
  readonly json: boolean;
}

export interface ImportClassificationOptions extends CommonOptions {
  readonly classification: 'esco' | 'rome';
  readonly directory: string;
}

export interface SearchOptions extends CommonOptions {
  readonly list: 'occupations' | 'skills';
  /** null: one text a line on standard input. */
  readonly text: string | null;
  /** BCP 47 */
  readonly lang: string;
  readonly first: number;
}

export interface MatchOptions extends CommonOptions {
  readonly subject: { readonly kind: 'OFFER' | 'CANDIDATE'; readonly id: string };
  readonly group: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER';
  readonly first: number;
  /** Places to leave out. */
  readonly after: number;
  /** Also what was compared, exactly as it was scored. */
  readonly inputs: boolean;
  /** Also how the answer was found. */
  readonly explainPlan: boolean;
  /** null: the kept index when there is one that fits, else everybody is looked at. */
  readonly engine: 'embedded' | 'exhaustive' | null;
}

export interface CompareOptions extends CommonOptions {
  /** "MLI:CAP", "FRA:CAP/MACON" or "SAU:SVP" */
  readonly from: string;
  readonly to: string;
  /** ISCED-F, as it was typed. */
  readonly field: string | null;
  /** "ISCO:7112" */
  readonly occupation: string | null;
  /** "MLI:36" each */
  readonly practice: readonly string[];
  /** "2026-01-31"; null for today. */
  readonly on: string | null;
}

export interface ImportCandidatesOptions extends CommonOptions {
  /** null when an import is undone. */
  readonly file: string | null;
  readonly mapping: string | null;
  /** "AL-KITA" */
  readonly agency: string | null;
  readonly dryRun: boolean;
  /** Id of the batch to be undone. */
  readonly undo: string | null;
}

export interface ImportOffersOptions extends CommonOptions {
  readonly file: string;
  /** UUID or Relay global id. */
  readonly employer: string;
  readonly dryRun: boolean;
}

export interface ExportCandidatesOptions {
  /** "AL-KITA"; null for all. */
  readonly agency: string | null;
  readonly format: 'CSV' | 'JSON';
}

export interface VerifyOptions extends CommonOptions {
  /** The signed passport. */
  readonly file: string;
  /** File or address of the issuer's keys; null: those of this machine's service. */
  readonly keys: string | null;
  /** File or address of the status list; null: where the passport says. */
  readonly status: string | null;
  readonly lang: 'fr' | 'en';
}

export interface ExportKeysOptions extends CommonOptions {
  readonly folder: string;
}

export interface RotateKeysOptions extends CommonOptions {
  /** Days until the new key signs. */
  readonly inDays: number;
}

export interface ReindexOptions extends CommonOptions {
  /** Changes nothing, and tells how index and database differ. */
  readonly check: boolean;
}

export interface AssessOptions extends CommonOptions {
  readonly request: AssessRequest;
  readonly lang: 'fr' | 'en';
}

/** What the command line can do; each ends when its work is done and throws what goes wrong. */
export interface Commands {
  importClassification(options: ImportClassificationOptions): Promise<void>;
  search(options: SearchOptions): Promise<void>;
  match(options: MatchOptions): Promise<void>;
  compare(options: CompareOptions): Promise<void>;
  importCandidates(options: ImportCandidatesOptions): Promise<void>;
  importOffers(options: ImportOffersOptions): Promise<void>;
  exportCandidates(options: ExportCandidatesOptions): Promise<void>;
  reindex(options: ReindexOptions): Promise<void>;
  assess(options: AssessOptions): Promise<void>;
  migrate(options: CommonOptions): Promise<void>;
  verify(options: VerifyOptions): Promise<void>;
  exportKeys(options: ExportKeysOptions): Promise<void>;
  rotateKeys(options: RotateKeysOptions): Promise<void>;
}
