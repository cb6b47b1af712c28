import { v7 as uuidv7 } from 'uuid';
import { candidateScope } from '../candidate-visibility.ts';
import { type RowIssue, shortened } from './cell-refusal.ts';
import { findPossibleDuplicates } from './find-possible-duplicates.ts';
import { headerOf } from './import-field.ts';
import type { ImportReport, LineCandidates } from './import-report.ts';
import { type ImportParts, type ImportRequest, reasonOf } from './import-request.ts';
import { type MatchedHeaders, matchHeaders } from './match-headers.ts';
import { createOccupationCoder, occupationKey } from './occupation-coder.ts';
import { planChunk } from './plan-chunk.ts';
import { readRow } from './read-row.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { type OpenedTable, openTable } from './table/open-table.ts';
import type { TableRow } from './table/table-row.ts';
import { type ChunkOutcome, type CodedDraft, type CodedWish, openTexts, writeChunk } from './write-chunk.ts';

/** Rows of one unit of work. */
const CHUNK = 500;

/** A larger file is cut: nobody reads a report of more. */
const MOST_ROWS = 100_000;

/**
 * Reads a file of candidates: good rows go in, the others are reported, and the same file again changes nothing.
 * @throws DomainError INVALID_INPUT when the file as a whole cannot be read, or as `RunUnitOfWork`
 */
export async function importCandidates(parts: ImportParts, request: ImportRequest): Promise<ImportReport> {
  const opened = await openTable(request.file);
  const headers = matchHeaders(opened.table.header, request.mapping);
  const batchId = request.dryRun ? null : await openBatch(parts, request, opened, headers);
  const tally = new Tally();
  for await (const { drafts, issues } of chunks(parts, request, opened, headers)) {
    const outcome =
      batchId === null
        ? await foreseeChunk(parts, request, drafts, issues)
        : await runChunk(parts, request, batchId, drafts, issues);
    tally.add(outcome);
  }
  const report = tally.report();
  if (batchId !== null) await closeBatch(parts, request, batchId, report);
  return {
    batchId,
    dryRun: request.dryRun,
    fileName: request.file.name,
    form: opened.table.form,
    columns: headers.columns.map(({ header, field }) => ({ header, meaning: headerOf(field) })),
    ignoredColumns: headers.ignored,
    ...report,
  };
}

interface Chunk {
  readonly drafts: readonly CodedDraft[];
  readonly issues: readonly RowIssue[];
}

async function* chunks(
  { database, pack, identifiers, searchOccupations, say }: ImportParts,
  { today }: ImportRequest,
  { table }: OpenedTable,
  { columns }: MatchedHeaders,
): AsyncGenerator<Chunk> {
  const withSkills = columns.some(({ field }) => field === 'skills');
  const vocabulary = await readVocabulary({ database, pack, identifiers, today, withSkills });
  const coder = createOccupationCoder(searchOccupations);
  /** Source keys with the lines on which they stand. */
  const seen = new Map<string, number>();
  let drafts: CodedDraft[] = [];
  let issues: RowIssue[] = [];
  let rows = 0;
  const read = async (row: TableRow): Promise<void> => {
    if (row.sort === 'DAMAGE') {
      issues.push({ line: row.line, column: '', value: shortened(row.text), expected: row.expected });
      return;
    }
    if (row.cells.every((cell) => cell.trim() === '')) return;
    const found = readRow(row.line, row.cells, columns, vocabulary, say);
    if (found.sort === 'REFUSED') {
      issues.push(...found.issues);
      return;
    }
    const { draft } = found;
    const first = seen.get(draft.sourceKey);
    if (first !== undefined) {
      const expected = `une personne par ligne : celle-ci est déjà à la ligne ${first}`;
      issues.push({ line: row.line, column: '', value: '', expected });
      return;
    }
    seen.set(draft.sourceKey, row.line);
    const occupation = draft.occupationText === null ? null : await coder.code(draft.occupationText);
    const wishes: CodedWish[] = [];
    for (const text of draft.wishTexts) wishes.push({ text, occupation: await coder.code(text) });
    drafts.push({ ...draft, occupation, wishes });
  };
  for await (const row of table.rows) {
    rows++;
    if (rows > MOST_ROWS) {
      const expected = `au plus ${MOST_ROWS} lignes par fichier : la suite n’a pas été lue`;
      issues.push({ line: row.line, column: '', value: '', expected });
      break;
    }
    await read(row);
    if (rows % CHUNK !== 0) continue;
    yield { drafts, issues };
    drafts = [];
    issues = [];
  }
  if (drafts.length > 0 || issues.length > 0) yield { drafts, issues };
}

