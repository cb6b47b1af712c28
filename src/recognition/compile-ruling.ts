import type { IsoDate } from '../domain/iso-date.ts';
import type { RecognitionOutcome } from '../matching/profile.ts';
import { ANYWHERE, jurisdictionChain } from './jurisdictions.ts';
import type {
  CertificateRow,
  InstrumentKind,
  InstrumentParty,
  InstrumentRow,
  PartyStatus,
  RuleReference,
  RuleRow,
} from './rule-rows.ts';
import type { Purpose } from './types.ts';
import { inForce } from './validity.ts';

export interface CompiledInstrument {
  readonly row: InstrumentRow;
  readonly parties: ReadonlyMap<string, readonly InstrumentParty[]>;
}

/** A rule with its instrument looked up. */
export interface CompiledRule {
  readonly row: RuleRow;
  readonly instrument: CompiledInstrument;
}

/** The rules that can answer one destination, purpose and profession, whatever the day. */
export interface RulePlan {
  readonly rules: readonly CompiledRule[];
}

export interface Ruling {
  readonly instruments: ReadonlyMap<string, CompiledInstrument>;
  /** Those that limit recruiting. */
  readonly limits: readonly CompiledInstrument[];
  readonly rules: readonly CompiledRule[];
  readonly certificates: ReadonlyMap<string, CertificateRow>;
  /** From 0, the best; an outcome that is absent cannot be ordered. */
  readonly ranks: ReadonlyMap<Purpose, ReadonlyMap<RecognitionOutcome, number>>;
  /** Plans that were asked for, by purpose with profession and by destination: all are few. */
  readonly plans: Map<string, Map<string, RulePlan>>;
}

/** Who is bound: the others have only signed, or made a law that speaks of the parties. */
const BOUND: readonly PartyStatus[] = ['PARTY', 'TRANSITIONAL'];

const LIMITS: readonly InstrumentKind[] = ['SAFEGUARDS_LIST', 'RECRUITMENT_RESERVE'];

const NO_PLAN: RulePlan = { rules: [] };

export function compileRuling({ instruments, rules, certificates, ranks }: RuleReference): Ruling {
  const compiled = new Map(instruments.map((row) => [row.code, { row, parties: partiesOf(row) }]));
  return {
    instruments: compiled,
    limits: [...compiled.values()]
      .filter(({ row }) => LIMITS.includes(row.kind))
      .sort((a, b) => (a.row.code < b.row.code ? -1 : 1)),
    rules: [...rules]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((row) => {
        const instrument = compiled.get(row.instrument);
        return instrument ? [{ row, instrument }] : [];
      }),
    certificates: new Map(certificates.map((row) => [row.code, row])),
    ranks: new Map(
      ranks.map(({ purpose, outcomes }) => [
        purpose,
        new Map(outcomes.map((outcome, rank) => [outcome, rank])),
      ]),
    ),
    plans: new Map(),
  };
}

export function planFor(
  ruling: Ruling,
  destination: string,
  purpose: Purpose,
  profession: string | null,
): RulePlan {
  if (destination === ANYWHERE) return NO_PLAN;
  const asked = profession === null ? purpose : `${purpose} ${profession}`;
  let plans = ruling.plans.get(asked);
  if (!plans) {
    plans = new Map();
    ruling.plans.set(asked, plans);
  }
  const known = plans.get(destination);
  if (known) return known;
  const rules = ruling.rules.filter(
    ({ row, instrument }) =>
      row.purposes.includes(purpose) &&
      concernsProfession(row, profession) &&
      reaches(row, instrument, destination),
  );
  const plan = { rules };
  plans.set(destination, plan);
  return plan;
}

/** The membership by which the instrument binds a place on that day; null when it does not. */
export function membershipOf(
  { row, parties }: CompiledInstrument,
  place: string,
  asOf: IsoDate,
): InstrumentParty | null {
  if (!inForce(row, asOf)) return null;
  for (const jurisdiction of jurisdictionChain(place)) {
    const party = parties.get(jurisdiction)?.find((one) => inForce(one, asOf));
    if (party) return party;
  }
  return null;
}

/** Places that some rule names, or reaches through a verified party of its instrument. */
export function ruledPlaces({ rules }: Ruling): readonly string[] {
  const places = rules.flatMap(
    ({ row, instrument }) =>
      row.destinations ??
      instrument.row.parties.filter(({ verified }) => verified).map(({ jurisdiction }) => jurisdiction),
  );
  return [...new Set(places)].sort();
}

function partiesOf({ parties }: InstrumentRow): ReadonlyMap<string, readonly InstrumentParty[]> {
  const byPlace = new Map<string, InstrumentParty[]>();
  for (const party of parties.filter(({ status }) => BOUND.includes(status))) {
    byPlace.set(party.jurisdiction, [...(byPlace.get(party.jurisdiction) ?? []), party]);
  }
  return byPlace;
}

function concernsProfession({ professions }: RuleRow, profession: string | null): boolean {
  return (
    professions === null ||
    (profession !== null && professions.some((prefix) => profession.startsWith(prefix)))
  );
}

function reaches({ destinations }: RuleRow, { parties }: CompiledInstrument, place: string): boolean {
  const chain = jurisdictionChain(place);
  return chain.some((one) => (destinations === null ? parties.has(one) : destinations.includes(one)));
}
