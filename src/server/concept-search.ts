import { buildConceptIndex, type ConceptIndex } from '../../search/concepts/build-concept-index.ts';
import type { ConceptDocument } from '../../search/concepts/concept-document.ts';
import type { MatchedLabel } from '../../search/concepts/prepared-concept.ts';
import type { Database } from '../db/database.ts';
import { readLabels, readSearchConcepts } from '../taxonomy/index.ts';

export type SearchedKind = 'OCCUPATION' | 'SKILL';

export interface ConceptMatch {
  readonly id: string;
  readonly uri: string;
  /** In the asked language, or the nearest there is. */
  readonly label: string;
  /** 0 to 1 in thousandths. */
  readonly score: number;
  /** The label that was found, which may be a job title mapped to it; null where several have the words together. */
  readonly matched: MatchedLabel | null;
}

export interface ConceptSearch {
  /** Concepts in use whose names fit the text, best first; `lang` (BCP 47) is asked and shown. */
  search(kind: SearchedKind, text: string, lang: string, first: number): Promise<readonly ConceptMatch[]>;
}

interface VersionedIndex {
  readonly version: number;
  readonly index: Promise<ConceptIndex>;
}

/** Builds an index at the first search of a kind, and again when the taxonomy has changed; callers share one build. */
export function createConceptSearch({ pool }: Pick<Database, 'pool'>): ConceptSearch {
  const indexes = new Map<SearchedKind, VersionedIndex>();

  const current = async (kind: SearchedKind): Promise<ConceptIndex> => {
    const version = await taxonomyVersion(pool);
    const known = indexes.get(kind);
    if (known?.version === version) return known.index;
    const built = { version, index: readDocuments(pool, kind).then((all) => buildConceptIndex(all)) };
    indexes.set(kind, built);
    built.index.catch(() => {
      if (indexes.get(kind) === built) indexes.delete(kind);
    });
    return built.index;
  };

  return {
    search: async (kind, text, lang, first) => {
      const hits = (await current(kind)).search(text, lang, first);
      if (hits.length === 0) return [];
      const labels = await readLabels(
        pool,
        hits.map(({ id }) => id),
        lang,
      );
      return hits.map((hit, position) => ({ ...hit, label: labels[position] ?? hit.uri }));
    },
  };
}

async function taxonomyVersion(pool: Database['pool']): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    "SELECT version FROM reference_version WHERE name = 'taxonomy'",
  );
  return rows[0]?.version ?? 0;
}

async function readDocuments(
  pool: Database['pool'],
  kind: SearchedKind,
): Promise<readonly ConceptDocument[]> {
  const concepts = await readSearchConcepts(pool, kind);
  return concepts.map(({ id, uri, labels, jobTitles, iscoLabels }) => ({
    id,
    uri,
    // What the project and its country packs call it counts, whatever an imported classification says.
    labels: labels.map((label) => ({ ...label, local: label.source !== 'esco' })),
    jobTitles,
    iscoLabels: iscoLabels.map(({ text }) => text),
  }));
}
