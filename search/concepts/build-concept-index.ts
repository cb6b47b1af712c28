import { setImmediate as nextTurn } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import type { ConceptDocument } from './concept-document.ts';
import { fieldText, GROUP_FIELD, TITLE_FIELD } from './concept-fields.ts';
import type { ConceptQuery } from './concept-query.ts';
import { labelForms } from './label-forms.ts';
import { nameKey, type PreparedConcept, prepareConcept } from './prepared-concept.ts';
import { type ConceptHit, type ConceptRanker, rankConcepts } from './rank-concepts.ts';
import { retrieveConcepts } from './retrieve-concepts.ts';
import { createVocabulary } from './vocabulary.ts';

export interface ConceptIndex {
  /**
   * Concepts whose names fit the text, best first, at most `first`; names in `lang` (BCP 47) before others.
   * The list for a smaller `first` is the beginning of the list for a greater one.
   */
  search(text: string, lang: string, first: number): readonly ConceptHit[];
}

export interface ConceptIndexOptions {
  readonly ranker?: ConceptRanker;
}

/**
 * The likeliest candidates are compared first, and whatever follows stands below them, so that a long list begins
 * with the short one. Comparing more at once found nothing more in trials on ESCO.
 */
const COMPARED = 60;

/** Milliseconds of building after which other work of the process gets its turn. */
const SLICE_MS = 20;

/** Builds in slices, so that a server answers others meanwhile. */
export async function buildConceptIndex(
  documents: readonly ConceptDocument[],
  { ranker = rankConcepts }: ConceptIndexOptions = {},
): Promise<ConceptIndex> {
  const languages = [...new Set(documents.flatMap(({ labels }) => labels.map(({ lang }) => lang)))].sort();
  const vocabulary = createVocabulary();
  const concepts: PreparedConcept[] = [];
  const byKey = new Map<string, Set<PreparedConcept>>();
  const miniSearch = new MiniSearch<{ id: number; concept: PreparedConcept }>({
    fields: [...languages, TITLE_FIELD, GROUP_FIELD],
    extractField: ({ id, concept }, field) => (field === 'id' ? id : fieldText(concept, field)),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });

  let sliceEnd = performance.now() + SLICE_MS;
  for (const document of documents) {
    const concept = prepareConcept(document, vocabulary);
    miniSearch.add({ id: concepts.length, concept });
    concepts.push(concept);
    for (const { key } of [...concept.names, ...concept.titles]) {
      const namesakes = byKey.get(key);
      if (namesakes) namesakes.add(concept);
      else byKey.set(key, new Set([concept]));
    }
    if (performance.now() > sliceEnd) {
      await nextTurn();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }

  return {
    search: (text, lang, first) => {
      const [folded] = labelForms(text);
      if (folded === undefined || first < 1) return [];
      const query: ConceptQuery = {
        key: nameKey(folded),
        stems: [...new Set(vocabulary.stemsOf(folded))],
        lang,
      };
      const namesakes = byKey.get(query.key) ?? new Set();
      const likely = retrieveConcepts(miniSearch, query, languages, vocabulary)
        .flatMap((position) => concepts[position] ?? [])
        .filter((concept) => !namesakes.has(concept));
      const compared = [...namesakes, ...likely.slice(0, COMPARED)];
      const hits = [...ranker(query, compared, vocabulary)];
      // Where some of the likeliest were refused, the others would be too.
      if (hits.length < first && hits.length === compared.length) {
        const worst = hits.at(-1)?.score ?? 1;
        for (const hit of ranker(query, likely.slice(COMPARED), vocabulary)) {
          hits.push({ ...hit, score: Math.min(hit.score, worst) });
        }
      }
      return hits.slice(0, first);
    },
  };
}
