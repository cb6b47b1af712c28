import DataLoader from 'dataloader';
import type { Viewer } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type OfferRecord, offerScope, readOffers } from '../offers/index.ts';
import { type CandidateView, candidateScope, readCandidates } from '../people/index.ts';
import {
  type ConceptRow,
  type OccupationSkillRow,
  readAltLabels,
  readBroaderSkills,
  readConcepts,
  readLabels,
  readNarrowerSkills,
  readOccupationSkills,
} from '../taxonomy/index.ts';
import type { Services } from './services.ts';

/** Batches of one request: each turns the ids asked in one tick into one statement. */
export interface Loaders {
  /** null where there is none, or the viewer may not see it. */
  readonly candidates: DataLoader<string, CandidateView | null>;
  readonly offers: DataLoader<string, OfferRecord | null>;
  /** For what the viewer has just been allowed to touch. @throws DomainError NOT_FOUND */
  readonly candidate: (id: string) => Promise<CandidateView>;
  readonly offer: (id: string) => Promise<OfferRecord>;
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
}

export function createLoaders(
  { database }: Pick<Services, 'database'>,
  viewer: Viewer,
  today: IsoDate,
): Loaders {
  const sql = database.pool;
  const candidates = new DataLoader((ids: readonly string[]) =>
    readCandidates(database, candidateScope(viewer, today), ids),
  );
  const offers = new DataLoader((ids: readonly string[]) => readOffers(database, offerScope(viewer), ids));
  const found = new DataLoader((ids: readonly string[]) => readConcepts(sql, ids));
  const labels = new Map<string, DataLoader<string, string>>();
  const altLabels = new Map<string, DataLoader<string, readonly string[]>>();
  return {
    candidates,
    offers,
    candidate: async (id) => existing(await candidates.load(id), 'candidate.notFound', id),
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
