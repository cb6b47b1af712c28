import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isoDate } from '../../src/domain/iso-date.ts';
import { readPack, readWorld } from '../../src/pack/index.ts';
import { checkCandidate } from '../../src/people/check-candidate.ts';
import { readReferenceContents, validateReference } from '../../src/recognition/index.ts';
import { readDemoTaxonomy } from './demo-taxonomy.ts';
import type { DemoCandidate } from './demo-types.ts';
import { demonstration } from './demonstration.ts';

const folder = (path: string) => fileURLToPath(new URL(`../reference/${path}`, import.meta.url));
const urisIn = (file: string) =>
  new Set(
    z
      .array(z.object({ uri: z.string() }))
      .parse(JSON.parse(readFileSync(folder(`taxonomy/${file}`), 'utf8')))
      .map(({ uri }) => uri),
  );

const today = isoDate('2026-11-24');
const taxonomy = await readDemoTaxonomy(folder('taxonomy'));
const pack = await readPack(folder('packs/mli'));
const world = await readWorld(folder('world'));
const rules = validateReference(await readReferenceContents(folder('recognition')));
const source = { today, taxonomy, pack };

const { candidates, employers, offers } = demonstration(source);

/** Whole per cent of the candidates. */
const share = (is: (candidate: DemoCandidate) => boolean) =>
  Math.round((100 * candidates.filter(is).length) / candidates.length);
const within = (low: number, high: number, value: number) =>
  value >= low && value <= high ? 'within' : value;
const missing = (values: readonly (string | null)[], known: ReadonlySet<string>) => [
  ...new Set(values.filter((value) => value !== null && !known.has(value))),
];

