import type { Refuse } from '../reference/file-reader.ts';
import { checkJurisdiction, checkValidity, daysOf, jurisdictionOf, overlap } from './reference-checks.ts';
import { eachOnce, fileRefusal, readRows } from './reference-refusal.ts';
import { certificateForm, falseFriendForm, instrumentForm, outcomeRankForm, ruleForm } from './rule-form.ts';
import type { InstrumentRow, OutcomeRankRow, RuleReference, RuleRow } from './rule-rows.ts';
import { PURPOSES } from './vocabulary.ts';

/** Parsed JSON of the files on instruments and rules. */
export interface RuleContents {
  readonly instruments: unknown;
  readonly rules: unknown;
  readonly certificates: unknown;
  readonly outcomeRanks: unknown;
  readonly falseFriends: unknown;
}

/** Names that rules may use. */
interface Names {
  readonly instruments: ReadonlyMap<string, InstrumentRow>;
  readonly types: ReadonlySet<string>;
  readonly certificates: ReadonlySet<string>;
}

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateRules(contents: RuleContents, types: ReadonlySet<string>): RuleReference {
  const instruments = readRows('instruments.json', contents.instruments, instrumentForm);
  const certificates = readRows('certificates.json', contents.certificates, certificateForm);
  const rules = readRows('rules.json', contents.rules, ruleForm);
  const ranks = readRows('outcome-ranks.json', contents.outcomeRanks, outcomeRankForm, 'purpose');
  const falseFriends = readRows('false-friends.json', contents.falseFriends, falseFriendForm);
  const code = (row: { readonly code: string }) => row.code;
  eachOnce('instruments.json', instruments, code, checkInstrument);
  eachOnce('certificates.json', certificates, code, (row, refuse) =>
    checkJurisdiction(jurisdictionOf(row), refuse),
  );
  const names: Names = {
    types,
    instruments: new Map(instruments.map((row) => [row.code, row])),
    certificates: new Set(certificates.map(code)),
  };
  const seen: RuleRow[] = [];
  eachOnce('rules.json', rules, code, (row, refuse) => {
    checkRule(row, names, refuse);
    checkAgainst(row, seen, refuse);
    seen.push(row);
  });
  eachOnce('outcome-ranks.json', ranks, ({ purpose }) => purpose, checkRank);
  const missing = PURPOSES.find((purpose) => !ranks.some((row) => row.purpose === purpose));
  if (missing !== undefined) {
    throw fileRefusal('outcome-ranks.json', `no row for purpose ${missing}`, missing);
  }
  eachOnce('false-friends.json', falseFriends, code, ({ senses }, refuse) => {
    for (const sense of senses) {
      for (const place of sense.jurisdictions) checkJurisdiction(place, refuse);
      for (const type of sense.types) checkType(type, names, refuse);
    }
  });
  return { instruments, rules, certificates, ranks, falseFriends };
}

function checkInstrument(row: InstrumentRow, refuse: Refuse): void {
  checkValidity(row, refuse);
  row.parties.forEach((party, index) => {
    checkJurisdiction(party.jurisdiction, refuse);
    checkValidity(party, refuse);
    const other = row.parties
      .slice(0, index)
      .find((one) => one.jurisdiction === party.jurisdiction && overlap(one, party));
    if (other) {
      refuse(
        `membership of ${party.jurisdiction} from ${daysOf(party)} overlaps that from ${daysOf(other)}`,
        party.jurisdiction,
      );
    }
  });
}

function checkRule(row: RuleRow, names: Names, refuse: Refuse): void {
  checkValidity(row, refuse);
  const instrument = names.instruments.get(row.instrument);
  if (!instrument) {
    refuse(`instrument "${row.instrument}" is in no row of instruments.json`, row.instrument);
    return;
  }
  if (!row.code.startsWith(`${row.instrument}:`)) {
    refuse(`code "${row.code}" does not begin with its instrument ${row.instrument}`, row.code);
  }
  const { subject, destinations } = row;
  if ((destinations === null || subject.parties) && instrument.parties.length === 0) {
    refuse(`speaks of the parties of ${row.instrument}, which has none`, row.instrument);
  }
  for (const place of [...(destinations ?? []), ...(subject.jurisdictions ?? [])]) {
    checkJurisdiction(place, refuse);
  }
  for (const type of subject.types ?? []) checkType(type, names, refuse);
  for (const [name, range] of Object.entries({ eqf: subject.eqf, isced: subject.isced })) {
    if (range !== null && range[0] > range[1]) {
      refuse(`${name} from ${range[0]} to ${range[1]}: the lowest comes first`, range[0]);
    }
  }
  if (subject.outsideOf !== null) checkNamed(subject.outsideOf, names, refuse);
  for (const condition of row.conditions) {
    if (condition.kind === 'NATIONALITY') checkNamed(condition.of, names, refuse);
    if (condition.kind === 'TRADE_TEST' && !names.certificates.has(condition.certificate)) {
      refuse(
        `certificate "${condition.certificate}" is in no row of certificates.json`,
        condition.certificate,
      );
    }
  }
}

/** Two rules on the very same question must follow each other, and one must not grant what the other denies. */
function checkAgainst(row: RuleRow, seen: readonly RuleRow[], refuse: Refuse): void {
  const name = row.code.split('@')[0];
  const same = seen.find((one) => one.code.split('@')[0] === name && overlap(one, row));
  if (same) refuse(`validity ${daysOf(row)} overlaps that of ${same.code}`, daysOf(row));
  const denies = ({ outcome }: RuleRow) => outcome === 'REFUSED' || outcome === 'INADMISSIBLE';
  const opposite = seen.find(
    (one) =>
      questionOf(one) === questionOf(row) &&
      overlap(one, row) &&
      one.residual === row.residual &&
      denies(one) !== denies(row),
  );
  if (opposite) refuse(`outcome ${row.outcome} contradicts ${opposite.code}`, row.outcome);
}

function questionOf({ subject, standing, destinations, purposes, professions, conditions }: RuleRow): string {
  return JSON.stringify([subject, standing, destinations, purposes, professions, conditions]);
}

function checkRank({ outcomes }: OutcomeRankRow, refuse: Refuse): void {
  outcomes.forEach((outcome, index) => {
    if (outcomes.indexOf(outcome) !== index) refuse(`outcome ${outcome} stands twice in the order`, outcome);
  });
}

function checkNamed(code: string, { instruments }: Names, refuse: Refuse): void {
  if (!instruments.has(code)) refuse(`instrument "${code}" is in no row of instruments.json`, code);
}

function checkType(type: string, { types }: Names, refuse: Refuse): void {
  if (!types.has(type)) refuse(`qualification "${type}" is in no row of qualification-types.json`, type);
}
