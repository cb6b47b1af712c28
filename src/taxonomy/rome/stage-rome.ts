import { v7 as uuidv7 } from 'uuid';
import type { MappingKind } from '../concept-row.ts';
import { type ConceptStaging, createConceptStaging, type ListedSort } from '../import/concept-staging.ts';
import type { ImportProgress, RejectedRow } from '../import/import-report.ts';
import { type Staged, stageFiles, type TakeRow } from '../import/stage-files.ts';
import { createStagingTable, type StagingTable } from '../import/staging-table.ts';
import type { Sql } from '../sql.ts';
import { readGroupEntry, readIscoEntry, readMatchEntry, readTitleEntry } from './rome-entries.ts';
import type { RomeFile } from './rome-folder.ts';
import type { RomeTable } from './rome-tables.ts';
import { groupUri, titleUri, urisNamedIn } from './rome-uris.ts';

/** Hundredths that a match of each kind is sure to: ROME grades its matches by kind alone. */
const CONFIDENCE: Readonly<Record<MappingKind, number>> = { EXACT: 100, CLOSE: 85, NARROW: 60, BROAD: 40 };

/** What the absence of a refused row would lead to. */
const SPARED: Readonly<Record<RomeTable['sort'], readonly ListedSort[]>> = {
  ISCO: [],
  GROUPS: ['CONCEPTS', 'RELATIONS'],
  TITLES: ['CONCEPTS', 'RELATIONS'],
  MATCHES: ['MAPPINGS'],
};

const FRENCH = {
  lang: 'fr',
  skillType: null,
  reuseLevel: null,
  status: 'RELEASED',
  replacedByUri: null,
} as const;

/** ISCO-08 unit group by ROME code; '' where the file has none, null where that is not known. */
interface IscoCodes {
  of(code: string): string | null;
  readonly byCode: Map<string, { readonly isco: string; readonly line: number }>;
  readonly unknown: Set<string>;
}

interface Tables {
  readonly staging: ConceptStaging;
  readonly matches: StagingTable;
  readonly isco: IscoCodes;
  /** Of the codes that were read, the one above. */
  readonly parents: Map<string, string>;
}

/** Reads the files, in the order of `ROME_TABLES`, into the temporary tables. */
export async function stageRome(
  tx: Sql,
  files: readonly RomeFile[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Staged> {
  const tables: Tables = {
    staging: await createConceptStaging(tx),
    matches: await createStagingTable(tx, 'staged_mapping', {
      uri: 'text',
      target_uri: 'text',
      kind: 'text',
      confidence: 'int',
      file: 'text',
      line: 'int',
    }),
    isco: iscoCodes(files.some(({ table }) => table.sort === 'ISCO')),
    parents: new Map(),
  };
  const staged = await stageFiles(files, {
    takerOf: ({ table, name }) => TAKERS[table.sort](tables, name),
    spare: async ({ table }, text) => {
      const uris = urisNamedIn(text);
      for (const sort of SPARED[table.sort]) for (const uri of uris) await tables.staging.spare(uri, sort);
      if (table.sort === 'ISCO')
        for (const code of text.match(/[A-Z]\d{4}/g) ?? []) tables.isco.unknown.add(code);
    },
    onProgress,
  });
  await tables.staging.finish();
  await tables.matches.finish();
  return { ...staged, rejected: [...staged.rejected, ...unusedIsco(tables, files)] };
}

/** ISCO codes of what is no ROME code, once the codes are known. */
function unusedIsco({ isco, parents }: Tables, files: readonly RomeFile[]): readonly RejectedRow[] {
  const file = files.find(({ table }) => table.sort === 'ISCO')?.name;
  if (file === undefined || !files.some(({ table }) => table.sort === 'GROUPS')) return [];
  const used = new Set(parents.values());
  return [...isco.byCode]
    .filter(([code]) => !used.has(code))
    .map(([code, { line }]) => ({ file, line, reason: 'names an unknown ROME code', value: code }));
}

function iscoCodes(hasFile: boolean): IscoCodes {
  const byCode: IscoCodes['byCode'] = new Map();
  const unknown = new Set<string>();
  return {
    byCode,
    unknown,
    of: (code) => byCode.get(code)?.isco ?? (hasFile && !unknown.has(code) ? '' : null),
  };
}

const TAKERS: Readonly<Record<RomeTable['sort'], (tables: Tables, file: string) => TakeRow>> = {
  ISCO: ({ isco }) => {
    const repeated = firstLines();
    return async ({ line, fieldOf }) => {
      const entry = readIscoEntry(fieldOf);
      if ('refused' in entry) return entry;
      const refused = repeated(entry.code, line, entry.code);
      if (!refused) isco.byCode.set(entry.code, { isco: entry.isco, line });
      return refused;
    };
  },

  GROUPS: ({ staging, isco, parents }, file) => {
    const repeated = firstLines();
    return async ({ line, fieldOf }) => {
      const entry = readGroupEntry(fieldOf);
      if ('refused' in entry) return entry;
      const { code, label, parentCode } = entry;
      const refused = repeated(code, line, code);
      if (refused) return refused;
      const parent = parentCode ?? code;
      parents.set(code, parent);
      const concept = {
        ...FRENCH,
        uri: groupUri(code),
        kind: 'JOB_GROUP' as const,
        code,
        iscoCode: isco.of(parent),
      };
      await staging.concept(uuidv7(), concept, file, line);
      await staging.label(concept, 'PREFERRED', label, true);
      if (parent !== code)
        await staging.relation(concept.uri, groupUri(parent), 'BROADER', 'GROUPS', file, line);
      return null;
    };
  },

  TITLES: ({ staging, isco, parents }, file) => {
    const repeated = firstLines();
    return async ({ line, fieldOf }) => {
      const entry = readTitleEntry(fieldOf);
      if ('refused' in entry) return entry;
      const { ogr, code, label, shortLabel } = entry;
      const refused = repeated(ogr, line, ogr);
      if (refused) return refused;
      const iscoCode = isco.of(entry.parentCode ?? parents.get(code) ?? code);
      const concept = { ...FRENCH, uri: titleUri(ogr), kind: 'JOB_TITLE' as const, code: ogr, iscoCode };
      await staging.concept(uuidv7(), concept, file, line);
      await staging.label(concept, 'PREFERRED', label, true);
      if (shortLabel !== null) await staging.label(concept, 'ALTERNATIVE', shortLabel, true);
      await staging.relation(concept.uri, groupUri(code), 'BROADER', 'TITLES', file, line);
      return null;
    };
  },

  MATCHES: ({ matches }, file) => {
    const repeated = firstLines();
    return async ({ line, fieldOf }) => {
      const entry = readMatchEntry(fieldOf);
      if ('refused' in entry) return entry;
      const { ogr, occupationUri, kind } = entry;
      const refused = repeated(`${ogr} ${occupationUri}`, line, ogr);
      if (refused) return refused;
      await matches.add([titleUri(ogr), occupationUri, kind, CONFIDENCE[kind], file, line]);
      return null;
    };
  },
};

/** Refuses a key that an earlier line had. */
function firstLines() {
  const lines = new Map<string, number>();
  return (key: string, line: number, value: string) => {
    const other = lines.get(key);
    if (other !== undefined) return { refused: `repeats line ${other}`, value };
    lines.set(key, line);
    return null;
  };
}
