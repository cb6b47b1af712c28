import type pg from 'pg';
import {
  lockTaxonomy,
  raiseTaxonomyVersion,
  readTaxonomyVersion,
  recordDataSource,
} from '../taxonomy-writing.ts';
import { openEscoFolder } from './esco-folder.ts';
import { type EscoImport, type EscoProgress, type RejectedRow, sumCounts } from './esco-import.ts';
import { mergeConcepts, rejectOtherKinds } from './merge-concepts.ts';
import { mergeLabels } from './merge-labels.ts';
import { mergeRelations } from './merge-relations.ts';
import { checkHeader } from './read-table.ts';
import { stageFiles } from './stage-files.ts';

export interface EscoImportOptions {
  readonly now: Date;
  readonly onProgress?: (progress: EscoProgress) => void;
}

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
  { now, onProgress = () => {} }: EscoImportOptions,
): Promise<EscoImport> {
  const { files, ignored } = await openEscoFolder(directory);
  for (const file of files) await checkHeader(file);
  const client = await pool.connect();
  // A connection that breaks while nothing runs on it says so here; the next statement fails and tells the caller.
  const onBroken = () => {};
  client.on('error', onBroken);
  try {
    await client.query('BEGIN');
    // The whole may take longer than any statement of a request is allowed to.
    await client.query('SET LOCAL statement_timeout = 0');
    await lockTaxonomy(client);
    const result = await importFiles(client, files, now, onProgress);
    await client.query('COMMIT');
    client.off('error', onBroken);
    client.release();
    return { ...result, ignored };
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').catch(() => null);
    client.off('error', onBroken);
    client.release(rolledBack === null);
    throw error;
  }
}

async function importFiles(
  tx: pg.PoolClient,
  files: Awaited<ReturnType<typeof openEscoFolder>>['files'],
  now: Date,
  onProgress: (progress: EscoProgress) => void,
): Promise<Omit<EscoImport, 'ignored'>> {
  const staged = await stageFiles(tx, files, onProgress);
  onProgress({ step: 'MERGING', file: null, rows: staged.rows });
  const kinds = files.flatMap(({ table }) => (table.sort === 'CONCEPTS' ? [table.kind] : []));
  const relationTables = files.flatMap(({ table }) => (table.sort === 'RELATIONS' ? [table] : []));
  const sourceVersion = staged.version ?? 'unspecified';

  const ofOtherKinds = await rejectOtherKinds(tx);
  const concepts = await mergeConcepts(tx, { kinds, sourceVersion, now });
  const labels = await mergeLabels(tx);
  const relations = await mergeRelations(tx, relationTables);
  const counts = sumCounts([...Object.values(concepts), labels, ...Object.values(relations.counts)]);

  const hasChanged = counts.added + counts.changed + counts.withdrawn > 0;
  const version = hasChanged ? await raiseTaxonomyVersion(tx) : await readTaxonomyVersion(tx);
  await recordDataSource(tx, { ...ESCO, version: sourceVersion, contentHash: staged.contentHash }, now);
  return {
    ...counts,
    byKind: { concepts, labels, relations: relations.counts },
    rejected: [...staged.rejected, ...ofOtherKinds, ...relations.rejected].toSorted(byPlace),
    sourceVersion,
    version,
  };
}

function byPlace(a: RejectedRow, b: RejectedRow): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
