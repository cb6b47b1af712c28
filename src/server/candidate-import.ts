import type { ExportRequest, ImportParts, ImportReport, ImportRequest } from '../people/index.ts';
import { exportCandidates, importCandidates } from '../people/index.ts';
import type { ConceptMatch } from './concept-search.ts';
import { sayError } from './messages.ts';
import type { Services } from './services.ts';

type Parts = Pick<
  Services,
  'database' | 'runUnitOfWork' | 'now' | 'identifiers' | 'conceptSearch' | 'pack' | 'numberPrefix'
>;

/** Imports with the text search and the country of the service; the report is in French. */
export function importFile(services: Parts, request: ImportRequest): Promise<ImportReport> {
  return importCandidates(importParts(services), request);
}

export function exportFile(services: Parts, request: ExportRequest): Promise<AsyncGenerator<string>> {
  return exportCandidates(services, request);
}

/** Occupations that a text may mean, best first. */
export function suggestOccupations(
  { conceptSearch }: Pick<Services, 'conceptSearch'>,
  text: string,
  first: number,
) {
  return conceptSearch.search('OCCUPATION', text, 'fr', first);
}

/** A trade may be called by its name in a language of the country: the hits in the language that fits it best. */
async function searchInEveryLanguage({ conceptSearch, pack }: Parts, text: string, first: number) {
  const { defaultLanguage, nationalLanguages } = pack;
  // Labels have BCP 47 tags, the pack ISO 639-3 codes: "bam" is "bm".
  const languages = new Set([defaultLanguage, ...Intl.getCanonicalLocales(nationalLanguages.codes)]);
  let best: readonly ConceptMatch[] = [];
  for (const language of languages) {
    const hits = await conceptSearch.search('OCCUPATION', text, language, first);
    if ((hits[0]?.score ?? 0) > (best[0]?.score ?? 0)) best = hits;
  }
  return best;
}

function importParts(services: Parts): ImportParts {
  const { database, runUnitOfWork, now, identifiers, pack, numberPrefix } = services;
  return {
    database,
    runUnitOfWork,
    now,
    identifiers,
    pack,
    numberPrefix,
    searchOccupations: (text, first) => searchInEveryLanguage(services, text, first),
    say: (error) => sayError(error, 'fr'),
  };
}
