/** Options of every command. */
export interface CommonOptions {
  /** One JSON document on standard output instead of lines for people. */
  readonly json: boolean;
}

export interface ImportEscoOptions extends CommonOptions {
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
}

/** What the command line can do; each ends when its work is done and throws what goes wrong. */
export interface Commands {
  importEsco(options: ImportEscoOptions): Promise<void>;
  search(options: SearchOptions): Promise<void>;
  match(options: MatchOptions): Promise<void>;
  migrate(options: CommonOptions): Promise<void>;
}
