import type { Database } from '../db/database.ts';
import { bamakoDay, type IsoDate } from '../domain/iso-date.ts';
import { type PlanRecorder, recordPlan } from '../matching/plan.ts';
import type { Knowledge } from '../matching/service.ts';
import type { Labels } from '../matching/wording/wording.ts';
import { readOffers } from '../offers/index.ts';
import { readCandidates } from '../people/index.ts';
import { createServices, type Services } from '../server/services.ts';
import { readLabels } from '../taxonomy/index.ts';
import type { MatchOptions } from './commands.ts';
import { matchReport, type Named, type RankedPlace } from './match-report.ts';
import { printReport } from './match-table.ts';
import { openEngine } from './open-engine.ts';
import { printPlan } from './plan-report.ts';
import { ordinalsIn, scoredInputs } from './scored-inputs.ts';
import { openPrepared, type Session } from './session.ts';
import { subjectId } from './subject-id.ts';

interface ConceptName {
  readonly ordinal: number;
  readonly uri: string;
  readonly label: string;
}

/** Ranks for an offer or a candidate as the service itself, which sees all, and prints the ranking with its reasons. */
export async function matchSubject(options: MatchOptions, session: Session): Promise<void> {
  const { config, attached } = await openPrepared(session);
  const { database } = attached;
  const follower = await openEngine(options.engine, config, database);
  const services = await createServices({ config, database, now: () => new Date(), follower });
  const { kind } = options.subject;
  if (kind === 'CANDIDATE' && options.engine === 'embedded') {
    await services.matching.prepare(bamakoDay(services.now()));
  }
  const id = await subjectId(options.subject, database);
  const asOf = bamakoDay(services.now());
  const recorder = recordPlan(() => performance.now());
  const { answer, places, count } = await (kind === 'OFFER' ? rankedCandidates : rankedOffers)(
    id,
    { ...options, plan: recorder },
    asOf,
    services,
  );
  const plan = options.explainPlan ? recorder.plan() : null;
  const [subject] = await (kind === 'OFFER' ? nameOffers : nameCandidates)(database, [id]);
  if (subject === undefined) throw new Error(`${id} was ranked and cannot be read`);

  const ordinals = new Set([
    ...ordinalsIn(places),
    ...(plan?.search?.demands ?? []).map(({ skill }) => skill),
  ]);
  const concepts = await nameConcepts(database, answer.knowledge, [...ordinals]);
  const labels = labelsOf(concepts, answer.knowledge);
  const report = matchReport({ kind, ...subject }, answer, places, options.after, await count(), labels);
  const inputs = options.inputs ? { inputs: scoredInputs(kind, places) } : {};
  if (options.json) {
    session.output.json({ ...report, concepts, ...inputs, ...(plan && { plan }) });
    return;
  }
  printReport(report, inputs.inputs ?? null, session.output);
  if (plan) printPlan(plan, labels.skill, session.output);
}

interface PlannedOptions extends MatchOptions {
  readonly plan: PlanRecorder;
}

async function rankedCandidates(
  offerId: string,
  { group, first, after: skip, plan }: PlannedOptions,
  asOf: IsoDate,
  { matching, database }: Services,
) {
  const answer = await matching.rankCandidates({
    scope: { kind: 'ALL' },
    offerId,
    asOf,
    first,
    skip,
    group,
    plan,
  });
  const names = await nameCandidates(
    database,
    answer.places.map(({ profile }) => profile.candidateId),
  );
  const { requirement } = answer.compiled;
  return {
    answer,
    count: answer.count,
    places: withNames(
      answer.places.map((place) => ({ ...place, requirement, wishFit: null })),
      names,
    ),
  };
}

async function rankedOffers(
  candidateId: string,
  { group, first, after: skip, plan }: PlannedOptions,
  asOf: IsoDate,
  { matching, database }: Services,
) {
  const answer = await matching.rankOffers({
    scope: { kind: 'ALL' },
    sees: () => true,
    candidateId,
    asOf,
    first,
    skip,
    group,
    plan,
  });
  const names = await nameOffers(
    database,
    answer.places.map(({ compiled }) => compiled.requirement.offerId),
  );
  return {
    answer,
    count: async () => answer.groupSizes?.[answer.group] ?? null,
    places: withNames(
      answer.places.map((place) => ({
        ...place,
        requirement: place.compiled.requirement,
        profile: answer.profile,
      })),
      names,
    ),
  };
}

function withNames(
  places: readonly Omit<RankedPlace, 'ranked'>[],
  names: readonly Named[],
): readonly RankedPlace[] {
  return places.flatMap((place, index) => {
    const ranked = names[index];
    return ranked === undefined ? [] : [{ ...place, ranked }];
  });
}

async function nameCandidates(database: Database, ids: readonly string[]): Promise<readonly Named[]> {
  const views = await readCandidates(database, { kind: 'ALL' }, ids);
  return views.map((view, index): Named => {
    const id = ids[index] ?? '';
    if (view === null || view.masked) return { id, number: '', name: '' };
    const { number, person } = view.record;
    return { id, number, name: person.names.map(({ text }) => text).join(' ') };
  });
}

async function nameOffers(database: Database, ids: readonly string[]): Promise<readonly Named[]> {
  const offers = await readOffers(database, { kind: 'ALL' }, ids);
  return offers.map((offer, index) => ({
    id: ids[index] ?? '',
    number: offer?.number ?? '',
    name: offer?.title ?? '',
  }));
}

async function nameConcepts(
  { pool }: Database,
  { vocabulary }: Knowledge,
  ordinals: readonly number[],
): Promise<readonly ConceptName[]> {
  const entries = ordinals.flatMap((ordinal) => vocabulary.conceptOf(ordinal) ?? []);
  const labels = await readLabels(
    pool,
    entries.map(({ id }) => id),
    'fr',
  );
  return entries.map(({ ordinal, uri }, index) => ({ ordinal, uri, label: labels[index] ?? uri }));
}

function labelsOf(concepts: readonly ConceptName[], knowledge: Knowledge): Labels {
  const byOrdinal = new Map(concepts.map(({ ordinal, label }) => [ordinal, label]));
  return {
    skill: (ordinal) => byOrdinal.get(ordinal) ?? String(ordinal),
    language: (code) => knowledge.languageNames.get(code)?.fr ?? code,
    jurisdiction: (code) => knowledge.jurisdictionNames.get(code)?.fr ?? code,
    qualification: (code) => knowledge.recognition.types.get(code)?.nameFr ?? code,
  };
}
