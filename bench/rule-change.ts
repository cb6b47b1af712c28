import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { readConfig } from '../src/config.ts';
import { attachDatabase } from '../src/db/attach-database.ts';
import type { Database } from '../src/db/database.ts';
import { addDays, isoDate, toSqlDate } from '../src/domain/iso-date.ts';
import { rebuildProfiles } from '../src/people/index.ts';
import {
  compileRecognition,
  type ReferenceEntry,
  type ReferenceList,
  readRecognitionReference,
} from '../src/recognition/index.ts';
import { loadReference } from '../src/server/load-reference.ts';
import { profileSourcesOf } from '../src/server/profile-sources.ts';
import { referenceFolders } from '../src/server/reference-folders.ts';
import { createServices } from '../src/server/services.ts';
import type { BenchCommand } from './bench-command.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 7;
const BATCH = 1_000;
const VIEWER = { kind: 'SYSTEM', name: 'bench' } as const;

interface Change {
  readonly what: string;
  readonly list: ReferenceList;
  readonly name: string;
  readonly changes: ReferenceEntry;
}

const CHANGES: readonly Change[] = [
  { what: 'a name', list: 'QUALIFICATION_TYPES', name: 'MLI:CAP', changes: { nameEn: 'CAP' } },
  { what: 'level of a rare type', list: 'QUALIFICATION_TYPES', name: 'MLI:DOC-VET', changes: { eqf: 8 } },
  { what: 'level of a common type', list: 'QUALIFICATION_TYPES', name: 'MLI:CAP', changes: { eqf: 4 } },
  {
    what: 'a profession',
    list: 'REGULATED_PROFESSIONS',
    name: 'FRA:2221',
    changes: { validFrom: '2015-01-01' },
  },
  {
    what: 'a rule on a profession',
    list: 'RULES',
    name: 'FRA-NURSES:NO-RIGHT',
    changes: { validFrom: '2020-01-01' },
  },
];

/** How long a correction of the reference data takes, and whom it touches, among candidates with diplomas. */
export const ruleChangeCommand: BenchCommand = {
  usage: 'rule-change [--candidates N]',
  options: { candidates: '100000' },
  async run(options, print, note) {
    const folder = await mkdtemp(join(tmpdir(), 'seko-bench-'));
    const config = readConfig({ SEKO_DATA: folder, SEKO_DEMO: 'off', LOG_LEVEL: 'silent' }, process.cwd());
    const { database, release } = await attachDatabase(config);
    try {
      await loadReference(database, referenceFolders(config), () => {});
      const services = await createServices({ config, database, now: () => new Date() });
      const agencyId = await services.agencyFor(VIEWER, 'AL-KITA');
      const candidates = options.wholeNumber('candidates');
      const began = performance.now();
      await fill(database, agencyId, candidates, note);
      print({ step: 'first profiles', candidates, ms: Math.round(performance.now() - began) });
      for (const { what, list, name, changes } of CHANGES) {
        const { version } = await services.corrections.read(list, name);
        const start = performance.now();
        const founded = { reason: 'bench', source: 'bench' };
        const touched = await services.corrections.correct(VIEWER, {
          list,
          name,
          version,
          changes,
          ...founded,
        });
        print({ step: what, row: name, candidates, touched, ms: Math.round(performance.now() - start) });
      }
    } finally {
      await release();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** People with a diploma, its day and their nationality, and nothing else. */
async function fill(
  { prisma }: Database,
  agencyId: string,
  count: number,
  note: (text: string) => void,
): Promise<void> {
  const random = createRandom(SEED);
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) => ({
      person: { id: uuidv7(), nationalities: [random.below(20) === 0 ? 'CIV' : 'MLI'] },
      candidate: { id: uuidv7(), number: `B-${start + at}`, agencyId },
      credential: { id: uuidv7(), ...diploma(random) },
    }));
    await prisma.$transaction(
      async (tx) => {
        await tx.person.createMany({ data: rows.map(({ person }) => person) });
        await tx.candidate.createMany({
          data: rows.map(({ person, candidate }) => ({ ...candidate, personId: person.id, synthetic: true })),
        });
        await tx.credential.createMany({
          data: rows.map(({ candidate, credential }) => ({ ...credential, candidateId: candidate.id })),
        });
        const { version, ...reference } = await readRecognitionReference({
          query: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }),
        });
        const sources = profileSourcesOf(compileRecognition(reference, version));
        await rebuildProfiles(
          tx,
          rows.map(({ candidate }) => candidate.id),
          sources,
        );
      },
      { timeout: 120_000 },
    );
    if ((start / BATCH) % 10 === 0) note(`${start} of ${count} candidates`);
  }
}

/** As common as in a file of job seekers: most have no diploma or the DEF, few a doctorate. */
const TYPES: readonly (readonly [code: string, share: number])[] = [
  ['MLI:ALPHA', 25],
  ['MLI:DEF', 22],
  ['MLI:CAP', 18],
  ['MLI:BT2', 12],
  ['MLI:BAC', 10],
  ['MLI:LIC', 8],
  ['MLI:TSS-SANTE', 3],
  ['MLI:MAST', 1.7],
  ['MLI:DOC-VET', 0.3],
  ['FRA:DE-INF', 0.2],
];

function diploma(random: Random) {
  let left = random.next() * TYPES.reduce((total, [, share]) => total + share, 0);
  const found = TYPES.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  const awardedOn = toSqlDate(addDays(isoDate('1995-01-01'), random.below(11_000)));
  return { typeCode: found?.[0] ?? 'MLI:ALPHA', awardedOn };
}