function runChunk(
  { runUnitOfWork, numberPrefix, say }: ImportParts,
  { viewer, agencyId, today }: ImportRequest,
  batchId: string,
  drafts: readonly CodedDraft[],
  issues: readonly RowIssue[],
): Promise<ChunkOutcome> {
  const place = { batchId, agencyId, scope: candidateScope(viewer, today), today, numberPrefix, say };
  return runUnitOfWork({ viewer, action: 'candidate.import', reason: reasonOf(batchId) }, (unit) =>
    writeChunk(unit, place, drafts, issues),
  );
}

/** What `runChunk` would do, as things stand now. */
async function foreseeChunk(
  { database: { prisma } }: ImportParts,
  { viewer, agencyId, today }: ImportRequest,
  drafts: readonly CodedDraft[],
  issues: readonly RowIssue[],
): Promise<ChunkOutcome> {
  const { create, update, unchanged, refused } = await planChunk(prisma, agencyId, drafts);
  const compared = create.map((draft) => ({ draft, candidateId: null }));
  const written = [...create, ...update.map(({ draft }) => draft)];
  return {
    created: create.length,
    updated: update.length,
    unchanged,
    issues: [...issues, ...refused].sort((a, b) => a.line - b.line),
    possibleDuplicates: await findPossibleDuplicates(prisma, candidateScope(viewer, today), compared),
    openOccupations: written.flatMap(openTexts),
  };
}

async function openBatch(
  { runUnitOfWork, now }: ImportParts,
  { viewer, agencyId, file }: ImportRequest,
  { sha256 }: OpenedTable,
  { ignored }: MatchedHeaders,
): Promise<string> {
  const id = uuidv7();
  await runUnitOfWork({ viewer, action: 'candidate.import', reason: reasonOf(id) }, async ({ tx, note }) => {
    await tx.importBatch.create({
      data: {
        id,
        agencyId,
        fileName: shortened(file.name),
        fileHash: sha256,
        actorId: viewer.kind === 'USER' ? viewer.userId : null,
        actorName: viewer.kind === 'ANONYMOUS' ? 'anonymous' : viewer.name,
        ignoredColumns: ignored.map(shortened),
        createdAt: now(),
      },
    });
    const after = { file: shortened(file.name), sha256: Buffer.from(sha256).toString('hex'), agencyId };
    note({ action: 'import.started', entityType: 'ImportBatch', entityId: id, after });
  });
  return id;
}

async function closeBatch(
  { runUnitOfWork, now }: ImportParts,
  { viewer }: ImportRequest,
  id: string,
  { created, updated, unchanged, refused }: Totals,
): Promise<void> {
  const counts = { created, updated, unchanged, refused };
  await runUnitOfWork({ viewer, action: 'candidate.import', reason: reasonOf(id) }, async ({ tx, note }) => {
    const data = { ...counts, status: 'DONE' as const, finishedAt: now() };
    await tx.importBatch.update({ where: { id }, data });
    note({ action: 'import.finished', entityType: 'ImportBatch', entityId: id, after: counts });
  });
}

type Totals = Pick<
  ImportReport,
  | 'rows'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'refused'
  | 'issues'
  | 'possibleDuplicates'
  | 'openOccupations'
>;

/** Adds up what became of the chunks. */
class Tally {
  private created = 0;
  private updated = 0;
  private unchanged = 0;
  private readonly issues: RowIssue[] = [];
  private readonly possibleDuplicates: LineCandidates[] = [];
  private readonly open = new Map<string, { readonly text: string; rows: number }>();

  add(outcome: ChunkOutcome): void {
    this.created += outcome.created;
    this.updated += outcome.updated;
    this.unchanged += outcome.unchanged;
    this.issues.push(...outcome.issues);
    this.possibleDuplicates.push(...outcome.possibleDuplicates);
    for (const text of outcome.openOccupations) {
      const question = this.open.get(occupationKey(text)) ?? { text, rows: 0 };
      question.rows++;
      this.open.set(occupationKey(text), question);
    }
  }

  report(): Totals {
    const refused = new Set(this.issues.map(({ line }) => line)).size;
    return {
      rows: this.created + this.updated + this.unchanged + refused,
      created: this.created,
      updated: this.updated,
      unchanged: this.unchanged,
      refused,
      issues: this.issues,
      possibleDuplicates: this.possibleDuplicates,
      openOccupations: [...this.open.values()].sort((one, other) => other.rows - one.rows),
    };
  }
}
