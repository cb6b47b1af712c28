import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../config.ts';
import { validateAuthorities } from './validate-authorities.ts';

const shipped: unknown = JSON.parse(
  readFileSync(join(projectRoot, 'prisma/reference/recognition/authorities.json'), 'utf8'),
);

const diploma = { kind: 'DIPLOMA', labelFr: 'D', labelEn: 'D', required: true, checks: ['LEGALISED'] };
const procedure = {
  code: 'P',
  nameFr: 'P',
  nameEn: 'P',
  purposes: ['ACADEMIC'],
  outcomes: ['FULL'],
  binding: 'BINDING',
  checklist: [diploma],
  verified: { outcomes: true, checklist: false },
};
const authority = {
  code: 'FRA:A',
  jurisdictions: ['FRA'],
  nameFr: 'A',
  nameEn: 'A',
  source: 'a test',
  verified: false,
  procedures: [procedure],
};

function refusalOf(content: unknown): string {
  try {
    validateAuthorities(content);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

const withProcedure = (change: object) => [{ ...authority, procedures: [{ ...procedure, ...change }] }];

describe('authorities.json', () => {
  it('as shipped is accepted: every destination of the service but those without an authority', () => {
    const { authorities, procedures } = validateAuthorities(shipped);
    const places = [...new Set(authorities.flatMap(({ jurisdictions }) => jurisdictions))].sort();
    expect(places).toEqual([
      'CA-QC',
      'CAN',
      'CIV',
      'DEU',
      'ESP',
      'FRA',
      'ITA',
      'KWT',
      'MLI',
      'SAU',
      'SEN',
      'TUN',
    ]);
    expect(procedures.find(({ code }) => code === 'SAU:SVP/TRADE-TEST')).toMatchObject({
      kind: 'TRADE_TEST',
      certificateMonths: 60,
      weekend: [5, 6],
    });
    expect(procedures.filter(({ term }) => term !== null).length).toBeGreaterThan(5);
  });

  it('marks no time limit of general knowledge as checked', () => {
    const { procedures } = validateAuthorities(shipped);
    const checked = procedures.filter(({ term, verified }) => term !== null && verified.term === true);
    expect(checked.map(({ code }) => code)).toEqual(['SAU:MHRSD/VERIFICATION']);
  });

  it.each([
    ['accepted', [authority]],
    [
      'authorities.json, row 1 (FRA:A): "ZZZ" is no jurisdiction of ISO 3166',
      [{ ...authority, jurisdictions: ['ZZZ'] }],
    ],
    ['authorities.json, row 2 (FRA:A): "FRA:A" stands already in row 1', [authority, authority]],
    ['authorities.json, row 1 (FRA:A): "source" is missing', [{ ...authority, source: undefined }]],
    ['authorities.json, FRA:A, row 1 (P): "outcomes.0" is "MAYBE"', withProcedure({ outcomes: ['MAYBE'] })],
    [
      'authorities.json, FRA:A, row 1 (P): "term.count" is 0',
      withProcedure({ term: { count: 0, unit: 'MONTHS' } }),
    ],
    [
      'authorities.json, FRA:A, row 1 (P): one DIPLOMA would do for "D" and "E"',
      withProcedure({ checklist: [diploma, { ...diploma, labelEn: 'E' }] }),
    ],
    ['authorities.json, FRA:A, row 1 (P): a jury is asked for CREDENTIAL', withProcedure({ jurySize: 3 })],
    [
      'authorities.json, row 1 (FRA:A): "P" and "Q" both decide CREDENTIAL for ACADEMIC',
      [{ ...authority, procedures: [procedure, { ...procedure, code: 'Q' }] }],
    ],
  ])('says: %s', (expected, content) => {
    expect(refusalOf(content)).toContain(expected);
  });
});
