import type { ConceptKind } from '../concept-row.ts';
import type { Sql } from '../sql.ts';
import { createStagingTable, type StagingTable } from './staging-table.ts';

/** What a source lists; a row that is refused spares it what its absence would lead to. */
export type ListedSort = 'CONCEPTS' | 'RELATIONS' | 'MAPPINGS';

/** A concept as a row of a file states it: null where the file has no column for it, "" where that is empty. */
export interface StagedConcept {
  readonly uri: string;
  readonly kind: ConceptKind;
  /** BCP 47 language of the labels that come with it. */
  readonly lang: string;
  readonly code: string | null;
  readonly iscoCode: string | null;
  readonly skillType: string | null;
  readonly reuseLevel: string | null;
  readonly status: 'RELEASED' | 'WITHDRAWN';
  readonly replacedByUri: string | null;
}

/** The temporary tables from which concepts, labels and relations are merged. */
export interface ConceptStaging {
  concept(id: string, concept: StagedConcept, file: string, line: number): Promise<void>;
  label(
    concept: Pick<StagedConcept, 'uri' | 'kind' | 'lang'>,
    kind: 'PREFERRED' | 'ALTERNATIVE',
    text: string,
    official: boolean,
  ): Promise<void>;
  /** @param table of files whose rows may join certain kinds, as `RelationScope` says */
  relation(
    from: string,
    to: string,
    kind: 'BROADER' | 'ESSENTIAL' | 'OPTIONAL',
    table: string,
    file: string,
    line: number,
  ): Promise<void>;
  /** What the source still states of a concept in this respect is unknown: it stays as it is. */
  spare(uri: string, sort: ListedSort): Promise<void>;
  finish(): Promise<void>;
}

export async function createConceptStaging(tx: Sql): Promise<ConceptStaging> {
  const tables = {
    concepts: await createStagingTable(tx, 'staged_concept', {
      id: 'uuid',
      uri: 'text',
      kind: 'text',
      lang: 'text',
      code: 'text',
      isco_code: 'text',
      skill_type: 'text',
      reuse_level: 'text',
      status: 'text',
      replaced_by_uri: 'text',
      file: 'text',
      line: 'int',
    }),
    labels: await createStagingTable(tx, 'staged_label', {
      uri: 'text',
      concept_kind: 'text',
      lang: 'text',
      kind: 'text',
      text: 'text',
      official: 'boolean',
    }),
    relations: await createStagingTable(tx, 'staged_relation', {
      from_uri: 'text',
      to_uri: 'text',
      kind: 'text',
      table_name: 'text',
      file: 'text',
      line: 'int',
    }),
    spared: await createStagingTable(tx, 'spared', { uri: 'text', sort: 'text' }),
  };
  return {
    concept: (id, concept, file, line) => {
      const { uri, kind, lang, code, iscoCode, skillType, reuseLevel, status, replacedByUri } = concept;
      return tables.concepts.add([
        id,
        uri,
        kind,
        lang,
        code,
        iscoCode,
        skillType,
        reuseLevel,
        status,
        replacedByUri,
        file,
        line,
      ]);
    },
    label: ({ uri, kind: conceptKind, lang }, kind, text, official) =>
      tables.labels.add([uri, conceptKind, lang, kind, text, official]),
    relation: (from, to, kind, table, file, line) =>
      tables.relations.add([from, to, kind, table, file, line]),
    spare: (uri, sort) => tables.spared.add([uri, sort]),
    finish: () => finishAll(Object.values(tables)),
  };
}

async function finishAll(tables: readonly StagingTable[]): Promise<void> {
  for (const table of tables) await table.finish();
}
