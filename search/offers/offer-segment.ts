import { dayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import { CONDITIONS } from '../../src/matching/eligibility/registry.ts';
import type { CompiledRequirement, Demand } from '../../src/matching/score.ts';
import { type Growing, growing } from '../embedded/growing.ts';
import type { Steps } from '../embedded/sliced.ts';
import { conditionKey } from './condition-classes.ts';

/** An offer that takes candidates in, at least until its last day. */
export interface OpenOffer {
  readonly ordinal: number;
  readonly compiled: CompiledRequirement;
  readonly employerId: string;
  /** Last day on which candidates are taken in; null without one. */
  readonly intakeUntil: IsoDate | null;
  /** Numbers of the only candidates whom it is for; null for an offer to whoever fits. */
  readonly namedWorkers: readonly string[] | null;
}

/** Offers that agree in something are one class; the first of them stands for all. */
export interface Classes<Representative> {
  readonly representatives: readonly Representative[];
  /** Class of each offer. */
  readonly of: Uint32Array;
}

export interface DemandClass {
  readonly compiled: CompiledRequirement;
  readonly demand: Demand;
}

/** What offers demand beside skills: of each offer from `start[offer]` to `start[offer + 1]`. */
export interface OtherDemands {
  readonly classes: readonly DemandClass[];
  readonly start: Uint32Array;
  readonly classOf: Uint32Array;
  readonly maxima: Uint32Array;
}

/** A skill at a level, and the offers that demand it, each with what it is worth there at most. */
export interface SkillList extends DemandClass {
  readonly offers: Uint32Array;
  readonly maxima: Uint32Array;
}

/** Open offers arranged so that what many of them ask alike is judged and scored once. Immutable. */
export interface OfferSegment {
  readonly offers: readonly OpenOffer[];
  /** Day numbers of the last day of intake. */
  readonly intakeUntil: Int32Array;
  /** One for each condition of the registry, in its order. */
  readonly conditions: readonly Classes<CompiledRequirement>[];
  readonly occupations: Classes<CompiledRequirement>;
  readonly employers: Classes<string>;
  readonly skills: readonly SkillList[];
  /** Lists that a held skill can give something for. */
  readonly listsOf: ReadonlyMap<number, readonly number[]>;
  readonly others: OtherDemands;
  /** Offer of an ordinal. */
  readonly places: ReadonlyMap<number, number>;
}

const NO_END = 0x7fffffff;

export function* buildOfferSegment(offers: readonly OpenOffer[]): Steps<OfferSegment> {
  const size = offers.length;
  const conditions = CONDITIONS.map((condition) => ({
    condition,
    classes: collectClasses<CompiledRequirement>(size),
  }));
  const occupations = collectClasses<CompiledRequirement>(size);
  const employers = collectClasses<string>(size);
  const skills = collectLists();
  const others = collectOthers(size);
  const intakeUntil = new Int32Array(size);
  const places = new Map<number, number>();
  for (const [place, { ordinal, compiled, employerId, intakeUntil: last }] of offers.entries()) {
    if (place % 128 === 0) yield;
    const { requirement } = compiled;
    places.set(ordinal, place);
    intakeUntil[place] = last === null ? NO_END : dayNumber(last);
    for (const { condition, classes } of conditions) {
      classes.put(place, conditionKey(condition, requirement), compiled);
    }
    occupations.put(place, JSON.stringify(requirement.occupations), compiled);
    employers.put(place, employerId, employerId);
    for (const { demands } of compiled.components) {
      for (const { demand, maximum } of demands) {
        if (demand.kind === 'SKILL') skills.put(place, { compiled, demand }, maximum);
        else others.put({ compiled, demand }, maximum);
      }
    }
    others.end(place);
  }
  yield;
  const lists = skills.taken();
  return {
    offers,
    intakeUntil,
    conditions: conditions.map(({ classes }) => classes.taken()),
    occupations: occupations.taken(),
    employers: employers.taken(),
    skills: lists,
    listsOf: yield* listsByHeldSkill(lists),
    others: others.taken(),
    places,
  };
}

function collectClasses<Representative>(size: number) {
  const numbers = new Map<string, number>();
  const representatives: Representative[] = [];
  const of = new Uint32Array(size);
  return {
    put(place: number, key: string, representative: Representative) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = representatives.length;
        numbers.set(key, number);
        representatives.push(representative);
      }
      of[place] = number;
    },
    taken: (): Classes<Representative> => ({ representatives, of }),
  };
}

function collectLists() {
  const lists = new Map<string, DemandClass & Record<'offers' | 'maxima', Growing<Uint32Array>>>();
  const numbers = () => growing((length) => new Uint32Array(length), 8);
  return {
    put(place: number, { compiled, demand }: DemandClass, maximum: number) {
      const key = demandKey(compiled, demand);
      let list = lists.get(key);
      if (list === undefined) {
        list = { compiled, demand, offers: numbers(), maxima: numbers() };
        lists.set(key, list);
      }
      list.offers.push(place);
      list.maxima.push(maximum);
    },
    taken: (): readonly SkillList[] =>
      [...lists.values()].map((list) => ({
        ...list,
        offers: list.offers.taken(),
        maxima: list.maxima.taken(),
      })),
  };
}

function collectOthers(size: number) {
  const numbers = new Map<string, number>();
  const classes: DemandClass[] = [];
  const start = new Uint32Array(size + 1);
  const classOf = growing((length) => new Uint32Array(length));
  const maxima = growing((length) => new Uint32Array(length));
  return {
    put(one: DemandClass, maximum: number) {
      const key = demandKey(one.compiled, one.demand);
      let number = numbers.get(key);
      if (number === undefined) {
        number = classes.length;
        numbers.set(key, number);
        classes.push(one);
      }
      classOf.push(number);
      maxima.push(maximum);
    },
    end(place: number) {
      start[place + 1] = classOf.length;
    },
    taken: (): OtherDemands => ({ classes, start, classOf: classOf.taken(), maxima: maxima.taken() }),
  };
}

/** Equal for demands that give every candidate the same share of their maximum. */
function demandKey({ requirement, capped }: CompiledRequirement, demand: Demand): string {
  switch (demand.kind) {
    case 'SKILL':
      return `S ${demand.target.skill} ${demand.target.minimumLevel} ${capped}`;
    case 'EXPERIENCE':
      return `E ${demand.months} ${JSON.stringify(requirement.occupations)}`;
    case 'QUALIFICATION':
      return `Q ${JSON.stringify([demand.asked.eqf, demand.asked.field, requirement.recognitionPlaces])}`;
    case 'LANGUAGE':
      return `L ${JSON.stringify([demand.asked.language, demand.asked.asked])}`;
  }
}

function* listsByHeldSkill(lists: readonly SkillList[]): Steps<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, number[]>();
  for (const [number, { demand }] of lists.entries()) {
    if (number % 64 === 0) yield;
    if (demand.kind !== 'SKILL') continue;
    for (const held of demand.target.related.keys()) {
      const known = found.get(held);
      if (known) known.push(number);
      else found.set(held, [number]);
    }
  }
  return found;
}
