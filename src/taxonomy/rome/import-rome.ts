import type pg from 'pg';
import { byPlace, type ImportOptions, type ImportProgress, sumCounts } from '../import/import-report.ts';
import { mergeConcepts, rejectOtherKinds } from '../import/merge-concepts.ts';
import { mergeLabels } from '../import/merge-labels.ts';
import { mergeMappings } from '../import/merge-mappings.ts';
import { mergeRelations, type RelationScope } from '../import/merge-relations.ts';
import { checkHeader } from '../import/read-table.ts';
import { closeImport, runImport } from '../import/run-import.ts';
import { openRomeFolder, type RomeFile } from './rome-folder.ts';
import type { RomeImport } from './rome-import.ts';
import { stageRome } from './stage-rome.ts';

const ROME = {
  code: 'rome',
  title: 'ROME – Répertoire opérationnel des métiers et des emplois',
  url: 'https://www.francetravail.org/opendata/repertoire-operationnel-des-meti.html',
  licence: 'Licence Ouverte / Open Licence 2.0 (Etalab)',
  attributionFr:
    'Appellations, codes et correspondances du ROME : France Travail, sous Licence Ouverte (Etalab, version 2.0), dans une version adaptée : Seko y ajoute la confiance accordée à chaque correspondance.',
  attributionEn:
    'Job titles, codes and matches of ROME: France Travail, under the Open Licence 2.0 (Etalab), in an adapted version: Seko adds how much each match is trusted.',
} as const;

const TITLES: RelationScope = { name: 'TITLES', states: 'BROADER', joins: [['JOB_TITLE', 'JOB_GROUP']] };
const GROUPS: RelationScope = { name: 'GROUPS', states: 'BROADER', joins: [['JOB_GROUP', 'JOB_GROUP']] };

/**
 * Imports the French classification ROME, all or nothing, in any set of its files: codes, job titles, and the ESCO
 * occupations that these mean, kept by URI. What the files do not speak of stays; a title or code that they no longer
 * list is withdrawn, a match deleted. Importing the same files again changes nothing.
 * @param pool of the service's role; temporary tables are made
 * @param directory with rome.tsv, rome_appellations.tsv, rome_isco.tsv, rome_esco.tsv
 * @throws DomainError NOT_FOUND or INVALID_INPUT for a folder or a file that cannot be read as a whole
 */
export async function importRome(
  pool: Pick<pg.Pool, 'connect'>,
  directory: string,
  { now, onProgress = () => {} }: ImportOptions,
): Promise<RomeImport> {
  const { files, ignored } = await openRomeFolder(directory);
  for (const file of files) await checkHeader(file);
  const result = await runImport(pool, (tx) => importFiles(tx, files, now, onProgress));
  return { ...result, ignored };
}

async function importFiles(
  tx: pg.PoolClient,
  files: readonly RomeFile[],
  now: Date,
  onProgress: (progress: ImportProgress) => void,
): Promise<Omit<RomeImport, 'ignored'>> {
  const staged = await stageRome(tx, files, onProgress);
  onProgress({ step: 'MERGING', file: null, rows: staged.rows });
  const source = ROME.code;
  const sourceVersion = staged.version ?? 'unspecified';
  const sorts = new Set(files.map(({ table }) => table.sort));

  const ofOtherKinds = await rejectOtherKinds(tx);
  const concepts = await mergeConcepts(tx, {
    source,
    counted: ['JOB_TITLE', 'JOB_GROUP'],
    kinds: [
      ...(sorts.has('TITLES') ? (['JOB_TITLE'] as const) : []),
      ...(sorts.has('GROUPS') ? (['JOB_GROUP'] as const) : []),
    ],
    sourceVersion,
    now,
  });
  const labels = await mergeLabels(tx, source);
  const scopes = [...(sorts.has('TITLES') ? [TITLES] : []), ...(sorts.has('GROUPS') ? [GROUPS] : [])];
  const relations = await mergeRelations(tx, source, scopes);
  const mappings = await mergeMappings(tx, source, sorts.has('MATCHES'));
  const counts = sumCounts([...Object.values(concepts), labels, relations.counts.BROADER, mappings.counts]);
  const statement = { ...ROME, version: sourceVersion, contentHash: staged.contentHash };
  return {
    ...counts,
    byKind: { concepts, labels, relations: relations.counts.BROADER, mappings: mappings.counts },
    rejected: [...staged.rejected, ...ofOtherKinds, ...relations.rejected, ...mappings.rejected].toSorted(
      byPlace,
    ),
    sourceVersion,
    version: await closeImport(tx, counts, statement, now),
  };
}
