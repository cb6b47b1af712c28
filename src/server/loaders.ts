import DataLoader from 'dataloader';
import { isPermitted, type Viewer } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import {
  discloseIntroduced,
  type OfferRecord,
  type OfferSourceRecord,
  offerScope,
  readEmployerSites,
  readOfferSources,
  readOffers,
  type SiteRecord,
} from '../offers/index.ts';
import { readTerritories, type TerritoryRecord } from '../pack/index.ts';
import { type PassportRecord, readPassports, readPassportsOf } from '../passport/index.ts';
import {
  type AppointmentRecord,
  type BatchRecord,
  type CandidateEventRow,
  type CandidateView,
  type CounterFile,
  candidateScope,
  type IdentifierRow,
  type IntroducedPerson,
  readAppointments,
  readCandidateEvents,
  readCandidates,
  readCounterFiles,
  readImportBatches,
  revealIdentifiers,
} from '../people/index.ts';
import {
  type Applicant,
  type CaseView,
  caseScope,
  caseViewOf,
  readApplicants,
  readCases,
  readCasesOf,
} from '../recognition/index.ts';
import {
  type ConceptRow,
  type JobTitleMatch,
  type OccupationSkillRow,
  readAltLabels,
  readBroaderSkills,
  readConcepts,
  readJobTitles,
  readLabels,
  readNarrowerSkills,
  readOccupationSkills,
  readTitleGroups,
  readTitleOccupations,
} from '../taxonomy/index.ts';
import {
  countSeatsTaken,
  readEnrolments,
  readEnrolmentsIn,
  readEnrolmentsOf,
  readSessions,
  readTaughtSkills,
  type TaughtSkillRow,
  type TrainingEnrolmentRow,
  type TrainingSessionRow,
} from '../training/index.ts';
import type { Services } from './services.ts';

/** Batches of one request: each turns the ids asked in one tick into one statement. */
export interface Loaders {
  /** null where there is none, or the viewer may not see it. */
  readonly candidates: DataLoader<string, CandidateView | null>;
  readonly offers: DataLoader<string, OfferRecord | null>;
  /** For what the viewer has just been allowed to touch. @throws DomainError NOT_FOUND */
  readonly candidate: (id: string) => Promise<CandidateView>;
  /** By introduction: who has agreed to be known to the viewer; each reading is logged. null when it no longer stands. */
  readonly introducedPersons: DataLoader<string, IntroducedPerson | null>;
  /** By employer. */
  readonly employerSites: DataLoader<string, readonly SiteRecord[]>;
  /** By offer. */
  readonly offerSources: DataLoader<string, OfferSourceRecord | null>;
  readonly offer: (id: string) => Promise<OfferRecord>;
  readonly appointment: (id: string) => Promise<AppointmentRecord>;
  /** null where there is none, or the viewer may not see its candidate. */
  readonly appointments: DataLoader<string, AppointmentRecord | null>;
  /** Of candidates whom the viewer sees unmasked. */
  readonly counterFiles: DataLoader<string, CounterFile>;
  /** Opens numbers for a viewer who may read them, and leaves in the audit trail whose they were. */
  readonly identifierValues: DataLoader<IdentifierRow, string>;
  readonly importBatches: DataLoader<string, BatchRecord | null>;
  readonly importBatch: (id: string) => Promise<BatchRecord>;
  /** By the number on the paper, whatever its case; null as above. */
  readonly candidateByNumber: (number: string) => Promise<CandidateView | null>;
  readonly offerByNumber: (number: string) => Promise<OfferRecord | null>;
  /** For ids that the database refers to; they exist. */
  readonly concepts: DataLoader<string, ConceptRow>;
  /** For ids that clients give: "OCCUPATION <id>". */
  readonly conceptOfKind: DataLoader<string, ConceptRow | null>;
  readonly label: (lang: string) => DataLoader<string, string>;
  readonly altLabels: (lang: string) => DataLoader<string, readonly string[]>;
  readonly occupationSkills: DataLoader<string, readonly OccupationSkillRow[]>;
  readonly broaderSkills: DataLoader<string, readonly ConceptRow[]>;
  readonly narrowerSkills: DataLoader<string, readonly ConceptRow[]>;
  /** By occupation. */
  readonly jobTitles: DataLoader<string, readonly JobTitleMatch[]>;
  /** By job title. */
  readonly titleOccupations: DataLoader<string, readonly JobTitleMatch[]>;
  readonly titleGroups: DataLoader<string, ConceptRow | null>;
  /** By code. */
  readonly territories: DataLoader<string, TerritoryRecord | null>;
  /** Of candidates whom the viewer sees unmasked. */
  readonly candidateEvents: DataLoader<string, readonly CandidateEventRow[]>;
  /** Of candidates whom the viewer sees unmasked. */
  readonly enrolmentsOf: DataLoader<string, readonly TrainingEnrolmentRow[]>;
  /** Of a session, as far as the viewer sees the candidates. */
  readonly enrolmentsIn: DataLoader<string, readonly TrainingEnrolmentRow[]>;
  /** null where there is none, or the viewer may not see it. */
  readonly enrolments: DataLoader<string, TrainingEnrolmentRow | null>;
  readonly trainingSessions: DataLoader<string, TrainingSessionRow | null>;
  readonly trainingSeatsTaken: DataLoader<string, number>;
  /** By the code of the module. */
  readonly taughtSkills: DataLoader<string, readonly TaughtSkillRow[]>;
  /** null where there is none, or the viewer may not see it. */
  readonly recognitionCases: DataLoader<string, CaseView | null>;
  /** By candidate, as far as the viewer sees them. */
  readonly recognitionCasesOf: DataLoader<string, readonly CaseView[]>;
  /** By case: whom it is about. What an assessor reads is noted in the audit trail. */
  readonly caseApplicants: DataLoader<string, Applicant | null>;
  readonly recognitionCase: (id: string) => Promise<CaseView>;
  /** For what the viewer has just been allowed to touch. @throws DomainError NOT_FOUND */
  readonly trainingEnrolment: (id: string) => Promise<TrainingEnrolmentRow>;
  readonly trainingSession: (id: string) => Promise<TrainingSessionRow>;
  /** null where there is none, or the viewer may not see its candidate. */
  readonly passports: DataLoader<string, PassportRecord | null>;
  /** Of candidates whom the viewer sees unmasked. */
  readonly passportsOf: DataLoader<string, readonly PassportRecord[]>;
  /** For what the viewer has just been allowed to touch. @throws DomainError NOT_FOUND */
  readonly passport: (id: string) => Promise<PassportRecord>;
}

