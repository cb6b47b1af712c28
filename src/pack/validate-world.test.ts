import { describe, expect, it } from '@jest/globals';
import { shippedWorld } from './shipped-files.ts';
import { validateWorld, type WorldContents } from './validate-world.ts';

const language = { code: 'ffm', nameFr: 'peul', nameEn: 'Fulfulde', source: 'ISO 639-3' };
const quebec = { code: 'CA-QC', parent: 'CAN', nameFr: 'Québec', nameEn: 'Quebec', source: 'ISO 3166-2' };

function refusalOf(contents: Partial<WorldContents>): string {
  try {
    validateWorld({ ...shippedWorld(), ...contents });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('the world', () => {
  const world = validateWorld(shippedWorld());
  const named = (code: string) => world.jurisdictions.find((row) => row.code === code);

  it('has every country once, named in French and English', () => {
    expect(new Set(world.jurisdictions.map(({ code }) => code)).size).toBe(world.jurisdictions.length);
    expect(world.jurisdictions.filter(({ parent }) => parent === null).length).toBeGreaterThanOrEqual(249);
    expect(
      world.jurisdictions.filter(({ code, nameFr, nameEn }) => nameFr === code || nameEn === code),
    ).toEqual([]);
    expect(named('CIV')).toMatchObject({ parent: null, nameFr: "Côte-d'Ivoire" });
    expect(named('DEU')).toMatchObject({ nameFr: 'Allemagne', nameEn: 'Germany' });
  });

  it('has the provinces and Länder that recognise qualifications themselves', () => {
    expect(named('CA-QC')).toMatchObject({ parent: 'CAN', nameEn: 'Quebec' });
    expect(world.jurisdictions.filter(({ parent }) => parent === 'DEU')).toHaveLength(16);
  });

  it('follows ISO 639-3 in what is a macrolanguage of what', () => {
    const members = world.languages.filter(({ macrolanguage }) => macrolanguage !== null);
    expect(Object.fromEntries(members.map(({ code, macrolanguage }) => [code, macrolanguage]))).toMatchObject(
      {
        ffm: 'ful',
        mlq: 'man',
        mwk: 'man',
        taq: 'tmh',
        arb: 'ara',
        cmn: 'zho',
      },
    );
    const single = ['bam', 'mey', 'ses', 'khq', 'boo', 'boz', 'bze', 'bzx', 'snk', 'kao'];
    expect(members.filter(({ code }) => single.includes(code))).toEqual([]);
  });

  it.each<[string, Partial<WorldContents>, string]>([
    [
      'a code of two letters',
      { languages: [{ ...language, code: 'ff' }] },
      'languages.json, row 1 (ff): "code" is "ff": expected three letters of ISO 639-3',
    ],
    [
      'a language twice',
      { languages: [language, language] },
      'languages.json, row 2 (ffm): "ffm" stands already in row 1',
    ],
    [
      'an unknown macrolanguage',
      { languages: [{ ...language, macrolanguage: 'ful' }] },
      'languages.json, row 1 (ffm): macrolanguage "ful" is in no row',
    ],
    [
      'a macrolanguage that is none',
      { languages: [{ ...language, macrolanguage: 'ffm' }] },
      'languages.json, row 1 (ffm): macrolanguage "ffm" lies in ffm itself',
    ],
    [
      'a subdivision of another country',
      { subdivisions: [{ ...quebec, parent: 'USA' }] },
      'subdivisions.json, row 1 (CA-QC): parent is "USA": CA-QC lies in CAN',
    ],
    [
      'a subdivision of no country',
      { subdivisions: [{ ...quebec, code: 'QC' }] },
      'subdivisions.json, row 1 (QC): code "QC" is no ISO 3166-2 code such as CA-QC',
    ],
  ])('refuses %s', (_, contents, sentence) => {
    expect(refusalOf(contents)).toBe(sentence);
  });
});