describe('the demonstration', () => {
  it('has 2,000 candidates and 40 offers', () => {
    expect([candidates.length, offers.length]).toEqual([2000, 40]);
  });

  it('is the same for the same seed and day, and another one for another seed', () => {
    const few = { ...source, candidates: 50 };
    expect(demonstration(few).candidates).toEqual(candidates.slice(0, 50));
    expect(demonstration({ ...few, seed: 2 }).candidates).not.toEqual(candidates.slice(0, 50));
  });

  it('counts its dates from the day it is made for', () => {
    const later = demonstration({ ...source, today: isoDate('2027-11-24'), candidates: 1 });
    expect(offers[0]?.startsOn).toBe('2027-02-07');
    expect(later.offers[0]?.startsOn).toBe('2028-02-07');
    expect(
      offers.filter(({ startsOn, intakeUntil }) => !startsOn || !intakeUntil || intakeUntil <= today),
    ).toEqual([]);
  });

  it('is refused nowhere', () => {
    for (const { phone, skills, workPeriods, wishes, ...rest } of candidates) {
      const input = {
        ...rest,
        phones: phone ? [phone] : [],
        skills: skills.map(({ uri, ...skill }) => ({ ...skill, skillId: uri })),
        workPeriods: workPeriods.map(({ occupationUri, ...period }) => ({
          ...period,
          occupationId: occupationUri,
        })),
        wishes: { ...wishes, occupationIds: wishes.occupations },
      };
      expect(() => checkCandidate(input, today)).not.toThrow();
    }
  });

  it('keeps what the database asks of consents, and no work of tomorrow and no children', () => {
    const wrong = candidates.filter(({ birth, consents, workPeriods }) => {
      const consentsWrong = consents.some(
        ({ givenOn, withdrawnOn }) => givenOn > today || (withdrawnOn ?? today) < givenOn,
      );
      const workWrong = workPeriods.some(({ to }) => to !== null && to > today);
      const child = birth !== null && birth.from > '2009-11-24';
      return consentsWrong || workWrong || child;
    });
    expect(wrong).toEqual([]);
  });

  it('refers only to rows of the reference files', () => {
    const skills = urisIn('skills.json');
    const occupations = urisIn('occupations.json');
    const jurisdictions = new Set(world.jurisdictions.map(({ code }) => code));
    const languages = new Set(world.languages.map(({ code }) => code));
    const territories = new Set(pack.territories.map(({ code }) => code));
    const agencies = new Set(pack.agencies.map(({ code }) => code));
    const types = new Set(rules.types.map(({ code }) => code));
    const levels = new Set(
      rules.levels.filter(({ eqf }) => eqf !== null).map(({ scale, level }) => `${scale} ${level}`),
    );

    const used = [...candidates, ...offers];
    expect(
      missing(
        used.flatMap((row) => row.skills.map(({ uri }) => uri)),
        skills,
      ),
    ).toEqual([]);
    expect(
      missing(
        used.flatMap((row) => row.languages.map(({ language }) => language)),
        languages,
      ),
    ).toEqual([]);
    expect(
      missing(
        offers.flatMap((offer) => offer.occupations),
        occupations,
      ),
    ).toEqual([]);
    expect(
      missing(
        offers.map(({ destination }) => destination),
        jurisdictions,
      ),
    ).toEqual([]);
    expect(
      missing(
        offers.flatMap(({ qualification: asked }) => (asked?.scale ? [`${asked.scale} ${asked.level}`] : [])),
        levels,
      ),
    ).toEqual([]);
    const employerKeys = new Set(employers.map(({ key }) => key));
    expect(
      missing(
        offers.map(({ employerKey }) => employerKey),
        employerKeys,
      ),
    ).toEqual([]);
    expect(missing([...employerKeys], new Set(offers.map(({ employerKey }) => employerKey)))).toEqual([]);

    const each = (of: (candidate: DemoCandidate) => readonly (string | null)[]) => candidates.flatMap(of);
    expect(
      missing(
        each(({ workPeriods, wishes }) => [
          ...workPeriods.map(({ occupationUri }) => occupationUri),
          ...wishes.occupations,
        ]),
        occupations,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ credentials }) => credentials.map(({ typeCode }) => typeCode)),
        types,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ wishes, nationalities }) => [...wishes.destinations, ...nationalities]),
        jurisdictions,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ workPeriods }) => workPeriods.map(({ country }) => country)),
        jurisdictions,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ literacies }) => literacies.map(({ language }) => language)),
        languages,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ consents }) => consents.map(({ language }) => language)),
        languages,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ regionCode, cercleCode }) => [regionCode, cercleCode]),
        territories,
      ),
    ).toEqual([]);
    expect(
      missing(
        each(({ agencyCode }) => [agencyCode]),
        agencies,
      ),
    ).toEqual([]);
  });

  it('registers everybody in a cercle of today that lies in the region of the file', () => {
    const byCode = new Map(pack.territories.map((row) => [row.code, row]));
    const misplaced = candidates.filter(({ regionCode, cercleCode }) => {
      const cercle = byCode.get(cercleCode ?? '');
      return cercle?.parent !== regionCode || cercle?.validTo !== null;
    });
    expect(misplaced).toEqual([]);
  });

  it('has the files of a counter: many without a diploma, a wish or a passport', () => {
    const noDiploma = share(({ credentials }) =>
      credentials.every(({ typeCode, completion }) => completion === 'NONE' || typeCode === 'MLI:PERMIS'),
    );
    const nothingWished = share(
      ({ wishes: { destinations, contractKinds, availableFrom, minimumWage, occupations } }) =>
        destinations.length + contractKinds.length + occupations.length === 0 &&
        !availableFrom &&
        !minimumWage,
    );
    expect({
      women: within(
        20,
        40,
        share(({ sex }) => sex === 'FEMALE'),
      ),
      noDiploma: within(28, 40, noDiploma),
      firstPartOnly: within(
        4,
        14,
        share(({ credentials }) => credentials.some(({ completion }) => completion === 'PART_1')),
      ),
      nothingWished: within(28, 40, nothingWished),
      passport: within(
        40,
        50,
        share(({ passportValidUntil }) => passportValidUntil !== null),
      ),
      shares: within(
        76,
        84,
        share(({ consents }) => consents.some(({ purpose }) => purpose === 'SHARE_WITH_EMPLOYER')),
      ),
      tookBack: within(
        2,
        6,
        share(({ consents }) => consents.some(({ withdrawnOn }) => withdrawnOn !== null)),
      ),
      yearEnds: within(
        15,
        30,
        share(({ birth }) => birth?.precision === 'DAY' && /-(12-31|01-01)$/.test(birth.from)),
      ),
      estimated: within(
        6,
        14,
        share(({ birth }) => birth?.precision === 'ESTIMATED'),
      ),
      foreign: within(
        1,
        4,
        share(({ nationalities }) => nationalities.some((code) => code === 'BFA' || code === 'CIV')),
      ),
      bambara: within(
        75,
        95,
        share(({ languages }) => languages.some(({ language }) => language === 'bam')),
      ),
      spanish: within(
        1,
        6,
        share(({ languages }) => languages.some(({ language }) => language === 'spa')),
      ),
    }).toEqual({
      women: 'within',
      noDiploma: 'within',
      firstPartOnly: 'within',
      nothingWished: 'within',
      passport: 'within',
      shares: 'within',
      tookBack: 'within',
      yearEnds: 'within',
      estimated: 'within',
      foreign: 'within',
      bambara: 'within',
      spanish: 'within',
    });
  });

  it('takes skills on the word of the candidate, mostly', () => {
    const evidence = candidates.flatMap(({ skills }) => skills.map((skill) => skill.evidence));
    const of = (kind: string) => evidence.filter((value) => value === kind).length / evidence.length;
    expect(of('SELF_DECLARED')).toBeGreaterThan(0.5);
    expect(of('EMPLOYER_ATTESTED')).toBeGreaterThan(of('CENTRE_TESTED'));
    expect(of('CENTRE_TESTED')).toBeGreaterThan(of('CERTIFIED'));
  });

  it('publishes no post that a placement service may not fill, and marks every employer as made up', () => {
    const count = (status: string) => offers.filter((offer) => offer.status === status).length;
    expect([count('PUBLISHED'), count('SUBMITTED'), count('DRAFT'), count('CLOSED')]).toEqual([35, 2, 1, 2]);
    const reserved = offers.filter(({ regulated, destination }) => regulated && destination !== 'MLI');
    expect(reserved.filter(({ status }) => status === 'PUBLISHED')).toEqual([]);
    expect(employers.filter(({ name }) => !name.includes('Exemple'))).toEqual([]);
  });

  it('asks nothing but presence in a third of the offers', () => {
    expect(within(12, 14, offers.filter(({ skills }) => skills.length === 0).length)).toBe('within');
  });
});
