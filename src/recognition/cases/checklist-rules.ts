import type { IsoDate } from '../../domain/iso-date.ts';
import type { Evidence } from './case-file-rules.ts';
import type { ChecklistItem } from './procedure.ts';

/** What the authority asks for, and the first paper in the file that is good enough for it. */
export interface ChecklistLine {
  readonly item: ChecklistItem;
  readonly evidence: Evidence | null;
}

export function checklistOf(
  checklist: readonly ChecklistItem[],
  evidence: readonly Evidence[],
): readonly ChecklistLine[] {
  return checklist.map((item) => {
    const fitting = evidence.filter(
      ({ kind, check, doubted }) => kind === item.kind && item.checks.includes(check) && !doubted,
    );
    const first = fitting.reduce<Evidence | null>(
      (best, next) => (best === null || next.checkedOn < best.checkedOn ? next : best),
      null,
    );
    return { item, evidence: first };
  });
}

/** Papers without which the file is not complete. */
export function missingFrom(lines: readonly ChecklistLine[]): readonly ChecklistItem[] {
  return lines.filter(({ item, evidence }) => item.required && evidence === null).map(({ item }) => item);
}

/** The day on which nothing was missing any more, not before the file was handed in; null while something is. */
export function completeOn(lines: readonly ChecklistLine[], submittedOn: IsoDate): IsoDate | null {
  if (missingFrom(lines).length > 0) return null;
  return lines.reduce(
    (latest, { item, evidence }) =>
      item.required && evidence !== null && evidence.checkedOn > latest ? evidence.checkedOn : latest,
    submittedOn,
  );
}
