import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { IndexState } from '../search/embedded/index-state.ts';
import { parseSnapshot } from '../search/embedded/pg-snapshot.ts';
import { buildSegment } from '../search/embedded/segment.ts';
import { atOnce } from '../search/embedded/sliced.ts';
import { readSnapshotFile, writeSnapshotFile } from '../search/embedded/snapshot-file.ts';
import { dayNumber } from '../src/domain/iso-date.ts';
import { AS_OF, worlds } from './builders/matching-worlds.ts';
import { currentCluster, inDatabase } from './harness/cluster.ts';
import { onDisk, whyNoDisk } from './harness/on-disk.ts';
import { makePlace, type Place, type Program } from './harness/processes.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

type Settings = Readonly<Record<string, string>>;

async function inPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const place = makePlace();
  try {
    return await work(place);
  } finally {
    await place.remove();
  }
}

/** The one sentence of a start that cannot be. */
function refusalWith(settings: Settings): Promise<string> {
  return inPlace((place) => refusalOf(place.start(settings)));
}

async function refusalOf(program: Program): Promise<string> {
  expect(await program.ended()).toBe(1);
  expect(program.errors()).toMatch(/^[^\n]+\.\n$/);
  return program.errors().trim();
}

async function stop(program: Program): Promise<void> {
  program.signal('SIGTERM');
  expect(await program.ended()).toBe(0);
}

/** Takes connections on a free port of this machine, and does with them what `serve` says. */
function listen(serve: Parameters<typeof createServer>[1] = () => {}): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(serve).listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

describe('a setting that makes no sense', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT is “abc”; expected a whole number from 0 to 65535.'],
    [
      { MATCH_BUDGET_MS: '0' },
      'MATCH_BUDGET_MS is “0”; expected a whole number of milliseconds from 1 to 600000.',
    ],
    [{ SEKO_DEMO: 'yes' }, 'SEKO_DEMO is “yes”; expected on or off.'],
    [{ NODE_ENV: 'production' }, 'SEKO_SECRET is not set; in production it must be at least 32 characters.'],
  ] satisfies [Settings, string][])('%j', async (settings, sentence) => {
    expect(await refusalWith(settings)).toBe(sentence);
  });
});

describe('a port', () => {
  it('that another program has', async () => {
    const other = await listen();
    const port = portOf(other);
    expect(await refusalWith({ PORT: String(port) })).toBe(
      `Port ${port} is taken by another program: end it, or choose another port with PORT=${port + 1}.`,
    );
    other.close();
  });
});

describe('a data folder', () => {
  const passwords = { admin: 'a', owner: 'b', service: 'c' };

  it('that another PostgreSQL made', async () => {
    await inPlace(async (place) => {
      mkdirSync(join(place.folder, 'postgres'));
      writeFileSync(join(place.folder, 'postgres', 'PG_VERSION'), '17\n');
      writeFileSync(join(place.folder, 'database.json'), JSON.stringify({ passwords }));
      expect(await refusalOf(place.start())).toMatch(
        new RegExp(
          `^${place.folder}/postgres was made by PostgreSQL 17 and this version of Seko brings PostgreSQL \\d+: ` +
            'start the version of Seko that made it, or move the folder away to begin anew.$',
        ),
      );
    });
  });

  it.each(['', '{"passwords": {"admin": "a"', '{"passwords": {"admin": 1}}'])(
    'whose database.json holds “%s”',
    async (content) => {
      await inPlace(async (place) => {
        const file = join(place.folder, 'database.json');
        writeFileSync(file, content);
        expect(await refusalOf(place.start())).toBe(
          `${file} is damaged: restore it, or move ${place.folder} away to begin anew.`,
        );
      });
    },
  );

  it('whose database.json cannot be read', async () => {
    await inPlace(async (place) => {
      const file = join(place.folder, 'database.json');
      mkdirSync(file);
      expect(await refusalOf(place.start())).toBe(
        `${file} cannot be read (EISDIR): run Seko as the user who owns it.`,
      );
    });
  });

  it('whose database.json is gone', async () => {
    await inPlace(async (place) => {
      mkdirSync(join(place.folder, 'postgres'));
      writeFileSync(join(place.folder, 'postgres', 'PG_VERSION'), '18\n');
      expect(await refusalOf(place.start())).toContain('database.json with the passwords of');
    });
  });

  it('that is a file', async () => {
    await inPlace(async (place) => {
      const file = join(place.folder, 'file');
      writeFileSync(file, '');
      expect(await refusalOf(place.start({ SEKO_DATA: file }))).toBe(
        `Seko could not start: a file stands where a folder is expected (${file}).`,
      );
    });
  });
});

