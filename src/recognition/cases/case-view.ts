import type { IsoDate } from '../../domain/iso-date.ts';
import type { Evidence, TakenDecision } from './case-file-rules.ts';
import { type CaseMove, stageOf } from './case-moves-rules.ts';
import type { CaseRecord, RecordedEvent } from './case-record.ts';
import type { CaseOutcome, RplStage } from './case-vocabulary.ts';
import { possibleMoves } from './check-move-rules.ts';
import { type ChecklistLine, checklistOf } from './checklist-rules.ts';
import type { Clock } from './clock-rules.ts';
import {
  type DecisionStanding,
  effectOn,
  openMeasures,
  standingOf,
  unitsObtained,
} from './decision-rules.ts';
import { appealEndsOn, type CaseWarning, caseClock, warningsOf } from './warning-rules.ts';

/** A decision as it stands on a day. */
export interface DecisionView extends TakenDecision {
  readonly standing: DecisionStanding;
  /** Measures that are still to be passed, by number. */
  readonly openMeasures: readonly number[];
}

/** A case with all that follows from it on a day. */
export interface CaseView extends Pick<CaseRecord, 'row' | 'facts' | 'purpose'> {
  readonly stage: RplStage | null;
  readonly evidence: readonly Evidence[];
  readonly checklist: readonly ChecklistLine[];
  readonly clock: Clock;
  readonly warnings: readonly CaseWarning[];
  readonly possibleMoves: readonly CaseMove[];
  /** The last one first. */
  readonly decisions: readonly DecisionView[];
  /** What holds today; null where nothing does. */
  readonly outcomeNow: CaseOutcome | null;
  readonly appealEndsOn: IsoDate | null;
  readonly assessorName: string | null;
  readonly jury: CaseRecord['file']['jury'];
  readonly units: readonly { readonly code: string; readonly name: string; readonly obtained: boolean }[];
  readonly ending: CaseRecord['file']['ending'];
  /** In their order. */
  readonly events: readonly RecordedEvent[];
}

export function caseViewOf(record: CaseRecord, asOf: IsoDate): CaseView {
  const { row, facts, file, events, purpose } = record;
  const obtained = unitsObtained(file);
  const whole = effectOn(file, asOf)?.outcome === 'FULL';
  return {
    row,
    facts,
    purpose,
    stage: facts.kind === 'PRIOR_LEARNING' ? stageOf(file.state) : null,
    evidence: file.evidence,
    checklist: checklistOf(facts.procedure.checklist, file.evidence),
    clock: caseClock(file, facts.procedure, asOf),
    warnings: warningsOf(file, facts.procedure, asOf),
    possibleMoves: possibleMoves(file, facts),
    decisions: file.decisions
      .map((decision) => ({
        ...decision,
        standing: standingOf(decision, asOf),
        openMeasures: openMeasures(decision),
      }))
      .toReversed(),
    outcomeNow: effectOn(file, asOf)?.outcome ?? null,
    appealEndsOn: appealEndsOn(file, facts.procedure),
    assessorName: file.assessor?.name ?? null,
    jury: file.jury,
    units: record.units.map((unit) => ({ ...unit, obtained: whole || obtained.includes(unit.code) })),
    ending: file.ending,
    events,
  };
}
