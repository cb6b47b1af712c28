import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../domain/iso-date.ts';
import type { TerritoryRow } from './country-pack.ts';
import { shippedPack, shippedWorld } from './shipped-files.ts';
import { type PackContents, validatePack } from './validate-pack.ts';
import { validateWorld } from './validate-world.ts';

type Row = Readonly<Record<string, unknown>>;

const checked: Row = { source: 'Journal officiel', verified: true };

const pack: Row = {
  code: 'civ',
  country: 'CIV',
  nameFr: 'Côte d’Ivoire',
  nameEn: 'Côte d’Ivoire',
  numberPrefix: 'CI',
  homeJurisdiction: 'CIV',
  currency: 'XOF',
  timeZone: 'Africa/Abidjan',
  phonePrefix: '+225',
  defaultLanguage: 'fr',
  nationalLanguages: { codes: [], ...checked },
  identifiers: [
    { kind: 'NNI', nameFr: 'Numéro national', nameEn: 'National number', pattern: '^[0-9]{11}$', ...checked },
  ],
  territoryKinds: [
    { kind: 'DISTRICT', level: 1, nameFr: 'District', nameEn: 'District' },
    { kind: 'REGION', level: 2, nameFr: 'Région', nameEn: 'Region' },
  ],
  identityCardSuffices: [{ destination: 'MLI', ...checked }],
  dataSource: {
    title: 'Pack',
    url: 'https://example.org/',
    licence: 'Facts',
    attributionFr: 'Essai',
    attributionEn: 'Trial',
    version: '1',
  },
};
const district: Row = { code: 'CI-AB', kind: 'DISTRICT', name: 'Abidjan', iso: 'CI-AB', ...checked };
const region: Row = { code: 'CI-AB-1', kind: 'REGION', name: 'Abidjan', parent: 'CI-AB', ...checked };
const root: Row = { code: 'DG', kind: 'NATIONAL', name: 'Agence emploi jeunes', ...checked };
const office: Row = {
  code: 'AG-1',
  kind: 'LOCAL',
  name: 'Agence',
  parent: 'DG',
  territory: 'CI-AB-1',
  ...checked,
};

const small: PackContents = { pack, territories: [district, region], agencies: [root, office] };

function refusalOf(contents: Partial<PackContents>): string {
  try {
    validatePack({ ...small, ...contents });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

const without = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([k]) => k !== key));

