import type { CaseKind } from './case-vocabulary.ts';
import type { Procedure } from './procedure.ts';

/** What a case is about; it never changes. */
export interface CaseFacts {
  readonly kind: CaseKind;
  readonly procedure: Procedure;
  /** Codes of the units that prior learning is to show; empty for other kinds. */
  readonly units: readonly string[];
}
