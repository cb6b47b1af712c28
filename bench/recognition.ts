import { resolve } from 'node:path';
import countries from 'i18n-iso-countries/index.js';
import { addDays, type IsoDate, isoDate } from '../src/domain/iso-date.ts';
import {
  assess,
  type CompiledRecognition,
  compileRecognition,
  jurisdictionsWithLaw,
  readReferenceContents,
  recognitionIntervals,
  regulatedUnitGroups,
  validateReference,
} from '../src/recognition/index.ts';
import type { BenchCommand } from './bench-command.ts';
import { createRandom, type Random, zipf } from './random.ts';

type Holding = Parameters<typeof assess>[1];

const AS_OF = isoDate('2026-03-01');
const WORK = ['7112', '7411', '8332', '5414', '2221', '2211', '2411', '9211'];
const FIELDS = [null, '0732', '0713', '0913', '0912', '0311', '0411'];

interface HeldBy {
  readonly holdings: readonly Holding[];
  readonly nationalities: readonly string[];
  readonly profession: string;
}

/** Every holding of every candidate to every country and every subdivision with a law of its own, on one core. */
export const recognitionCommand: BenchCommand = {
  usage: 'recognition --candidates 100000 --seed 1',
  options: { candidates: '100000', seed: '1' },
  run: async (options, print, note) => {
    const candidates = options.wholeNumber('candidates');
    const random = createRandom(options.wholeNumber('seed'));
    const began = performance.now();
    const reference = validateReference(await readReferenceContents(resolve('prisma/reference/recognition')));
    const compiled = compileRecognition(reference, 1);
    const compileMs = performance.now() - began;
    const subdivisions = jurisdictionsWithLaw(compiled).filter((place) => place.includes('-'));
    const destinations = [...Object.keys(countries.getAlpha3Codes()), ...subdivisions];
    note(`${candidates} candidates, ${destinations.length} destinations`);

    const types = reference.types.map(({ code }) => code).filter((code) => code.startsWith('MLI:'));
    const pickType = zipf(types.length, 0.8);
    const drawn = Array.from({ length: candidates }, () => draw(random, types, pickType));
    print({
      bench: 'recognition',
      step: 'compile',
      rules: reference.rules.length,
      ms: Math.round(compileMs),
    });
    print(measure('assess', drawn, destinations.length, (one) => assessAll(compiled, one, destinations)));
    const places = jurisdictionsWithLaw(compiled);
    const professions = regulatedUnitGroups(compiled);
    print(
      measure('intervals of match profiles', drawn, places.length, ({ holdings, nationalities }) => {
        for (const holding of holdings) {
          recognitionIntervals(compiled, holding, { nationalities, practice: [] }, places, professions);
        }
      }),
    );
  },
};

function draw(random: Random, types: readonly string[], pickType: (random: Random) => number): HeldBy {
  const holding = (): Holding => ({
    type: types[pickType(random)] ?? 'MLI:CAP',
    completion: random.next() < 0.9 ? 'FULL' : 'PART_1',
    field: FIELDS[random.below(FIELDS.length)] ?? null,
    awardedOn: awarded(random),
    institution: null,
    evidenceCheck: random.next() < 0.2 ? 'AUTHENTICATED_BY_ISSUER' : 'NONE',
    evidence: random.next() < 0.05 ? [{ code: 'SAU:SVP', on: isoDate('2023-05-01') }] : [],
    decisions: [],
  });
  return {
    holdings: random.next() < 0.3 ? [holding(), holding()] : [holding()],
    nationalities: random.next() < 0.95 ? ['MLI'] : ['MLI', 'FRA'],
    profession: WORK[random.below(WORK.length)] ?? '7112',
  };
}

function awarded(random: Random): IsoDate | null {
  return random.next() < 0.7 ? addDays(AS_OF, -random.below(9000)) : null;
}

function assessAll(
  compiled: CompiledRecognition,
  { holdings, nationalities, profession }: HeldBy,
  destinations: readonly string[],
): void {
  const holder = { nationalities, practice: [] };
  for (const holding of holdings) {
    for (const destination of destinations) {
      assess(compiled, holding, holder, destination, 'PROFESSIONAL_NONREGULATED', profession, AS_OF);
    }
  }
}

/** Times of the process, so that its neighbours on the machine do not count. */
function measure(
  step: string,
  drawn: readonly HeldBy[],
  destinations: number,
  run: (one: HeldBy) => void,
): Readonly<Record<string, string | number>> {
  for (const one of drawn.slice(0, 500)) run(one);
  const before = process.cpuUsage();
  for (const one of drawn) run(one);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const holdings = drawn.reduce((sum, one) => sum + one.holdings.length, 0);
  return {
    bench: 'recognition',
    step,
    candidates: drawn.length,
    holdings,
    destinations,
    cpuSeconds: Number(seconds.toFixed(2)),
    candidatesPerSecond: Math.round(drawn.length / seconds),
    answersPerSecond: Math.round((holdings * destinations) / seconds),
    msPerCandidate: Number(((seconds * 1000) / drawn.length).toFixed(4)),
  };
}
