import type { MatchProfile } from '../../src/matching/profile.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { bestCredentialHint, credentialHint } from './credential-hint.ts';
import { documentHint, secondHint } from './hint.ts';
import { ceilingPlaces } from './kernel.ts';
import type { ForwardSkills, KernelScratch } from './kernel-query.ts';
import { hintedPlaces, languageHint, languagesByFrequency } from './language-hint.ts';
import { buildPostings, type Postings } from './postings.ts';
import { buildColumns, heldSkill, NO_DAY, type ProfileColumns, profileAt } from './profile-columns.ts';
import { CODE_BITS } from './skill-code.ts';
import type { Steps } from './sliced.ts';

/** Documents between two steps. */
const STEP = 256;

/** Who has not said where to go is listed apart, once, instead of under every destination. */
export const ANY_DESTINATION = '*';

/**
 * An immutable piece of the index. Documents stand in the order of their whole experience, the longest first, so that
 * what a later document can still get never rises.
 */
export interface Segment {
  readonly columns: ProfileColumns;
  readonly postings: Postings;
  readonly forward: ForwardSkills;
  /** Scratch memory that no search uses at the moment. */
  readonly scratches: KernelScratch[];
  /** Dense number of a skill ordinal. */
  readonly skillNumbers: ReadonlyMap<number, number>;
  readonly partitionNumbers: ReadonlyMap<string, number>;
  /** Every language that somebody holds, those that hints speak of first. */
  readonly languages: readonly string[];
  /** Days of work of any kind until `builtOn`, of the documents at `ceilingPlaces`. */
  readonly experienceDays: Int32Array;
  readonly builtOn: number;
  /** Document of an ordinal, or -1. */
  documentOf(ordinal: number): number;
}

/** @param builtOn day number: what is open then is counted until then */
export function* buildSegment(profiles: Iterable<MatchProfile>, builtOn: number): Steps<Segment> {
  const builder = buildColumns();
  let added = 0;
  for (const profile of profiles) {
    if (added % STEP === 0) yield;
    builder.add(profile);
    added += 1;
  }
  return yield* arrange(builder.finish(), builtOn);
}

/** Puts rows into document order and builds everything that is derived from them. */
export function* arrange(rows: ProfileColumns, builtOn: number): Steps<Segment> {
  const order = yield* byExperience(rows, builtOn);
  const builder = buildColumns();
  for (let place = 0; place < order.length; place += 1) {
    if (place % STEP === 0) yield;
    builder.add(profileAt(rows, order[place] ?? 0));
  }
  return yield* derive(builder.finish(), builtOn);
}

/** Rows by days of work, the most first; a counting sort, since it must not hold the event loop. */
function* byExperience(rows: ProfileColumns, builtOn: number): Steps<Uint32Array> {
  const days = new Int32Array(rows.size);
  let most = 0;
  for (let row = 0; row < rows.size; row += 1) {
    if (row % STEP === 0) yield;
    days[row] = experienceDaysOf(rows, row, builtOn);
    most = Math.max(most, days[row] ?? 0);
  }
  const starts = new Uint32Array(most + 2);
  for (const count of days) starts[most - count + 1] = (starts[most - count + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  yield;
  const order = new Uint32Array(rows.size);
  for (let row = 0; row < rows.size; row += 1) {
    const bucket = most - (days[row] ?? 0);
    const place = starts[bucket] ?? 0;
    order[place] = row;
    starts[bucket] = place + 1;
  }
  return order;
}

/** What follows from columns that stand in document order. */
export function* derive(columns: ProfileColumns, builtOn: number): Steps<Segment> {
  const { size, ordinals, tables } = columns;
  const skillNumbers = new Map<number, number>();
  const codes = new Uint32Array(columns.skills.length);
  for (let i = 0; i < codes.length; i += 1) {
    if (i % (16 * STEP) === 0) yield;
    const { skill, level, evidence } = heldSkill(columns.skills[i] ?? 0);
    const number = skillNumbers.get(skill) ?? skillNumbers.size;
    skillNumbers.set(skill, number);
    const raw = level ?? 1;
    const counted = Math.min(raw, SCORING_MODEL.evidenceCap[evidence ?? 'SELF_DECLARED']);
    codes[i] = ((number << CODE_BITS) | ((raw - 1) << 2) | (counted - 1)) >>> 0;
  }
  const partitionNumbers = new Map<string, number>([[ANY_DESTINATION, 0]]);
  const partitionsByMobility = tables.mobilities.map(({ destinations }) =>
    (destinations ?? [ANY_DESTINATION]).map((destination) => {
      const number = partitionNumbers.get(destination) ?? partitionNumbers.size;
      partitionNumbers.set(destination, number);
      return number;
    }),
  );
  const languages = languagesByFrequency(columns);
  const places = hintedPlaces(languages);
  const credentialHints = Uint8Array.from(tables.credentials, credentialHint);
  yield;
  const forward = { start: columns.skillStart, codes };
  const postings = yield* buildPostings({
    documents: size,
    skills: skillNumbers.size,
    partitions: partitionNumbers.size,
    ...forward,
    partitionsOf: (doc) => partitionsByMobility[columns.mobilities[doc] ?? 0] ?? [],
    hintOf: (doc) => documentHint(columns, doc, builtOn, experienceDaysOf(columns, doc, builtOn)),
    secondHintOf: (doc) =>
      secondHint(languageHint(columns, doc, places), bestCredentialHint(columns, doc, credentialHints)),
  });
  const documents = new Int32Array(ordinals.reduce((most, ordinal) => Math.max(most, ordinal), 0) + 1).fill(
    -1,
  );
  ordinals.forEach((ordinal, doc) => {
    documents[ordinal] = doc;
  });
  yield;
  return {
    columns,
    postings,
    forward,
    scratches: [],
    skillNumbers,
    partitionNumbers,
    languages: languages.map((number) => tables.texts[number] ?? ''),
    experienceDays: Int32Array.from(ceilingPlaces(size), (doc) => experienceDaysOf(columns, doc, builtOn)),
    builtOn,
    documentOf: (ordinal) => documents[ordinal] ?? -1,
  };
}

/** Days on which at least one period runs, until that day included. */
function experienceDaysOf(
  { periodStart, periodFroms, periodTos }: ProfileColumns,
  row: number,
  until: number,
): number {
  const spans: [from: number, to: number][] = [];
  for (let i = periodStart[row] ?? 0; i < (periodStart[row + 1] ?? 0); i += 1) {
    const from = periodFroms[i] ?? NO_DAY;
    const to = periodTos[i] ?? NO_DAY;
    if (from === NO_DAY) continue;
    spans.push([from, to === NO_DAY ? until + 1 : Math.min(to, until + 1)]);
  }
  spans.sort((a, b) => a[0] - b[0]);
  let days = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    if (to <= reached || from >= to) continue;
    days += to - Math.max(from, reached);
    reached = to;
  }
  return days;
}
