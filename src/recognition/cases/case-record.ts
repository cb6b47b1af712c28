import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { fromSqlDate } from '../../domain/iso-date.ts';
import { PURPOSES, type Purpose } from '../vocabulary.ts';
import { checklistForm, termForm } from './authorities/authority-form.ts';
import { type CaseEvent, caseEventForm } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { type CaseFile, caseFileOf } from './case-file-rules.ts';
import { CASE_OUTCOMES } from './case-vocabulary.ts';
import type { Procedure } from './procedure.ts';

export const caseInclude = {
  procedure: { include: { authority: true } },
  credential: { include: { type: true } },
  target: true,
  events: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.RecognitionCaseInclude;

type CaseRow = Prisma.RecognitionCaseGetPayload<{ include: typeof caseInclude }>;
type ProcedureRow = Omit<CaseRow['procedure'], 'authority'>;

/** A unit of the qualification that prior learning aims at. */
export interface AimedUnit {
  readonly code: string;
  readonly name: string;
}

/** An event with who wrote it down and when. */
export interface RecordedEvent {
  readonly event: CaseEvent;
  readonly note: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** A case as it was stored, with what its events make of it. */
export interface CaseRecord {
  readonly row: CaseRow;
  readonly facts: CaseFacts;
  readonly units: readonly AimedUnit[];
  readonly purpose: Purpose;
  readonly events: readonly RecordedEvent[];
  readonly file: CaseFile;
}

const purposes = z.enum(PURPOSES);
const unitsForm = z.array(z.object({ code: z.string(), name: z.string() }));

export function caseRecordOf(row: CaseRow): CaseRecord {
  const events = row.events.map(({ move, onDate, details, note, recordedAt, recordedBy }) => ({
    event: caseEventForm.parse({ ...Object(details), move, on: fromSqlDate(onDate) }),
    note,
    recordedAt,
    recordedBy,
  }));
  const units = unitsForm.parse(row.units);
  return {
    row,
    facts: {
      kind: row.kind,
      procedure: procedureOf(row.procedure),
      units: units.map(({ code }) => code),
    },
    units,
    purpose: purposes.parse(row.purpose),
    events,
    file: caseFileOf(events.map(({ event }) => event)),
  };
}

/** The details of an event, as they are stored beside its move and its day. */
export function detailsOf(event: CaseEvent): Prisma.InputJsonObject {
  const { move: _move, on: _on, ...details } = event;
  return details;
}

const procedureJson = z.object({
  purposes: z.array(purposes),
  outcomes: z.array(z.enum(CASE_OUTCOMES)),
  binding: z.enum(['BINDING', 'ADVISORY']),
  checklist: checklistForm,
  term: termForm.nullable(),
  appealTerm: termForm.nullable(),
});

export function procedureOf(row: ProcedureRow): Procedure {
  return { ...row, ...procedureJson.parse(row) };
}
