import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { makePlace, type Place, type Program, type Served, until } from './harness/processes.ts';

const DRAFT_OFFER = `
  mutation ($input: DraftOfferInput!) {
    draftOffer(input: $input) { ... on DraftOfferPayload { offer { number } } ... on Error { code message } }
  }`;

const drafted = z.object({ draftOffer: z.object({ offer: z.object({ number: z.string() }) }) });

let place: Place;
let first: Program;

beforeAll(async () => {
  place = makePlace();
  first = place.start();
  await first.ready();
});

afterAll(() => place.remove());

async function stop(program: Program): Promise<void> {
  program.signal('SIGTERM');
  expect(await program.ended()).toBe(0);
}

function users(): string[] {
  return readdirSync(join(place.folder, 'users'));
}

async function readiness({ url }: Served): Promise<number> {
  return (await fetch(`${url}/readyz`)).status;
}

/** @returns the number of the offer, which the service says it has saved */
async function save(service: Served, title: string): Promise<string> {
  const details = {
    title,
    contractKind: 'FIXED_TERM',
    posts: 1,
    destination: 'ESP',
    startsOn: '2031-04-01',
    endsOn: '2031-10-01',
    intakeUntil: '2031-02-15',
    wage: { minor: 160_000, currency: 'EUR', unit: 'MONTH' },
    occupations: [],
    skills: [],
    languages: [],
  };
  return drafted.parse(await service.ask('employeur', DRAFT_OFFER, { input: { details } })).draftOffer.offer
    .number;
}

async function savedTitles(): Promise<string[]> {
  const rows = await place.query(
    `SELECT title FROM offer WHERE status = 'DRAFT' AND NOT synthetic ORDER BY 1`,
  );
  return rows.map(({ title }) => String(title));
}

describe('the first start', () => {
  it('shows how far it is', () => {
    const output = first.output();
    const steps = [
      `Starting the database in ${place.folder}`,
      'Migration ',
      'Country pack mli',
      'Starter taxonomy',
      'Demonstration candidates: 500 of 2000',
      'Demonstration candidates: 2000 of 2000',
      'Demonstration offers: 40',
      'Seko is ready: http://localhost:',
    ];
    const places = steps.map((step) => output.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('ends with where to look, three things to try, and how to stop', () => {
    const [, end = ''] = first.output().split('Three things to try:\n');
    expect(end.match(/^ +\d\./gm)).toEqual(['  1.', '  2.', '  3.']);
    expect(end).toMatch(/\nCtrl-C stops the service and its database\.\n$/);
    expect(first.errors()).toBe('');
  });

  it('has loaded the whole demonstration', async () => {
    expect(await place.countRows()).toMatchObject({ candidate: 2000, offer: 40 });
  });

  it('stops with its database on Ctrl-C', async () => {
    first.interrupt();
    expect(await first.ended()).toBe(0);
    expect(first.output()).toContain('Stopping …');
    expect(place.database()).toBeNull();
    expect(existsSync(join(place.folder, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(users()).toEqual([]);
  });
});

describe('a later start', () => {
  it('loads nothing again', async () => {
    const before = place.start();
    await before.ready();
    const rows = await place.countRows();
    await stop(before);

    const program = place.start();
    await program.ready();
    expect(program.output()).not.toMatch(/Migration|added|changed|removed|Demonstration candidates/);
    expect(await place.countRows()).toEqual(rows);
    await stop(program);
    expect(place.database()).toBeNull();
  });

  it('works by npm, whose Ctrl-C reaches the service twice', async () => {
    const program = place.startWithNpm();
    const service = await program.ready();
    expect(await readiness(service)).toBe(200);
    program.interrupt();
    expect(await program.ended()).toBe(0);
    expect(place.database()).toBeNull();
  });

  it('works by npm, and a signal for npm alone stops the service', async () => {
    const program = place.startWithNpm();
    await program.ready();
    program.signal('SIGTERM');
    await program.ended();
    await until(
      () => users().length === 0 && place.database() === null,
      'the service and its database to stop',
    );
  });

  it('that is stopped while it starts leaves nothing running', async () => {
    const program = place.start();
    await program.prints(/Starting the database/);
    await stop(program);
    expect(place.database()).toBeNull();
    expect(users()).toEqual([]);
  });
});

describe('two services on one data folder', () => {
  it('share the database, which the last one stops', async () => {
    const [one, two] = [place.start(), place.start()];
    const [left, right] = await Promise.all([one.ready(), two.ready()]);
    expect(left.url).not.toBe(right.url);
    expect(await Promise.all([readiness(left), readiness(right)])).toEqual([200, 200]);
    expect(users()).toHaveLength(2);

    const database = place.database();
    await stop(one);
    expect(place.database()).toBe(database);
    expect(await readiness(right)).toBe(200);

    await stop(two);
    expect(place.database()).toBeNull();
  });
});

describe('after a crash', () => {
  it('of the service, the next start finds the database running and all that was saved', async () => {
    const killed = place.start();
    const service = await killed.ready();
    await save(service, 'before the service crashed');
    const writing = save(service, 'while the service crashed').catch(() => null);
    await place.crash(killed.pid);
    await writing;
    const database = place.database();
    expect(database).not.toBeNull();

    const next = place.start();
    await next.ready();
    expect(place.database()).toBe(database);
    expect(await savedTitles()).toContain('before the service crashed');
    await stop(next);
    expect(place.database()).toBeNull();
  });

  it('of the database, the next start revives it for the service that survived too', async () => {
    const survivor = place.start();
    const service = await survivor.ready();
    await save(service, 'before the database crashed');
    await place.crash(place.database() ?? 0);
    await until(async () => (await readiness(service)) === 503, 'the service to notice');

    const next = place.start();
    await next.ready();
    expect(await savedTitles()).toContain('before the database crashed');
    await until(async () => (await readiness(service)) === 200, 'the survivor to find the database again');
    await save(service, 'after the database crashed');
    await stop(next);
    expect(await savedTitles()).toContain('after the database crashed');
    await stop(survivor);
    expect(place.database()).toBeNull();
  });

  it('of the database, the service still stops cleanly', async () => {
    const program = place.start();
    await program.ready();
    await place.crash(place.database() ?? 0);
    await stop(program);
    expect(users()).toEqual([]);
  });

  it('of both at any moment, nothing that was acknowledged is lost', async () => {
    const killed = place.start();
    const service = await killed.ready();
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let number = 1; ; number += 1) {
        const title = `saved ${String(number).padStart(3, '0')}`;
        await save(service, title);
        acknowledged.push(title);
      }
    })().catch(() => {});
    await until(() => acknowledged.length >= 5, 'five offers to be saved');
    await Promise.all([place.crash(place.database() ?? 0), place.crash(killed.pid)]);
    await writing;

    const next = place.start();
    await next.ready();
    expect(await savedTitles()).toEqual(expect.arrayContaining(acknowledged));
    expect(await place.countRows()).toMatchObject({ candidate: 2000 });
    await stop(next);
    expect(place.database()).toBeNull();
  });
});
