import { v7 as uuidv7 } from 'uuid';
import { type ConceptStaging, createConceptStaging } from '../import/concept-staging.ts';
import type { ImportProgress } from '../import/import-report.ts';
import { type Staged, stageFiles, type TakeRow } from '../import/stage-files.ts';
import type { Sql } from '../sql.ts';
import { readConceptEntry } from './concept-entry.ts';
import type { EscoFile } from './esco-folder.ts';
import type { ConceptTable, RelationTable } from './esco-tables.ts';
import { readRelationEntry } from './relation-entry.ts';

const URI = /http:\/\/data\.europa\.eu\/esco\/[^\s",;]+/g;

/** Reads the files into the temporary tables. */
export async function stageEsco(
  tx: Sql,
  files: readonly EscoFile[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Staged> {
  const staging = await createConceptStaging(tx);
  const staged = await stageFiles(files, {
    takerOf: ({ table, lang, name }) =>
      table.sort === 'CONCEPTS'
        ? conceptTaker(staging, table, name, lang ?? '')
        : relationTaker(staging, table, name),
    spare: async ({ table }, text) => {
      for (const uri of text.match(URI) ?? []) await staging.spare(uri, table.sort);
    },
    onProgress,
  });
  await staging.finish();
  return staged;
}

function conceptTaker(staging: ConceptStaging, table: ConceptTable, file: string, lang: string): TakeRow {
  const lines = new Map<string, number>();
  return async ({ line, fieldOf }) => {
    const entry = readConceptEntry(table, fieldOf);
    if ('refused' in entry) return entry;
    const { uri, official } = entry;
    const other = lines.get(uri);
    if (other !== undefined) return { refused: `repeats the concept of line ${other}`, value: uri };
    lines.set(uri, line);
    const concept = { ...entry, kind: table.kind, lang };
    await staging.concept(uuidv7(), concept, file, line);
    if (entry.preferred !== null) await staging.label(concept, 'PREFERRED', entry.preferred, official);
    for (const text of entry.alternatives) await staging.label(concept, 'ALTERNATIVE', text, official);
    return null;
  };
}

function relationTaker(staging: ConceptStaging, table: RelationTable, file: string): TakeRow {
  return async ({ line, fieldOf }) => {
    const entry = readRelationEntry(table, fieldOf);
    if ('refused' in entry) return entry;
    await staging.relation(entry.fromUri, entry.toUri, entry.kind, table.name, file, line);
    return null;
  };
}