export function createLoaders(
  {
    database,
    identifiers,
    runUnitOfWork,
    now,
  }: Pick<Services, 'database' | 'identifiers' | 'runUnitOfWork' | 'now'>,
  viewer: Viewer,
  today: IsoDate,
): Loaders {
  const sql = database.pool;
  const candidates = new DataLoader((ids: readonly string[]) =>
    readCandidates(database, candidateScope(viewer, today), ids),
  );
  const offers = new DataLoader((ids: readonly string[]) => readOffers(database, offerScope(viewer), ids));
  const importBatches = new DataLoader((ids: readonly string[]) =>
    readImportBatches(database, candidateScope(viewer, today), ids),
  );
  const found = new DataLoader((ids: readonly string[]) => readConcepts(sql, ids));
  const enrolments = new DataLoader(async (ids: readonly string[]) =>
    seen(await readEnrolments(database, ids)),
  );
  const trainingSessions = new DataLoader(async (ids: readonly string[]) => {
    const rows = await readSessions(database, ids);
    return rows.map((row) => (isPermitted(viewer, 'candidate.read') ? row : null));
  });
  /** Whoever may not read candidates sees no enrolment either, whatever the candidate agreed to. */
  async function seen(rows: readonly (TrainingEnrolmentRow | null)[]) {
    if (!isPermitted(viewer, 'candidate.read')) return rows.map(() => null);
    return Promise.all(
      rows.map(async (row) =>
        row !== null && (await candidates.load(row.candidateId)) !== null ? row : null,
      ),
    );
  }
  const recognitionCases = new DataLoader(async (ids: readonly string[]) => {
    const records = await readCases(database, caseScope(viewer), ids);
    return records.map((record) => record && caseViewOf(record, today));
  });
  const labels = new Map<string, DataLoader<string, string>>();
  const altLabels = new Map<string, DataLoader<string, readonly string[]>>();
  const appointments = new DataLoader((ids: readonly string[]) =>
    readAppointments(database, candidateScope(viewer, today), ids),
  );
  const passports = new DataLoader((ids: readonly string[]) =>
    readPassports(database, candidateScope(viewer, today), ids, now()),
  );
  return {
    candidates,
    offers,
    appointments,
    appointment: async (id) => existing(await appointments.load(id), 'appointment.notFound', id),
    introducedPersons: new DataLoader((ids: readonly string[]) =>
      runUnitOfWork({ viewer, action: 'introduction.read', reason: 'introduction agreed' }, (unit) =>
        discloseIntroduced(unit, ids, { today, now: now() }),
      ),
    ),
    employerSites: new DataLoader((ids: readonly string[]) => readEmployerSites(database, ids)),
    offerSources: new DataLoader((ids: readonly string[]) => readOfferSources(database, ids)),
    counterFiles: new DataLoader((ids: readonly string[]) => readCounterFiles(database, ids)),
    identifierValues: new DataLoader((rows: readonly IdentifierRow[]) =>
      runUnitOfWork({ viewer, action: 'identifier.read', reason: 'read on the file' }, (unit) =>
        revealIdentifiers(unit, identifiers, rows),
      ),
    ),
    candidate: async (id) => existing(await candidates.load(id), 'candidate.notFound', id),
    importBatches,
    importBatch: async (id) => existing(await importBatches.load(id), 'import.notFound', id),
    offer: async (id) => existing(await offers.load(id), 'offer.notFound', id),
    candidateByNumber: async (number) => {
      const where = { number: number.trim().toUpperCase() };
      const row = await database.prisma.candidate.findUnique({ where, select: { id: true } });
      return row && candidates.load(row.id);
    },
    offerByNumber: async (number) => {
      const where = { number: number.trim().toUpperCase() };
      const row = await database.prisma.offer.findUnique({ where, select: { id: true } });
      return row && offers.load(row.id);
    },
    concepts: new DataLoader(async (ids: readonly string[]) => {
      const rows = await readConcepts(sql, ids);
      return rows.map((row, i) => row ?? new Error(`concept ${ids[i]} is referred to and does not exist`));
    }),
    conceptOfKind: new DataLoader(
      async (keys: readonly string[]) => {
        const rows = await found.loadMany(keys.map((key) => key.split(' ')[1] ?? ''));
        return rows.map((row, i) => {
          if (row instanceof Error) return row;
          return row?.kind === keys[i]?.split(' ')[0] ? row : null;
        });
      },
      { cache: false },
    ),
    label: (lang) =>
      kept(labels, lang, () => new DataLoader((ids: readonly string[]) => readLabels(sql, ids, lang))),
    altLabels: (lang) =>
      kept(altLabels, lang, () => new DataLoader((ids: readonly string[]) => readAltLabels(sql, ids, lang))),
    occupationSkills: new DataLoader((ids: readonly string[]) => readOccupationSkills(sql, ids)),
    broaderSkills: new DataLoader((ids: readonly string[]) => readBroaderSkills(sql, ids)),
    narrowerSkills: new DataLoader((ids: readonly string[]) => readNarrowerSkills(sql, ids)),
    jobTitles: new DataLoader((ids: readonly string[]) => readJobTitles(sql, ids)),
    titleOccupations: new DataLoader((ids: readonly string[]) => readTitleOccupations(sql, ids)),
    titleGroups: new DataLoader((ids: readonly string[]) => readTitleGroups(sql, ids)),
    territories: new DataLoader((codes: readonly string[]) => readTerritories(database, codes)),
    candidateEvents: new DataLoader((ids: readonly string[]) => readCandidateEvents(database, ids)),
    enrolmentsOf: new DataLoader((ids: readonly string[]) => readEnrolmentsOf(database, ids)),
    enrolmentsIn: new DataLoader(async (ids: readonly string[]) => {
      const lists = await readEnrolmentsIn(database, ids);
      return Promise.all(lists.map(async (list) => (await seen(list)).flatMap((one) => one ?? [])));
    }),
    enrolments,
    trainingSessions,
    trainingSeatsTaken: new DataLoader((ids: readonly string[]) => countSeatsTaken(database, ids)),
    taughtSkills: new DataLoader((codes: readonly string[]) => readTaughtSkills(database, codes)),
    recognitionCases,
    recognitionCasesOf: new DataLoader(async (ids: readonly string[]) => {
      const lists = await readCasesOf(database, caseScope(viewer), ids);
      return lists.map((records) => records.map((record) => caseViewOf(record, today)));
    }),
    caseApplicants: new DataLoader((ids: readonly string[]) =>
      runUnitOfWork({ viewer, action: 'case.read', reason: 'read on the case' }, (unit) =>
        readApplicants(unit, ids),
      ),
    ),
    recognitionCase: async (id) => existing(await recognitionCases.load(id), 'recognitionCase.notFound', id),
    trainingEnrolment: async (id) => existing(await enrolments.load(id), 'enrolment.notFound', id),
    trainingSession: async (id) => existing(await trainingSessions.load(id), 'trainingSession.notFound', id),
    passports,
    passport: async (id) => existing(await passports.load(id), 'passport.notFound', id),
    passportsOf: new DataLoader((ids: readonly string[]) => readPassportsOf(database, ids, now())),
  };
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function existing<T>(value: T | null, key: string, id: string): T {
  if (value !== null) return value;
  throw new DomainError('NOT_FOUND', key, `There is no ${id}`, { id }, ['id']);
}
