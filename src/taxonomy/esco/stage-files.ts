import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../sql.ts';
import { readConceptEntry } from './concept-entry.ts';
import type { EscoFile } from './esco-folder.ts';
import type { EscoProgress, RejectedRow } from './esco-import.ts';
import type { ConceptTable, RelationTable } from './esco-tables.ts';
import { readTable, type TableRow } from './read-table.ts';
import { readRelationEntry } from './relation-entry.ts';
import { createStagingTable } from './staging-table.ts';

/** What stands in the temporary tables after reading. */
export interface Staged {
  readonly rejected: RejectedRow[];
  readonly rows: number;
  /** From a column "version"; null when no file has one. */
  readonly version: string | null;
  /** SHA-256 of the files read, hexadecimal. */
  readonly contentHash: string;
}

const URI = /http:\/\/data\.europa\.eu\/esco\/[^\s",;]+/g;
const PROGRESS_ROWS = 5_000;
const SHOWN = 120;

/** Reads the files into staged_concept, staged_label, staged_relation and spared: what refused rows name. */
export async function stageFiles(
  tx: Sql,
  files: readonly EscoFile[],
  onProgress: (progress: EscoProgress) => void,
): Promise<Staged> {
  const tables = await createTables(tx);
  const rejected: RejectedRow[] = [];
  const hash = createHash('sha256');
  let version: string | null = null;
  let total = 0;

  for (const file of files) {
    const fileHash = createHash('sha256');
    const take = rowTaker(tables, file);
    const reject = async (line: number, reason: string, value: string, text: string) => {
      rejected.push({ file: file.name, line, reason, value: value.slice(0, SHOWN) });
      for (const uri of text.match(URI) ?? []) await tables.spared.add([uri, file.table.sort]);
    };
    let rows = 0;
    onProgress({ step: 'READING', file: file.name, rows });
    for await (const row of readTable(file, (bytes) => fileHash.update(bytes))) {
      rows += 1;
      if (rows % PROGRESS_ROWS === 0) onProgress({ step: 'READING', file: file.name, rows });
      if (row.sort === 'DAMAGE') await reject(row.line, row.reason, row.text, row.text);
      else {
        version ??= row.fieldOf('version')?.trim() || null;
        const refused = await take(row);
        if (refused) await reject(row.line, refused.refused, refused.value, row.fields.join(' '));
      }
    }
    onProgress({ step: 'READING', file: file.name, rows });
    total += rows;
    hash.update(`${file.name} ${fileHash.digest('hex')}\n`);
  }
  for (const table of Object.values(tables)) await table.finish();
  return { rejected, rows: total, version, contentHash: hash.digest('hex') };
}

type Tables = Awaited<ReturnType<typeof createTables>>;
type Taker = (row: TableRow) => Promise<{ readonly refused: string; readonly value: string } | null>;

async function createTables(tx: Sql) {
  return {
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
}

function rowTaker(tables: Tables, file: EscoFile): Taker {
  const { table, lang } = file;
  return table.sort === 'CONCEPTS'
    ? conceptTaker(tables, table, file.name, lang ?? '')
    : relationTaker(tables, table, file.name);
}

function conceptTaker({ concepts, labels }: Tables, table: ConceptTable, file: string, lang: string): Taker {
  const lines = new Map<string, number>();
  const { kind } = table;
  return async ({ line, fieldOf }) => {
    const entry = readConceptEntry(table, fieldOf);
    if ('refused' in entry) return entry;
    const { uri, official } = entry;
    const other = lines.get(uri);
    if (other !== undefined) return { refused: `repeats the concept of line ${other}`, value: uri };
    lines.set(uri, line);
    await concepts.add([
      uuidv7(),
      uri,
      kind,
      lang,
      entry.code,
      entry.iscoCode,
      entry.skillType,
      entry.reuseLevel,
      entry.status,
      entry.replacedByUri,
      file,
      line,
    ]);
    if (entry.preferred !== null) await labels.add([uri, kind, lang, 'PREFERRED', entry.preferred, official]);
    for (const text of entry.alternatives) await labels.add([uri, kind, lang, 'ALTERNATIVE', text, official]);
    return null;
  };
}

function relationTaker({ relations }: Tables, table: RelationTable, file: string): Taker {
  return async ({ line, fieldOf }) => {
    const entry = readRelationEntry(table, fieldOf);
    if ('refused' in entry) return entry;
    await relations.add([entry.fromUri, entry.toUri, entry.kind, table.name, file, line]);
    return null;
  };
}
