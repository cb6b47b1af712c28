import type { ConceptKind } from '../concept-row.ts';
import type { Sql } from '../sql.ts';
import { type CountedPart, type Counts, countBy, type RejectedRow } from './import-report.ts';

type RelationKind = 'BROADER' | 'ESSENTIAL' | 'OPTIONAL';

const KINDS: readonly RelationKind[] = ['BROADER', 'ESSENTIAL', 'OPTIONAL'];

type Part = CountedPart<RelationKind>;

/** What the rows of one sort of file say about relations. */
export interface RelationScope {
  /** Name of the sort, as it was staged. */
  readonly name: string;
  /** BROADER, or NEEDS: essential and optional skills. */
  readonly states: 'BROADER' | 'NEEDS';
  /** Which kinds a relation may join. */
  readonly joins: readonly (readonly [ConceptKind, ConceptKind])[];
}

export interface RelationMerge {
  readonly counts: Readonly<Record<RelationKind, Counts>>;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Brings the relations of a source to what the staged rows say, for the kinds of relation of which files were read.
 * A pair that is both essential and optional is essential; a concept that was withdrawn keeps what it led to.
 */
export async function mergeRelations(
  tx: Sql,
  source: string,
  scopes: readonly RelationScope[],
): Promise<RelationMerge> {
  await allowKinds(tx, scopes);
  const rejected = await rejectUnknown(tx);
  await tx.query(
    `CREATE TEMPORARY TABLE stated_relation ON COMMIT DROP AS
     SELECT DISTINCT ON (f.id, t.id, s.kind = 'BROADER') f.id AS from_id, t.id AS to_id, s.kind::"RelationKind" AS kind
     FROM (SELECT from_uri, to_uri, kind FROM staged_relation UNION ALL ${ISCO_HIERARCHY}) AS s
     JOIN concept AS f ON f.uri = s.from_uri JOIN concept AS t ON t.uri = s.to_uri
     ORDER BY f.id, t.id, s.kind = 'BROADER', s.kind`,
    [],
  );
  await tx.query('CREATE UNIQUE INDEX ON stated_relation (from_id, to_id, kind)', []);
  await tx.query('ANALYZE stated_relation', []);
  const counts = countBy(KINDS, [
    ...(await change(tx, source)),
    ...(await remove(tx, source, scopes.flatMap(listedInFull))),
    ...(await add(tx, source)),
  ]);
  return { counts, rejected };
}

/** Each ISCO-08 group that was read stands below the one with a digit less, whether or not a file says so. */
const ISCO_HIERARCHY = `
  SELECT g.uri, p.uri, 'BROADER' FROM stated_concept AS s JOIN concept AS g ON g.uri = s.uri
  JOIN concept AS p ON p.kind = 'ISCO_GROUP' AND p.code = left(g.code, -1)
  WHERE g.kind = 'ISCO_GROUP' AND g.status = 'RELEASED'`;

/** "NEEDS OCCUPATION": the relations that a file of a table lists in full. */
function listedInFull({ states, joins }: RelationScope): readonly string[] {
  // ISCO's own hierarchy follows from the codes too, so that a file without it removes nothing.
  return joins.flatMap(([from]) => (from === 'ISCO_GROUP' ? [] : [`${states} ${from}`]));
}

async function allowKinds(tx: Sql, scopes: readonly RelationScope[]): Promise<void> {
  const joins = scopes.flatMap(({ name, joins }) => joins.map(([from, to]) => ({ name, from, to })));
  await tx.query(
    `CREATE TEMPORARY TABLE allowed_relation ON COMMIT DROP AS SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
       AS allowed (table_name, from_kind, to_kind)`,
    [joins.map(({ name }) => name), joins.map(({ from }) => from), joins.map(({ to }) => to)],
  );
}

async function rejectUnknown(tx: Sql): Promise<readonly RejectedRow[]> {
  const { rows } = await tx.query<{
    readonly file: string;
    readonly line: number;
    readonly from: string;
    readonly to: string;
    readonly fromKind: ConceptKind | null;
    readonly toKind: ConceptKind | null;
  }>(
    `WITH refused AS (
       DELETE FROM staged_relation AS s USING (
         SELECT r.file, r.line, f.kind AS from_kind, t.kind AS to_kind FROM staged_relation AS r
         LEFT JOIN concept AS f ON f.uri = r.from_uri LEFT JOIN concept AS t ON t.uri = r.to_uri
         LEFT JOIN allowed_relation AS a
           ON (a.table_name, a.from_kind, a.to_kind) = (r.table_name, f.kind::text, t.kind::text)
         WHERE a.table_name IS NULL) AS bad
       WHERE s.file = bad.file AND s.line = bad.line
       RETURNING s.file, s.line, s.from_uri, s.to_uri, bad.from_kind, bad.to_kind)
     SELECT file, line, from_uri AS "from", to_uri AS "to", from_kind AS "fromKind", to_kind AS "toKind" FROM refused`,
    [],
  );
  return rows.map(({ file, line, from, to, fromKind, toKind }) => {
    if (fromKind === null) return { file, line, reason: 'names an unknown concept', value: from };
    if (toKind === null) return { file, line, reason: 'names an unknown concept', value: to };
    return {
      file,
      line,
      reason: `relates ${fromKind} to ${toKind}, which this file cannot`,
      value: `${from} ${to}`,
    };
  });
}

/** From optional to essential or back. */
async function change(tx: Sql, source: string): Promise<Part[]> {
  const { rows } = await tx.query<Part>(
    `WITH written AS (
       UPDATE concept_relation AS r SET kind = s.kind FROM stated_relation AS s
       WHERE r.source = $1 AND r.from_id = s.from_id AND r.to_id = s.to_id
         AND r.kind <> s.kind AND r.kind <> 'BROADER' AND s.kind <> 'BROADER'
       RETURNING r.kind)
     SELECT kind AS key, 'changed' AS effect, count(*)::int AS rows FROM written GROUP BY kind`,
    [source],
  );
  return rows;
}

async function remove(tx: Sql, source: string, scopes: readonly string[]): Promise<Part[]> {
  const { rows } = await tx.query<Part>(
    `WITH written AS (
       DELETE FROM concept_relation AS r USING concept AS f
       WHERE r.source = $2 AND f.id = r.from_id AND f.status = 'RELEASED'
         AND (CASE WHEN r.kind = 'BROADER' THEN 'BROADER ' ELSE 'NEEDS ' END || f.kind::text) = ANY ($1)
         AND NOT EXISTS (SELECT 1 FROM stated_relation AS s
           WHERE s.from_id = r.from_id AND s.to_id = r.to_id AND s.kind = r.kind)
         AND NOT EXISTS (SELECT 1 FROM spared AS p WHERE p.uri = f.uri AND p.sort = 'RELATIONS')
       RETURNING r.kind)
     SELECT kind AS key, 'withdrawn' AS effect, count(*)::int AS rows FROM written GROUP BY kind`,
    [scopes, source],
  );
  return rows;
}

async function add(tx: Sql, source: string): Promise<Part[]> {
  const { rows } = await tx.query<Part>(
    `WITH written AS (
       INSERT INTO concept_relation (from_id, to_id, kind, source)
       SELECT s.from_id, s.to_id, s.kind, $1 FROM stated_relation AS s
       WHERE NOT EXISTS (SELECT 1 FROM concept_relation AS r WHERE r.source = $1
         AND r.from_id = s.from_id AND r.to_id = s.to_id AND r.kind = s.kind)
       RETURNING kind)
     SELECT kind AS key, 'added' AS effect, count(*)::int AS rows FROM written GROUP BY kind`,
    [source],
  );
  return rows;
}