const VALID_BEFORE_2012 = isoDate('2011-12-31');
const validOn = ({ validFrom, validTo }: TerritoryRow, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

describe('the pack of Mali', () => {
  const mali = validatePack(shippedPack());

  it('has a national office, 11 regional directorates and 49 local offices', () => {
    const count = (kind: string) => mali.agencies.filter((agency) => agency.kind === kind).length;
    expect([count('NATIONAL'), count('REGIONAL'), count('LOCAL')]).toEqual([1, 11, 49]);
    expect(mali.agencies.find(({ code }) => code === 'AL-KITA')).toMatchObject({
      path: 'DN/DR-KAYES/AL-KITA/',
      territory: 'ML-X-KITA-KITA',
    });
  });

  it('has the 8 regions, the District and the 49 cercles from before 2012, and 19 regions today', () => {
    const count = (kind: string, day: string) =>
      mali.territories.filter((row) => row.kind === kind && validOn(row, day)).length;
    expect([count('REGION', VALID_BEFORE_2012), count('DISTRICT', VALID_BEFORE_2012)]).toEqual([8, 1]);
    expect(count('CERCLE', VALID_BEFORE_2012)).toBe(49);
    expect([count('REGION', '2026-01-01'), count('COMMUNE', '2026-01-01')]).toEqual([19, 6]);
  });

  it('says where each old cercle lies now and where each new region lay', () => {
    const cercles = mali.territories.filter(({ validTo }) => validTo !== null);
    expect(cercles.filter(({ successor }) => successor === null)).toEqual([]);
    const regions = mali.territories.filter(({ kind, validFrom }) => kind === 'REGION' && validFrom !== null);
    expect(regions.filter(({ formerParent }) => formerParent === null)).toEqual([]);
    // What lies in a new region lay in the region from which that was taken.
    const formerParents = new Map(regions.map(({ code, formerParent }) => [code, formerParent]));
    const strangers = cercles.filter(
      ({ parent, successor }) => formerParents.get(successor ?? '') !== parent,
    );
    expect(strangers).toEqual([]);
  });

  it('gives every cercle a parent that is valid on its first and its last day', () => {
    const byCode = new Map(mali.territories.map((row) => [row.code, row]));
    const orphans = mali.territories.filter((row) => {
      if (row.kind !== 'CERCLE') return false;
      const parent = byCode.get(row.parent ?? '');
      return (
        !parent ||
        !validOn(parent, row.validFrom ?? '0000') ||
        (row.validTo === null && parent.validTo !== null)
      );
    });
    expect(orphans).toEqual([]);
  });

  it('leaves no cercle without a successor where it moved to a new region', () => {
    const today = new Set(
      mali.territories.filter((row) => validOn(row, '2026-01-01')).map(({ name }) => name),
    );
    const gone = mali.territories.filter(({ validTo, name }) => validTo !== null && !today.has(name));
    expect(gone).toEqual([]);
  });

  it('places every office in a territory of today', () => {
    const byCode = new Map(mali.territories.map((row) => [row.code, row]));
    const placed = mali.agencies.flatMap(({ territory }) =>
      territory === null ? [] : [byCode.get(territory)],
    );
    expect(placed).toHaveLength(60);
    expect(placed.filter((row) => !row || !validOn(row, '2026-01-01'))).toEqual([]);
  });

  it('accepts a NINA of fourteen digits and a letter, and marks doubtful destinations as unverified', () => {
    const nina = new RegExp(mali.identifiers[0]?.pattern ?? '');
    expect(['12345678901234A', '1234567890123A', '12345678901234a'].map((text) => nina.test(text))).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      mali.identityCardSuffices.filter(({ verified }) => verified).map(({ destination }) => destination),
    ).toEqual(['MLI']);
  });

  it('names only national languages that the world knows', () => {
    const known = new Set(validateWorld(shippedWorld()).languages.map(({ code }) => code));
    expect(mali.nationalLanguages.codes.filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('a second, small pack', () => {
  it('is accepted without a change of code', () => {
    const civ = validatePack(small);
    expect(civ.agencies.map(({ path }) => path)).toEqual(['DG/', 'DG/AG-1/']);
    expect(civ.territories[1]).toMatchObject({ parent: 'CI-AB', validFrom: null, aliases: [] });
  });

  it.each<[string, Partial<PackContents>, string]>([
    [
      'a country that does not exist',
      { pack: { ...pack, country: 'CIX' } },
      'pack.json (civ): "country" is "CIX": no ISO 3166-1 alpha-3 code',
    ],
    [
      'a currency that does not exist',
      { pack: { ...pack, currency: 'XOX' } },
      'pack.json (civ): "currency" is "XOX": not in ISO 4217',
    ],
    [
      'a time zone that does not exist',
      { pack: { ...pack, timeZone: 'Africa/Yamoussoukro' } },
      'pack.json (civ): "timeZone" is "Africa/Yamoussoukro": no IANA time zone',
    ],
    [
      'a pattern for a part of a number',
      {
        pack: {
          ...pack,
          identifiers: [{ kind: 'NNI', nameFr: 'N', nameEn: 'N', pattern: '[0-9]{11}', ...checked }],
        },
      },
      'pack.json (civ): pattern of NNI is [0-9]{11}: expected ^…$ for the whole number',
    ],
    [
      'a destination twice',
      {
        pack: {
          ...pack,
          identityCardSuffices: [
            { destination: 'MLI', ...checked },
            { destination: 'MLI', ...checked },
          ],
        },
      },
      'pack.json (civ): "identityCardSuffices" names "MLI" twice',
    ],
    [
      'something unknown',
      { pack: { ...pack, motto: 'x' } },
      'pack.json: "the row" is {"code":"civ","country":"CIV","nameFr":"Côte d’Ivoire","n…: Unrecognized key: "motto"',
    ],
    ['no list', { territories: {} }, 'territories.json: expected a list of rows, found {}'],
    [
      'a territory without a source',
      { territories: [district, without(region, 'source')] },
      'territories.json, row 2 (CI-AB-1): "source" is missing',
    ],
    [
      'a territory twice',
      { territories: [district, district] },
      'territories.json, row 2 (CI-AB): "CI-AB" stands already in row 1',
    ],
    [
      'an unknown kind',
      { territories: [{ ...district, kind: 'CERCLE' }] },
      'territories.json, row 1 (CI-AB): kind "CERCLE" is not among DISTRICT, REGION',
    ],
    [
      'an unknown parent',
      { territories: [district, { ...region, parent: 'CI-YM' }] },
      'territories.json, row 2 (CI-AB-1): parent "CI-YM" is in no row',
    ],
    [
      'a region without its district',
      { territories: [without(region, 'parent')] },
      'territories.json, row 1 (CI-AB-1): parent is missing: a REGION lies in another territory',
    ],
    [
      'a parent of the wrong level',
      { territories: [district, region, { ...region, code: 'CI-AB-2', parent: 'CI-AB-1' }] },
      'territories.json, row 3 (CI-AB-2): parent "CI-AB-1" is a REGION of level 2: expected 1',
    ],
    [
      'a part that is older than the whole',
      { territories: [{ ...district, validFrom: '2011-09-28' }, region] },
      'territories.json, row 2 (CI-AB-1): validity always to always is not within that of CI-AB: 2011-09-28 to always',
    ],
    [
      'a part that outlives the whole',
      {
        territories: [
          { ...district, validTo: '2021-01-01' },
          { ...region, validTo: '2021-01-02' },
        ],
      },
      'territories.json, row 2 (CI-AB-1): validity always to 2021-01-02 is not within that of CI-AB: always to 2021-01-01',
    ],
    [
      'a validity that ends before it begins',
      { territories: [{ ...district, validFrom: '2021-01-01', validTo: '2020-01-01' }] },
      'territories.json, row 1 (CI-AB): validTo 2020-01-01 is not after validFrom 2021-01-01',
    ],
    [
      'an ISO code of another country',
      { territories: [{ ...district, iso: 'ML-1' }, region] },
      'territories.json, row 1 (CI-AB): iso "ML-1" is no ISO 3166-2 code of CIV',
    ],
    [
      'a second root',
      { agencies: [root, without(office, 'parent')] },
      'agencies.json, row 2 (AG-1): parent is missing: the root is DG',
    ],
    [
      'an unknown parent agency',
      { agencies: [root, { ...office, parent: 'DR' }] },
      'agencies.json, row 2 (AG-1): parent "DR" is in no row',
    ],
    [
      'agencies in a circle',
      { agencies: [root, { ...office, parent: 'AG-2' }, { ...office, code: 'AG-2', parent: 'AG-1' }] },
      'agencies.json, row 2 (AG-1): a LOCAL agency cannot stand below AG-2, which is LOCAL',
    ],
    [
      'an agency nowhere',
      { agencies: [root, { ...office, territory: 'CI-YM' }] },
      'agencies.json, row 2 (AG-1): territory "CI-YM" is in no row of territories.json',
    ],
    [
      'a code that would break a path',
      { agencies: [{ ...root, code: 'D/G' }] },
      'agencies.json, row 1 (D/G): "code" is "D/G": expected capitals and digits, with hyphens between',
    ],
  ])('refuses %s', (_, contents, sentence) => {
    expect(refusalOf(contents)).toBe(sentence);
  });
});

describe('a succession', () => {
  const old: Row = { ...district, code: 'CI-OLD', iso: null, validTo: '2011-09-28' };
  const young: Row = { ...district, code: 'CI-YOUNG', iso: null, validFrom: '2011-09-28' };
  const refusal = (...territories: readonly Row[]) =>
    refusalOf({ territories: [district, region, ...territories] });

  it('leads to what stands at the change', () => {
    expect(refusal({ ...old, successor: 'CI-YOUNG' }, { ...young, formerParent: 'CI-OLD' })).toBe('accepted');
  });

  it.each<[string, readonly Row[]]>([
    ['successor "CI-NONE" is in no other row', [{ ...old, successor: 'CI-NONE' }]],
    ['successor "CI-OLD" is in no other row', [{ ...old, successor: 'CI-OLD' }]],
    ['the day of the change is open', [{ ...old, validTo: null, successor: 'CI-AB' }]],
    ['the day of the change is open', [old, { ...young, validFrom: null, formerParent: 'CI-OLD' }]],
    [
      'does not stand on 2011-09-28',
      [
        { ...old, successor: 'CI-YOUNG' },
        { ...young, validFrom: '2012-01-01' },
      ],
    ],
    [
      'did not stand before 2011-09-28',
      [
        { ...old, validTo: '2011-01-01' },
        { ...young, formerParent: 'CI-OLD' },
      ],
    ],
  ])('is refused: %s', (sentence, rows) => {
    expect(refusal(...rows)).toContain(sentence);
  });
});

describe('the pack of Côte d’Ivoire', () => {
  const civ = validatePack(shippedPack('civ'));

  it('has the fourteen districts of ISO 3166-2, and languages that the world knows', () => {
    const districts = civ.territories.filter(({ kind }) => kind === 'DISTRICT');
    expect(districts).toHaveLength(14);
    expect(districts.filter(({ code, iso }) => code !== iso)).toEqual([]);
    const known = new Set(validateWorld(shippedWorld()).languages.map(({ code }) => code));
    expect(civ.nationalLanguages.codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('calls no name of an office and no identity number verified', () => {
    expect([...civ.agencies, ...civ.identifiers].filter(({ verified }) => verified)).toEqual([]);
  });
});
