import type { IsoDate } from '../domain/iso-date.ts';
import { type CompiledInstrument, type CompiledRule, planFor } from './compile-ruling.ts';
import { jurisdictionChain } from './jurisdictions.ts';
import type { Question } from './question.ts';
import { couldSpeakOf } from './rule-subject.ts';
import type { Validity } from './validity.ts';

/** Days on which a rule that could speak of the holding, or a membership that it rests on, begins or ends. */
export function ruleDays(question: Question): readonly IsoDate[] {
  const { compiled, destination, purpose, profession, held, holder } = question;
  const rules = planFor(compiled.ruling, destination, purpose, profession).rules;
  if (rules.length === 0) return [];
  const days = new Set<IsoDate>();
  const places = new Set([
    ...jurisdictionChain(destination),
    ...jurisdictionChain(held.type.jurisdiction),
    ...holder.nationalities,
    ...holder.practice.map(({ jurisdiction }) => jurisdiction),
  ]);
  for (const rule of rules) {
    if (!couldSpeakOf(rule, question)) continue;
    noteRule(rule, compiled.ruling.instruments, places, days);
    if (rule.row.standing === 'RECOGNISED') noteWaysBefore(rule, question, places, days);
  }
  return [...days];
}

/** A step on the way can turn on another day than the last. */
function noteWaysBefore(
  { instrument }: CompiledRule,
  question: Question,
  places: ReadonlySet<string>,
  days: Set<IsoDate>,
): void {
  const { compiled, purpose, profession } = question;
  for (const [party, memberships] of instrument.parties) {
    const there = { ...question, destination: party };
    for (const rule of planFor(compiled.ruling, party, purpose, profession).rules) {
      if (rule.instrument === instrument || !couldSpeakOf(rule, there)) continue;
      for (const membership of memberships) note(membership, days);
      noteRule(rule, compiled.ruling.instruments, places, days);
    }
  }
}

function noteRule(
  { row, instrument }: CompiledRule,
  instruments: ReadonlyMap<string, CompiledInstrument>,
  places: ReadonlySet<string>,
  days: Set<IsoDate>,
): void {
  note(row, days);
  note(instrument.row, days);
  noteMemberships(instrument, places, days);
  for (const condition of row.conditions) {
    if (condition.kind === 'NATIONALITY') noteMemberships(instruments.get(condition.of), places, days);
  }
  if (row.subject.outsideOf !== null) noteMemberships(instruments.get(row.subject.outsideOf), places, days);
}

function noteMemberships(
  instrument: CompiledInstrument | undefined,
  places: ReadonlySet<string>,
  days: Set<IsoDate>,
): void {
  if (instrument === undefined) return;
  note(instrument.row, days);
  for (const place of places) {
    for (const membership of instrument.parties.get(place) ?? []) note(membership, days);
  }
}

function note({ validFrom, validTo }: Validity, days: Set<IsoDate>): void {
  if (validFrom !== null) days.add(validFrom);
  if (validTo !== null) days.add(validTo);
}
