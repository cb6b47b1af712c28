import type { IsoDate } from '../domain/iso-date.ts';
import type { CompiledRecognition } from './compile-rules.ts';
import type { Held } from './held-level.ts';
import type { RegulatedProfessionRow } from './reference-rows.ts';
import type { Assessment, Contradiction, Holder, Holding, Purpose } from './types.ts';

/** Everything that an answer may depend on. */
export interface Question {
  readonly compiled: CompiledRecognition;
  readonly holding: Holding;
  readonly held: Held;
  readonly holder: Holder;
  readonly destination: string;
  readonly purposeAsked: Purpose;
  /** PROFESSIONAL_REGULATED whenever `regulation` is there. */
  readonly purpose: Purpose;
  /** ISCO-08 unit group */
  readonly profession: string | null;
  readonly regulation: RegulatedProfessionRow | null;
  readonly contradictions: readonly Contradiction[];
  readonly asOf: IsoDate;
}

/** Answers a question, or leaves it to the next in order of precedence. */
export type Answerer = (question: Question) => Assessment | null;
