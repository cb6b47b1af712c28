import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../config.ts';
import { evidenceOf, isLegalMove } from './enrolment-rules.ts';
import { validateTraining } from './validate-training.ts';

const STATUSES = ['REQUESTED', 'ENROLLED', 'COMPLETED', 'ABANDONED', 'REFUSED'] as const;

it('knows five moves and no other', () => {
  const moves = STATUSES.flatMap((from) =>
    STATUSES.filter((to) => isLegalMove(from, to)).map((to) => `${from} ${to}`),
  );
  expect(moves).toEqual([
    'REQUESTED ENROLLED',
    'REQUESTED ABANDONED',
    'REQUESTED REFUSED',
    'ENROLLED COMPLETED',
    'ENROLLED ABANDONED',
  ]);
});

it('takes a test for a test, an enterprise for an enterprise, and attendance for no evidence', () => {
  expect(evidenceOf('CPR_UPGRADE')).toBe('CENTRE_TESTED');
  expect(evidenceOf('DUAL')).toBe('EMPLOYER_ATTESTED');
  expect(evidenceOf('TRE')).toBeNull();
});

const shipped: unknown = JSON.parse(
  readFileSync(join(projectRoot, 'prisma/reference/packs/mli/training.json'), 'utf8'),
);

const provider = { code: 'CPR', kind: 'CPR', name: 'CPR', source: 'a test', verified: true };
const taught = { skill: 'urn:seko:skill:banco-wall', level: 2 };
const learnt = {
  code: 'BANCO',
  kind: 'CPR_UPGRADE',
  nameFr: 'Banco',
  nameEn: 'Earth',
  skills: [taught],
  source: 'a test',
  verified: false,
};
const dataSource = {
  title: 'T',
  url: 'https://example.org',
  licence: 'L',
  attributionFr: 'A',
  attributionEn: 'A',
  version: '1',
};

function refusalOf(change: object): string {
  try {
    validateTraining('mli', { dataSource, providers: [provider], modules: [learnt], ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('validateTraining', () => {
  it('accepts what the project ships', () => {
    const { providers, modules } = validateTraining('mli', shipped);
    expect(providers.filter(({ parent }) => parent === 'CPR').map(({ code }) => code)).toEqual([
      'CPR-GAO',
      'CPR-KAYES',
      'CPR-MOPTI',
      'CPR-SIKASSO',
    ]);
    expect(new Set(modules.map(({ kind }) => kind)).size).toBe(9);
  });

  it.each([
    ['accepted', {}],
    [
      'training.json, providers, row 1 (CPR): parent "CPR-X" is no other provider',
      { providers: [{ ...provider, parent: 'CPR-X' }] },
    ],
    ['training.json, modules, row 2 (BANCO): "BANCO" stands already in row 1', { modules: [learnt, learnt] }],
    [
      'training.json, modules, row 1 (BANCO): gives the skill "urn:seko:skill:banco-wall" twice',
      { modules: [{ ...learnt, skills: [taught, taught] }] },
    ],
    ['training.json, modules, row 1 (BANCO): "kind" is "PARTY"', { modules: [{ ...learnt, kind: 'PARTY' }] }],
  ])('says: %s', (expected, change) => {
    expect(refusalOf(change)).toContain(expected);
  });
});
