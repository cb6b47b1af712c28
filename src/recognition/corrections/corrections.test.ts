import { describe, expect, it } from '@jest/globals';
import { shippedContents } from '../golden-reference.ts';
import { validateReference } from '../validate-reference.ts';
import { correctedContents, type RowCorrection } from './correct-row-rules.ts';
import { overlay, type StandingCorrection } from './overlay-rules.ts';
import { reachOf } from './reach-rules.ts';
import { entryOf, type ReferenceEntry } from './reference-lists.ts';

const files = shippedContents();
const CAP = 'MLI:CAP';
const cap = entryOf(files, 'QUALIFICATION_TYPES', CAP) ?? {};

const correction: RowCorrection = {
  list: 'QUALIFICATION_TYPES',
  name: CAP,
  version: 0,
  changes: { years: 3, verified: { years: false } },
  reason: 'the decree says three years',
  source: 'decree 2026-001',
};
const correct = (change: Partial<RowCorrection>) => correctedContents(files, { ...correction, ...change }, 0);

describe('a correction', () => {
  it('changes what it names and nothing else', () => {
    const { contents, before, after } = correct({});
    expect(before).toEqual(cap);
    expect(after).toEqual({ ...cap, years: 3, verified: { right: true, level: false, years: false } });
    expect(entryOf(contents, 'QUALIFICATION_TYPES', 'MLI:DEF')).toEqual(
      entryOf(files, 'QUALIFICATION_TYPES', 'MLI:DEF'),
    );
    expect(validateReference(contents).types.find(({ code }) => code === CAP)?.years).toBe(3);
    expect(entryOf(files, 'QUALIFICATION_TYPES', CAP)?.['years']).toBe(2);
  });

  it('takes a property away by null, and adds a row that the files do not have', () => {
    expect(correct({ changes: { years: null } }).after).not.toHaveProperty('years');
    const changes = { nameFr: 'Brevet', nameEn: 'Brevet', source: 'MEN', verified: { right: true } };
    const { contents, before } = correct({ name: 'MLI:NEW', changes });
    expect(before).toBeNull();
    expect(validateReference(contents).types.at(-1)).toMatchObject({ code: 'MLI:NEW', years: null });
  });

  it('is refused by the validators of the files, which name the row', () => {
    const { contents } = correct({ changes: { scale: 'FR8_2019', level: 'V', eqf: null, eqfBasis: null } });
    expect(() => validateReference(contents)).toThrow(
      /qualification-types.json, row \d+ \(MLI:CAP\): level "V" is not on scale FR8_2019: expected 1, 2/,
    );
  });

  it.each([
    [{ reason: ' ' }, 'reason is empty'],
    [{ source: '' }, 'source is empty'],
    [{ version: 2 }, '"MLI:CAP" has version 0 by now; you had read version 2'],
    [{ changes: { years: 2 } }, '"MLI:CAP" is already so'],
    [{ changes: { code: 'MLI:CAP2' } }, '"MLI:CAP" cannot become "MLI:CAP2"'],
  ])('is refused with %j', (change, sentence) => {
    expect(() => correct(change)).toThrow(sentence);
  });
});

describe('files laid under corrections', () => {
  const standing = (after: ReferenceEntry, more: Partial<StandingCorrection> = {}): StandingCorrection => ({
    list: 'QUALIFICATION_TYPES',
    name: CAP,
    version: 1,
    corrected: cap,
    after,
    ...more,
  });
  const yearsOf = (contents: typeof files) => entryOf(contents, 'QUALIFICATION_TYPES', CAP)?.['years'];
  const withYears = (years: number) => correct({ changes: { years } }).contents;

  it('undo nothing, and say where they have changed since', () => {
    const three = standing({ ...cap, years: 3 });
    expect(overlay(files, [three], validateReference)).toMatchObject({ overruled: [], setAside: [] });
    const later = overlay(withYears(4), [three], validateReference);
    expect(yearsOf(later.contents)).toBe(3);
    expect(later.overruled).toEqual([three]);
    expect(overlay(withYears(3), [three], validateReference).overruled).toEqual([]);
  });

  it('count themselves where a correction no longer fits, and only there', () => {
    const broken = standing({ ...cap, scale: 'GONE', level: '3' });
    const def = standing(
      { ...entryOf(files, 'QUALIFICATION_TYPES', 'MLI:DEF'), years: 4 },
      { name: 'MLI:DEF' },
    );
    const { contents, setAside } = overlay(files, [broken, def], validateReference);
    expect(yearsOf(contents)).toBe(2);
    expect(entryOf(contents, 'QUALIFICATION_TYPES', 'MLI:DEF')?.['years']).toBe(4);
    expect(setAside).toMatchObject([{ correction: broken, why: expect.stringContaining('MLI:CAP') }]);
  });

  it('are refused as they are when they are broken by themselves', () => {
    const contents = { ...files, frameworks: [] };
    expect(() => overlay(contents, [standing({ ...cap, years: 3 })], validateReference)).toThrow(
      'is in no row of frameworks.json',
    );
  });
});

describe('a change reaches', () => {
  const reference = validateReference(files);
  const reached = (...[list, name]: [Parameters<typeof reachOf>[0], string]) =>
    reachOf(list, name, reference, reference);

  it('a type, its whole and its parts', () => {
    expect(reached('QUALIFICATION_TYPES', CAP).types).toEqual([CAP]);
    expect(reached('QUALIFICATION_TYPES', 'MLI:BT1').types).toEqual(['MLI:BT1', 'MLI:BT2']);
    expect(reached('QUALIFICATION_TYPES', 'MLI:BT2').types).toEqual(['MLI:BT1', 'MLI:BT2']);
  });

  it('by a law all who ask for its profession, and by anything else possibly everybody', () => {
    expect(reached('REGULATED_PROFESSIONS', 'FRA:2221')).toEqual({ types: null, professions: ['2221'] });
    expect(reached('FRAMEWORKS', 'MECES4')).toEqual({ types: null, professions: null });
    expect(reached('RULES', 'CAMES-PRED:RECOGNITION')).toEqual({ types: null, professions: null });
  });
});
