import type { RunUnitOfWork, Viewer } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { DomainError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { readLabels } from '../../taxonomy/index.ts';
import { type CandidateRecord, candidateRecordInclude } from '../candidate-record.ts';
import { candidateScope, candidateWhere, seesMasked } from '../candidate-visibility.ts';
import { CANDIDATE_COLUMNS, type ExportLabels } from './candidate-columns.ts';
import { csvLine } from './csv-line.ts';

export interface ExportParts {
  readonly database: Pick<Database, 'prisma' | 'pool'>;
  readonly runUnitOfWork: RunUnitOfWork;
}

export interface ExportRequest {
  readonly viewer: Viewer;
  /** Those of an agency and of what lies below it; all that the viewer sees when null. */
  readonly agencyId: string | null;
  readonly format: 'CSV' | 'JSON';
  readonly today: IsoDate;
}

/** Candidates that are read at once. */
const CHUNK = 500;

/** Tells a spreadsheet program that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Candidates whom the viewer sees with their names, as text in pieces: a CSV file for a spreadsheet program, or a JSON
 * array. The audit trail has the entry before the first piece.
 * @throws DomainError as `RunUnitOfWork`, and PERMISSION_DENIED for whoever sees masked candidates only
 */
export async function exportCandidates(
  parts: ExportParts,
  request: ExportRequest,
): Promise<AsyncGenerator<string>> {
  const { viewer, format, today, agencyId } = request;
  const scope = candidateScope(viewer, today);
  if (seesMasked(scope)) {
    throw new DomainError('PERMISSION_DENIED', 'access.denied', 'Your role does not allow an export', {
      action: 'candidate.export',
    });
  }
  const conditions: Prisma.CandidateWhereInput[] = [candidateWhere(scope)];
  if (agencyId !== null) {
    const { path } = await parts.database.prisma.agency.findUniqueOrThrow({ where: { id: agencyId } });
    conditions.push({ agency: { path: { startsWith: path } } });
  }
  const where = { AND: conditions };
  const count = await parts.runUnitOfWork(
    { viewer, action: 'candidate.export', reason: 'export' },
    async ({ tx, note }) => {
      const candidates = await tx.candidate.count({ where });
      const after = { format, candidates, agencyId };
      note({ action: 'candidates.exported', entityType: 'Agency', entityId: agencyId ?? 'all', after });
      return candidates;
    },
  );
  return format === 'CSV' ? csvPieces(parts, where, count) : jsonPieces(parts, where, count);
}

async function* csvPieces(
  parts: ExportParts,
  where: Prisma.CandidateWhereInput,
  count: number,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(CANDIDATE_COLUMNS.map(({ header }) => header))}`;
  for await (const { records, labels } of chunks(parts, where, count)) {
    yield records.map((record) => csvLine(rowOf(record, labels))).join('');
  }
}

async function* jsonPieces(
  parts: ExportParts,
  where: Prisma.CandidateWhereInput,
  count: number,
): AsyncGenerator<string> {
  let before = '[';
  for await (const { records, labels } of chunks(parts, where, count)) {
    const objects = records.map((record) => {
      const row = rowOf(record, labels);
      return JSON.stringify(
        Object.fromEntries(CANDIDATE_COLUMNS.map(({ header }, i) => [header, row[i] ?? ''])),
      );
    });
    yield `${before}\n${objects.join(',\n')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

function rowOf(record: CandidateRecord, labels: ExportLabels): readonly string[] {
  return CANDIDATE_COLUMNS.map(({ text }) => text(record, labels));
}

async function* chunks({ database }: ExportParts, where: Prisma.CandidateWhereInput, count: number) {
  const territories = await database.prisma.territory.findMany({ select: { code: true, name: true } });
  const languages = await database.prisma.language.findMany({ select: { code: true, nameFr: true } });
  const names = {
    territory: new Map(territories.map(({ code, name }) => [code, name])),
    language: new Map(languages.map(({ code, nameFr }) => [code, nameFr])),
  };
  let after = 0;
  for (let read = 0; read < count; ) {
    const records = await database.prisma.candidate.findMany({
      where: { AND: [where, { ordinal: { gt: after } }] },
      include: candidateRecordInclude,
      orderBy: { ordinal: 'asc' },
      // As many as the trail says, and no more.
      take: Math.min(CHUNK, count - read),
    });
    const last = records.at(-1);
    if (last === undefined) return;
    const ids = [...new Set(records.flatMap(conceptsOf))];
    const texts = await readLabels(database.pool, ids, 'fr');
    const concepts = new Map(ids.map((id, index) => [id, texts[index] ?? '']));
    const labels: ExportLabels = {
      concept: (id) => concepts.get(id) ?? '',
      territory: (code) => names.territory.get(code) ?? code,
      language: (code) => names.language.get(code) ?? code,
    };
    yield { records, labels };
    after = last.ordinal;
    read += records.length;
  }
}

function conceptsOf({ skills, workPeriods, wishes }: CandidateRecord): readonly string[] {
  return [
    ...skills.map(({ skillId }) => skillId),
    ...workPeriods.flatMap(({ occupationId }) => occupationId ?? []),
    ...wishes.map(({ occupationId }) => occupationId),
  ];
}