describe('another PostgreSQL', () => {
  const { ownerUrl } = currentCluster();
  const own = { SEKO_SECRET: 'the secret that this database is used with', SEKO_DEMO: 'off' };
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase('REFERENCE');
  });

  afterAll(() => database.drop());

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.ownerUrl);
    change(url);
    return url.href;
  };

  async function owner<T>(sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('serves, with the demonstration or without, and is left as it was', async () => {
    await inPlace(async (place) => {
      const program = place.start({ ...own, DATABASE_URL: database.ownerUrl });
      const { url } = await program.ready();
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(program.output()).not.toMatch(/Starting the database|added/);
      await stop(program);
      expect(place.database()).toBeNull();
      expect(await owner('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });

  it('serves by a role that cannot change tables, when the owner migrates', async () => {
    await inPlace(async (place) => {
      const program = place.start({
        ...own,
        DATABASE_URL: database.serviceUrl,
        MIGRATION_DATABASE_URL: database.ownerUrl,
      });
      await program.ready();
      await stop(program);
    });
  });

  it('whose keys were made with another secret', async () => {
    const settings = { DATABASE_URL: database.ownerUrl, SEKO_DEMO: 'off' };
    await inPlace(async (place) => {
      const program = place.start({ ...own, ...settings });
      await program.ready();
      await stop(program);
    });
    expect(await refusalWith({ ...settings, SEKO_SECRET: 'another secret than the one before it' })).toBe(
      'Seko could not start: SEKO_SECRET, or the file “secret” of the data folder, is not what this database was filled with: restore it.',
    );
  });

  it('that does not run', async () => {
    const gone = await listen();
    const port = portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await refusalWith({ DATABASE_URL: `postgres://u:secret@localhost:${port}/seko` })).toBe(
      `The PostgreSQL of DATABASE_URL (u@localhost:${port}/seko) cannot be used: nothing listens there: start it, or correct the address.`,
    );
  });

  it('that is something else', async () => {
    const web = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await refusalWith({ DATABASE_URL: `postgres://u:secret@127.0.0.1:${portOf(web)}/seko` })).toMatch(
      /^The PostgreSQL of DATABASE_URL .* cannot be used: /,
    );
    web.close();
  });

  it('that refuses the password', async () => {
    const url = changed((wrong) => {
      wrong.password = 'wrong';
    });
    const sentence = await refusalWith({ DATABASE_URL: url });
    expect(sentence).toMatch(/cannot be used: it refuses the password or the user\.$/);
    expect(sentence).not.toContain('wrong');
  });

  it('that has no such database', async () => {
    expect(await refusalWith({ DATABASE_URL: inDatabase(ownerUrl, 'no_such_database') })).toMatch(
      /\/no_such_database\) cannot be used: it has no such database: create it, or correct the address\.$/,
    );
  });

  it('whose role may not migrate', async () => {
    const empty = await createTestDatabase('EMPTY');
    try {
      expect(await refusalWith({ DATABASE_URL: empty.serviceUrl })).toMatch(
        /^The PostgreSQL of DATABASE_URL .* cannot be used: the user has too few rights there\.$/,
      );
    } finally {
      await empty.drop();
    }
  });

  it('whose migration was edited', async () => {
    const [before] = await owner<{ id: string; checksum: string; name: string }>(
      'SELECT id, checksum, migration_name AS name FROM _prisma_migrations ORDER BY 3 LIMIT 1',
    );
    await owner(`UPDATE _prisma_migrations SET checksum = 'another' WHERE id = '${before?.id}'`);
    expect(await refusalWith({ DATABASE_URL: database.ownerUrl })).toBe(
      `prisma/migrations/${before?.name}/migration.sql was edited after it had been applied: restore it and add a new migration.`,
    );
    await owner(`UPDATE _prisma_migrations SET checksum = '${before?.checksum}' WHERE id = '${before?.id}'`);
  });

  it('that is newer than this Seko', async () => {
    await owner(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('newer', 'x', '29990101000000_newer', now())`);
    expect(await refusalWith({ DATABASE_URL: database.ownerUrl })).toBe(
      'The database has the migration “29990101000000_newer”, which this version of Seko does not know: start a newer version.',
    );
    await owner(`DELETE FROM _prisma_migrations WHERE id = 'newer'`);
  });
});

describe('loading that is cut off', () => {
  type Cut = (program: Program, place: Place) => Promise<void>;

  const crashService: Cut = (program, place) => place.crash(program.pid);
  const crashBoth: Cut = async (program, place) => {
    await Promise.all([place.crash(program.pid), place.crash(place.database() ?? 0)]);
  };
  const crashDatabase: Cut = async (program, place) => {
    await place.crash(place.database() ?? 0);
    expect(await refusalOf(program)).toMatch(
      /cannot be used: the connection was cut\.$|^Seko could not start: /,
    );
  };
  const stopInGoodOrder: Cut = async (program, place) => {
    await stop(program);
    expect(program.errors()).toBe('');
    expect(place.database()).toBeNull();
  };

  it('at any point and in any way, the next start completes with nothing twice', async () => {
    const whole = await inPlace(async (place) => {
      await place.start().ready();
      return place.countRows();
    });
    expect(whole).toMatchObject({ candidate: 2000, offer: 40 });

    const cuts: readonly (readonly [RegExp, Cut])[] = [
      [/Starting the database/, crashService],
      [/Migration/, crashBoth],
      [/Countries/, stopInGoodOrder],
      [/Starter taxonomy/, crashBoth],
      [/candidates: 500/, crashDatabase],
      [/candidates: 1000/, stopInGoodOrder],
      [/candidates: 1500/, crashService],
      [/candidates: 2000/, crashBoth],
    ];
    await inPlace(async (place) => {
      for (const [point, cut] of cuts) {
        const program = place.start();
        await program.prints(point);
        await cut(program, place);
      }
      const last = place.start();
      await last.ready();
      expect(last.output()).not.toMatch(/Starter taxonomy|Demonstration candidates/);
      expect(await place.countRows()).toEqual(whole);
      const [numbers] = await place.query(
        'SELECT count(DISTINCT number)::int AS candidates, (SELECT count(DISTINCT number)::int FROM offer) AS offers FROM candidate',
      );
      expect(numbers).toEqual({ candidates: 2000, offers: 40 });
      await stop(last);
    });
  }, 300_000);
});

const noDisk = await whyNoDisk();
if (noDisk !== null) process.stderr.write(`Full disk: skipped, nothing can be mounted here: ${noDisk}\n`);

(noDisk === null ? describe : describe.skip)('a full disk', () => {
  it('ends the start with one sentence, and the next start with room goes on', async () => {
    await onDisk(20, async (disk) => {
      const place = makePlace(join(disk.folder, 'data'));
      try {
        expect(await refusalOf(place.start())).toBe(
          `The database could not be created in ${place.folder}/postgres: the disk is full.`,
        );
        disk.resize(75);
        const cutOff = place.start();
        expect(await refusalOf(cutOff)).toBe(
          `The disk of ${place.folder}/postgres is full: make room and start again; what was saved before is kept.`,
        );
        expect(place.database()).toBeNull();
        disk.resize(600);
        const program = place.start({ SEKO_DEMO: 'off' });
        await program.ready();
        const saved = [...cutOff.output().matchAll(/candidates: (\d+) of/g)].at(-1)?.[1];
        expect(await place.countRows()).toMatchObject({ candidate: Number(saved ?? 0) });
        await stop(program);
      } finally {
        await place.remove();
      }
    });
  });

  it('leaves a kept index as it was, without half of a new one beside it', async () => {
    await onDisk(1, async ({ folder }) => {
      const file = join(folder, 'candidates.idx');
      const keep = (candidates: number) => writeSnapshotFile(file, indexOfMany(candidates));
      await keep(100);
      const kept = readFileSync(file);
      await expect(keep(20_000)).rejects.toThrow('ENOSPC');
      expect(readFileSync(file).equals(kept)).toBe(true);
      expect(readdirSync(folder)).toEqual(['candidates.idx']);
      expect((await readSnapshotFile(file))?.segment.columns.size).toBe(100);
    });
  });
});

/** An index of one person many times. */
function indexOfMany(candidates: number): IndexState {
  const horizon = parseSnapshot('10:10:');
  const [world] = fc.sample(worlds(1), { numRuns: 1, seed: 1 });
  const [somebody] = world?.profiles ?? [];
  if (!somebody) throw new Error('a world has somebody');
  const profiles = Array.from({ length: candidates }, (_, ordinal) => ({ ...somebody, ordinal }));
  return {
    segment: atOnce(buildSegment(profiles, dayNumber(AS_OF))),
    overlay: new Map(),
    horizon,
    epoch: 'an epoch',
    edition: 'an edition',
    applied: [],
    appliedFrom: horizon.xmin,
  };
}
