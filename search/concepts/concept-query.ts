/** What somebody looks for, ready to be compared. */
export interface ConceptQuery {
  /** The whole text folded, without spaces. */
  readonly key: string;
  /** Distinct stems of its telling words in their order. */
  readonly stems: readonly string[];
  /** BCP 47 */
  readonly lang: string;
}
