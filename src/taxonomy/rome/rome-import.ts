import type { RomeKind } from '../concept-row.ts';
import type { Counts, ImportReport } from '../import/import-report.ts';

/** What an import of ROME did. */
export interface RomeImport extends ImportReport {
  readonly byKind: {
    readonly concepts: Readonly<Record<RomeKind, Counts>>;
    readonly labels: Counts;
    /** From a title to its code, and from a code to the one above. */
    readonly relations: Counts;
    /** From a title to ESCO occupations. */
    readonly mappings: Counts;
  };
}
