import type pg from 'pg';
import { byPlace, type ImportOptions, type ImportProgress, sumCounts } from '../import/import-report.ts';
import { mergeConcepts, rejectOtherKinds } from '../import/merge-concepts.ts';
import { mergeLabels } from '../import/merge-labels.ts';
import { mergeRelations, type RelationScope } from '../import/merge-relations.ts';
import { checkHeader } from '../import/read-table.ts';
import { closeImport, runImport } from '../import/run-import.ts';
import { type EscoFile, openEscoFolder } from './esco-folder.ts';
import type { EscoImport } from './esco-import.ts';
import { ESCO_KINDS, type EscoTable } from './esco-tables.ts';
import { stageEsco } from './stage-esco.ts';

const ESCO = {
  code: 'esco',
  title: 'ESCO – European Skills, Competences, Qualifications and Occupations',
  url: 'https://esco.ec.europa.eu',
  licence: 'CC BY 4.0 (Decision 2011/833/EU)',
  attributionFr:
    'Ce service utilise la classification ESCO de la Commission européenne, dans une version adaptée : Seko la complète de ses propres termes et de liens, et certains libellés ne sont pas ceux que la Commission a publiés.',
  attributionEn:
    'This service uses the ESCO classification of the European Commission in an adapted version: Seko adds terms and links of its own, and some labels are not those that the Commission published.',
} as const;

/**
 * Imports the official ESCO download, all or nothing, in any set of its files and languages. What the files do not
 * speak of stays: other languages' labels, kinds of concepts without a file, and what other sources state.
 * A concept that the files of its kind no longer list is withdrawn. Importing the same files again changes nothing.
 * @param pool of the service's role; temporary tables are made
 * @param directory with files such as occupations_fr.csv, skills_en.csv and occupationSkillRelations.csv
 * @throws DomainError NOT_FOUND or INVALID_INPUT for a folder or a file that cannot be read as a whole
 */
export async function importEsco(
  pool: Pick<pg.Pool, 'connect'>,
  directory: string,
  { now, onProgress = () => {} }: ImportOptions,
): Promise<EscoImport> {
  const { files, ignored } = await openEscoFolder(directory);
  for (const file of files) await checkHeader(file);
  const result = await runImport(pool, (tx) => importFiles(tx, files, now, onProgress));
  return { ...result, ignored };
}

async function importFiles(
  tx: pg.PoolClient,
  files: readonly EscoFile[],
  now: Date,
  onProgress: (progress: ImportProgress) => void,
): Promise<Omit<EscoImport, 'ignored'>> {
  const staged = await stageEsco(tx, files, onProgress);
  onProgress({ step: 'MERGING', file: null, rows: staged.rows });
  const source = ESCO.code;
  const kinds = files.flatMap(({ table }) => (table.sort === 'CONCEPTS' ? [table.kind] : []));
  const sourceVersion = staged.version ?? 'unspecified';

  const ofOtherKinds = await rejectOtherKinds(tx);
  const concepts = await mergeConcepts(tx, { source, counted: ESCO_KINDS, kinds, sourceVersion, now });
  const labels = await mergeLabels(tx, source);
  const scopes = files.flatMap(({ table }) => scopeOf(table));
  const relations = await mergeRelations(tx, source, scopes);
  const counts = sumCounts([...Object.values(concepts), labels, ...Object.values(relations.counts)]);
  const statement = { ...ESCO, version: sourceVersion, contentHash: staged.contentHash };
  return {
    ...counts,
    byKind: { concepts, labels, relations: relations.counts },
    rejected: [...staged.rejected, ...ofOtherKinds, ...relations.rejected].toSorted(byPlace),
    sourceVersion,
    version: await closeImport(tx, counts, statement, now),
  };
}

function scopeOf(table: EscoTable): readonly RelationScope[] {
  if (table.sort === 'CONCEPTS') return [];
  return [{ name: table.name, states: table.type === null ? 'BROADER' : 'NEEDS', joins: table.joins }];
}
