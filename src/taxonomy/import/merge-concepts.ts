import type { ConceptKind } from '../concept-row.ts';
import type { Sql } from '../sql.ts';
import { type CountedPart, type Counts, countBy, type RejectedRow } from './import-report.ts';

/** Attributes of which a file may not have the column: NULL leaves what stands, '' empties it. */
const ATTRIBUTES = ['code', 'isco_code', 'skill_type', 'reuse_level'];

export interface MergeContext<Kind extends ConceptKind> {
  /** Owner of what is merged: "esco". */
  readonly source: string;
  /** Kinds that the source may hold, which are counted. */
  readonly counted: readonly Kind[];
  /** Kinds of which files were read: what these do not list is withdrawn. */
  readonly kinds: readonly Kind[];
  /** Of the source, written beside what is added or changed. */
  readonly sourceVersion: string;
  readonly now: Date;
}

/** Takes rows out of staged_concept whose URI is known as, or also given as, a concept of another kind. */
export async function rejectOtherKinds(tx: Sql): Promise<readonly RejectedRow[]> {
  const rejected: RejectedRow[] = [];
  for (const [others, known] of [
    ['concept AS o', 'in the database'],
    ['staged_concept AS o', 'in another file'],
  ] as const) {
    const isOther = others.startsWith('staged') ? 'o.kind < s.kind' : 'o.kind::text <> s.kind';
    const { rows } = await tx.query<{
      readonly file: string;
      readonly line: number;
      readonly uri: string;
      readonly kind: string;
      readonly other: string;
    }>(
      `WITH refused AS (DELETE FROM staged_concept AS s USING ${others} WHERE o.uri = s.uri AND ${isOther}
         RETURNING s.file, s.line, s.uri, s.kind, o.kind::text AS other),
       kept AS (INSERT INTO spared SELECT uri, 'CONCEPTS' FROM refused)
       SELECT DISTINCT ON (file, line) * FROM refused`,
      [],
    );
    for (const { file, line, uri, kind, other } of rows) {
      rejected.push({ file, line, reason: `gives as ${kind} what is ${other} ${known}`, value: uri });
    }
  }
  return rejected;
}

/**
 * Brings `concept` to what the staged rows say: the source takes over what others own, adds what is new, and
 * withdraws what is deprecated or no longer listed. Ordinals are drawn for new rows alone.
 */
export async function mergeConcepts<Kind extends ConceptKind>(
  tx: Sql,
  context: MergeContext<Kind>,
): Promise<Readonly<Record<Kind, Counts>>> {
  await tx.query(
    `CREATE TEMPORARY TABLE stated_concept ON COMMIT DROP AS
     SELECT uri, kind::"ConceptKind" AS kind, ${['id', 'status'].map(fromFirstFile).join(', ')},
       ${[...ATTRIBUTES, 'replaced_by_uri'].map(firstGiven).join(', ')}
     FROM staged_concept GROUP BY uri, kind`,
    [],
  );
  await tx.query('CREATE UNIQUE INDEX ON stated_concept (uri)', []);
  await tx.query('ANALYZE stated_concept', []);
  return countBy<ConceptKind>(context.counted, [
    ...(await update(tx, context)),
    ...(await withdraw(tx, context)),
    ...(await add(tx, context)),
  ]);
}

type Part = CountedPart<ConceptKind>;
type Context = MergeContext<ConceptKind>;

async function update(tx: Sql, { source, sourceVersion, now }: Context): Promise<Part[]> {
  const columns = [...ATTRIBUTES, 'status', 'replaced_by_uri', 'source'];
  const list = (table: string) => columns.map((column) => `${table}.${column}`).join(', ');
  const { rows } = await tx.query<Part>(
    `WITH wanted AS (
       SELECT c.id, c.status AS before, s.status::"ConceptStatus" AS status, $3::text AS source,
         ${ATTRIBUTES.map((column) => `${orStanding(column)} AS ${column}`).join(', ')},
         CASE WHEN s.status = 'WITHDRAWN' THEN ${orStanding('replaced_by_uri')} END AS replaced_by_uri
       FROM concept AS c JOIN stated_concept AS s ON s.uri = c.uri),
     written AS (
       UPDATE concept AS c SET (${columns.join(', ')}) = ROW(${list('w')}), source_version = $1,
         withdrawn_at = CASE WHEN w.status = 'WITHDRAWN' THEN coalesce(c.withdrawn_at, $2::timestamptz) END
       FROM wanted AS w WHERE c.id = w.id AND (${list('c')}) IS DISTINCT FROM (${list('w')})
       RETURNING c.kind, CASE WHEN w.before = 'RELEASED' AND c.status = 'WITHDRAWN' THEN 'withdrawn' ELSE 'changed' END
         AS effect)
     SELECT kind AS key, effect, count(*)::int AS rows FROM written GROUP BY kind, effect`,
    [sourceVersion, now, source],
  );
  return rows;
}

async function withdraw(tx: Sql, { source, kinds, now }: Context): Promise<Part[]> {
  const { rows } = await tx.query<Part>(
    `WITH written AS (
       UPDATE concept AS c SET status = 'WITHDRAWN', withdrawn_at = $2
       WHERE c.source = $3 AND c.status = 'RELEASED' AND c.kind::text = ANY ($1)
         AND NOT EXISTS (SELECT 1 FROM stated_concept AS s WHERE s.uri = c.uri)
         AND NOT EXISTS (SELECT 1 FROM spared AS p WHERE p.uri = c.uri AND p.sort = 'CONCEPTS')
       RETURNING c.kind)
     SELECT kind AS key, 'withdrawn' AS effect, count(*)::int AS rows FROM written GROUP BY kind`,
    [kinds, now, source],
  );
  return rows;
}

async function add(tx: Sql, { source, sourceVersion, now }: Context): Promise<Part[]> {
  const given = [...ATTRIBUTES, 'replaced_by_uri'].map((column) => `nullif(s.${column}, '')`).join(', ');
  const { rows } = await tx.query<Part>(
    `WITH written AS (
       INSERT INTO concept (id, kind, uri, status, ${[...ATTRIBUTES, 'replaced_by_uri'].join(', ')},
         withdrawn_at, source, source_version)
       SELECT s.id, s.kind, s.uri, s.status::"ConceptStatus", ${given},
         CASE WHEN s.status = 'WITHDRAWN' THEN $2::timestamptz END, $3, $1
       FROM stated_concept AS s WHERE NOT EXISTS (SELECT 1 FROM concept AS c WHERE c.uri = s.uri)
       ORDER BY s.kind, s.uri COLLATE "C"
       RETURNING kind)
     SELECT kind AS key, 'added' AS effect, count(*)::int AS rows FROM written GROUP BY kind`,
    [sourceVersion, now, source],
  );
  return rows;
}

function fromFirstFile(column: string): string {
  return `(array_agg(${column} ORDER BY file))[1] AS ${column}`;
}

/** Of the first file that has something in the column; else '' where a file has the column. */
function firstGiven(column: string): string {
  return `(array_agg(${column} ORDER BY ${column} = '', file) FILTER (WHERE ${column} IS NOT NULL))[1] AS ${column}`;
}

function orStanding(column: string): string {
  return `CASE WHEN s.${column} IS NULL THEN c.${column} ELSE nullif(s.${column}, '') END`;
}
