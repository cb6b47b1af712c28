import type { EscoKind } from '../concept-row.ts';
import type { Counts, ImportReport } from '../import/import-report.ts';

/** What an import of ESCO did. */
export interface EscoImport extends ImportReport {
  readonly byKind: {
    readonly concepts: Readonly<Record<EscoKind, Counts>>;
    readonly labels: Counts;
    readonly relations: Readonly<Record<'BROADER' | 'ESSENTIAL' | 'OPTIONAL', Counts>>;
  };
}
