import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type LoadCounts, NOTHING, sum } from '../../reference/load-counts.ts';
import type { Sql } from '../sql.ts';
import { lockTaxonomy, raiseTaxonomyVersion, recordDataSource } from '../taxonomy-writing.ts';
import { readContent, refusal } from './starter-refusal.ts';
import type { StarterTaxonomy } from './starter-rows.ts';
import { type StarterContents, validateStarter } from './validate-starter.ts';
import {
  withdrawOthers,
  writeConcepts,
  writeLabels,
  writeMappings,
  writeRelations,
} from './write-starter.ts';

/**
 * @param directory holds occupations.json, skills.json and isco-groups.json
 * @throws DomainError INVALID_INPUT for a file that is not JSON
 */
export async function readStarterContents(directory: string): Promise<StarterContents> {
  return {
    occupations: await readContent(directory, 'occupations.json'),
    skills: await readContent(directory, 'skills.json'),
    iscoGroups: await readContent(directory, 'isco-groups.json'),
  };
}

/**
 * Brings the rows that the starter taxonomy owns to what its files say, by URI, and leaves what ESCO owns alone.
 * Content that was loaded before is not loaded again. To be called inside a transaction.
 * @returns rows of concepts, labels, relations and mappings together; a concept removed is withdrawn, the others are deleted
 * @throws DomainError INVALID_INPUT as `validateStarter`, or when a URI is that of a concept of another kind
 */
export async function loadStarterTaxonomy(tx: Sql, contents: StarterContents): Promise<LoadCounts> {
  const starter = validateStarter(contents);
  const contentHash = createHash('sha256').update(JSON.stringify(starter)).digest('hex');
  await lockTaxonomy(tx);
  if (await isLoaded(tx, contentHash)) return NOTHING;
  await refuseOtherKinds(tx, starter);

  const parts = [
    await writeConcepts(
      tx,
      starter.concepts.map((concept) => ({ ...concept, id: uuidv7() })),
      contentHash.slice(0, 12),
    ),
    await withdrawOthers(tx, starter.concepts),
    await writeLabels(tx, starter.labels),
    await writeRelations(tx, starter.relations),
    await writeMappings(tx, starter.mappings),
  ];
  const counts = sum(parts);
  if (counts.added + counts.changed + counts.removed > 0) await raiseTaxonomyVersion(tx);
  await recordDataSource(
    tx,
    {
      code: 'seko',
      title: 'Seko starter taxonomy',
      url: 'urn:seko:taxonomy:starter',
      licence: 'Part of Seko; URIs and codes are those of ESCO and ISCO-08',
      attributionFr:
        'Taxonomie de départ de Seko, dans ses propres termes. Les URI sont celles d’ESCO (Commission européenne), les codes ceux de la CITP-08 (Organisation internationale du Travail).',
      attributionEn:
        'Starter taxonomy of Seko, in its own words. URIs are those of ESCO (European Commission), codes those of ISCO-08 (International Labour Organization).',
      version: contentHash.slice(0, 12),
      contentHash,
    },
    null,
  );
  return counts;
}

async function isLoaded(tx: Sql, contentHash: string): Promise<boolean> {
  const { rows } = await tx.query(
    `SELECT 1 AS loaded FROM data_source WHERE code = 'seko' AND content_hash = $1`,
    [contentHash],
  );
  return rows.length > 0;
}

const FILE_OF_KIND = {
  OCCUPATION: 'occupations.json',
  SKILL: 'skills.json',
  SKILL_GROUP: 'skills.json',
  ISCO_GROUP: 'isco-groups.json',
} as const;

async function refuseOtherKinds(tx: Sql, { concepts }: StarterTaxonomy): Promise<void> {
  const { rows } = await tx.query<{ readonly uri: string; readonly kind: string }>(
    `SELECT c.uri, c.kind FROM concept AS c
     JOIN jsonb_to_recordset($1::text::jsonb) AS s (uri text, kind text) ON s.uri = c.uri
     WHERE s.kind <> c.kind::text ORDER BY c.uri LIMIT 1`,
    [JSON.stringify(concepts)],
  );
  const [other] = rows;
  const concept = concepts.find(({ uri }) => uri === other?.uri);
  if (!other || !concept) return;
  const index = concepts.filter(({ kind }) => kind === concept.kind).indexOf(concept);
  throw refusal(
    { file: FILE_OF_KIND[concept.kind], index, name: concept.uri },
    `"${concept.uri}" is given as ${concept.kind}, but the database has it as ${other.kind}`,
    concept.uri,
  );
}
