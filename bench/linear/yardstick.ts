import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/db/embedded.ts';
import type { LinearHit } from './linear-index.ts';
import type { LinearOffer, LinearPopulation } from './population.ts';

export interface Yardstick {
  search(offer: LinearOffer): Promise<readonly LinearHit[]>;
  close(): Promise<void>;
}

const ROWS_AT_ONCE = 100_000;

const TABLES = `
  CREATE UNLOGGED TABLE candidate (
    id int NOT NULL, months smallint NOT NULL, destinations int NOT NULL, available boolean NOT NULL,
    languages smallint[] NOT NULL);
  CREATE UNLOGGED TABLE candidate_skill (skill int NOT NULL, candidate int NOT NULL, level smallint NOT NULL)`;

const INDEXES = `
  ALTER TABLE candidate ADD PRIMARY KEY (id);
  CREATE INDEX candidate_skill_covering ON candidate_skill (skill, candidate) INCLUDE (level)`;

const SCORED = `s.points + 0.25 * least(1, c.months / 60.0::float8) + 0.15 * c.languages[$5] / 6`;
const FILTER = `c.available AND (c.destinations >> $4) & 1 = 1 AND c.languages[$5] >= $6`;
const BY_SKILLS = `
  WITH asked AS MATERIALIZED (SELECT * FROM unnest($1::int[], $2::float8[], $3::float8[]) AS a (skill, minimum, share)),
  skilled AS MATERIALIZED (
    SELECT k.candidate, sum(a.share * least(1, k.level / a.minimum)) AS points
    FROM asked AS a JOIN candidate_skill AS k USING (skill) GROUP BY k.candidate)`;

/** Takes the best by skills alone, and joins only whom their k-th full score does not rule out. */
const BOUNDED = `${BY_SKILLS},
  first AS (SELECT * FROM skilled ORDER BY points DESC LIMIT 50 * $7),
  bound AS (
    SELECT ${SCORED} AS score FROM first AS s JOIN candidate AS c ON c.id = s.candidate WHERE ${FILTER}
    ORDER BY score DESC OFFSET $7 - 1 LIMIT 1)
  SELECT c.id, ${SCORED} AS score, (SELECT score FROM bound) AS bound
  FROM skilled AS s JOIN candidate AS c ON c.id = s.candidate
  WHERE s.points + 0.40 >= (SELECT score - 1e-9 FROM bound) AND ${FILTER}
  ORDER BY score DESC, c.id LIMIT $7 + 50`;

/** Everybody, those without any of the skills too. */
const PLAIN = `${BY_SKILLS}
  SELECT c.id, ${SCORED.replaceAll('s.points', 'coalesce(s.points, 0)')} AS score
  FROM candidate AS c LEFT JOIN skilled AS s ON c.id = s.candidate
  WHERE ${FILTER} ORDER BY score DESC, c.id LIMIT $7 + 50`;

/** The same work in one SQL statement, on a PostgreSQL of its own that is warm and has all it wants. */
export async function openYardstick(
  population: LinearPopulation,
  note: (text: string) => void,
): Promise<Yardstick> {
  const folder = await mkdtemp(join(tmpdir(), 'seko-bench-'));
  const server = await startEmbedded({ dataFolder: folder, durable: false });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const began = performance.now();
  await client.query("SET work_mem = '512MB'; SET max_parallel_workers_per_gather = 0");
  await client.query(TABLES);
  await load(client, population);
  await client.query(INDEXES);
  await client.query('VACUUM ANALYZE');
  note(`PostgreSQL loaded in ${Math.round((performance.now() - began) / 1000)} s`);
  return {
    search: async ({ skills, destination, language, languageLevel, k }) => {
      const sum = skills.reduce((total, { weight }) => total + weight, 0);
      const values = [
        skills.map(({ skill }) => skill),
        skills.map(({ minimum }) => minimum),
        skills.map(({ weight }) => (0.6 * weight) / sum),
        destination,
        language + 1,
        languageLevel,
        k,
      ];
      const bounded = await client.query<Row>({ name: 'bounded', text: BOUNDED, values });
      const enough = bounded.rows.length >= k && (bounded.rows[0]?.bound ?? 0) > 0.4;
      const { rows } = enough ? bounded : await client.query<Row>({ name: 'plain', text: PLAIN, values });
      return rows.map(({ id, score }) => ({ candidate: id, score }));
    },
    close: async () => {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Row {
  readonly id: number;
  readonly score: number;
  readonly bound?: number;
}

async function load(
  client: pg.Client,
  { size, start, skills, months, destinations, available, languages }: LinearPopulation,
) {
  for (let from = 0; from < size; from += ROWS_AT_ONCE) {
    const ids = Array.from({ length: Math.min(ROWS_AT_ONCE, size - from) }, (_, i) => from + i);
    await client.query(
      `INSERT INTO candidate SELECT id, months, destinations, available, ARRAY[${languages.map((_, i) => `l${i}`).join(', ')}]
       FROM unnest($1::int[], $2::int[], $3::int[], $4::boolean[], ${languages.map((_, i) => `$${i + 5}::smallint[]`).join(', ')})
         AS r (id, months, destinations, available, ${languages.map((_, i) => `l${i}`).join(', ')})`,
      [
        ids,
        ids.map((id) => months[id]),
        ids.map((id) => destinations[id]),
        ids.map((id) => available[id] === 1),
        ...languages.map((column) => ids.map((id) => column[id])),
      ],
    );
    const rows = ids.flatMap((id) =>
      Array.from(
        skills.subarray(start[id] ?? 0, start[id + 1] ?? 0),
        (code) => [code >>> 3, id, code & 7] as const,
      ),
    );
    await client.query(
      'INSERT INTO candidate_skill SELECT * FROM unnest($1::int[], $2::int[], $3::smallint[])',
      [rows.map(([skill]) => skill), rows.map(([, id]) => id), rows.map(([, , level]) => level)],
    );
  }
}
