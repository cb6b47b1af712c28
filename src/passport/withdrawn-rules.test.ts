import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../domain/iso-date.ts';
import type { PassportFacts } from './passport-facts.ts';
import { withdrawnSections } from './withdrawn-rules.ts';

const PAPER = { title: null, institution: null, awardedOn: isoDate('2015-07-01') };

const STATED: PassportFacts = {
  selection: { sections: [], destinations: ['DEU'], occupationId: null },
  skills: [{ skillId: 's', level: 2, evidence: 'EMPLOYER_ATTESTED', vouchedBy: 'X', evidenceOn: null }],
  credentials: [
    { ...PAPER, typeCode: 'MLI:CAP', completion: 'FULL', field: null, evidenceCheck: 'ORIGINAL_SEEN' },
  ],
  licences: [
    {
      ...PAPER,
      typeCode: 'MLI:PERMIS',
      categories: ['B'],
      validUntil: isoDate('2027-01-01'),
      evidenceCheck: 'COPY_SEEN',
    },
  ],
  work: [
    {
      occupationId: 'o',
      iscoCode: '7112',
      from: isoDate('2019-01-01'),
      to: null,
      country: 'MLI',
      employerName: null,
    },
  ],
  languages: [{ language: 'fra', listening: 3, speaking: 3, reading: null, writing: null }],
  literacies: [{ language: 'bam', script: 'Nkoo', level: 'READS' }],
  trainings: [{ enrolmentId: 'e', completedOn: isoDate('2025-01-01') }],
  recognition: [
    {
      typeCode: 'MLI:CAP',
      awardedOn: isoDate('2015-07-01'),
      destination: 'DEU',
      purpose: 'PROFESSIONAL_NONREGULATED',
      outcome: 'FULL',
      binding: 'BINDING',
      confidence: 'DECIDED',
      level: null,
      authority: 'IHK FOSA',
      openConditions: [],
      until: null,
      rulesVersion: 1,
    },
  ],
};

/** The same file, with other values in the first row of a section. */
function changed<Part extends Exclude<keyof PassportFacts, 'selection'>>(
  part: Part,
  change: Partial<PassportFacts[Part][number]>,
): PassportFacts {
  return { ...STATED, [part]: STATED[part].map((row) => ({ ...row, ...change })) };
}

describe('what a passport states', () => {
  it('stands while the file says as much', () => {
    expect(withdrawnSections(STATED, STATED)).toEqual([]);
  });

  it.each([
    ['a higher level', changed('skills', { level: 4 })],
    ['stronger evidence', changed('skills', { evidence: 'CERTIFIED', vouchedBy: 'Y' })],
    ['a better check', changed('credentials', { evidenceCheck: 'APOSTILLED' })],
    ['a renewed licence', changed('licences', { validUntil: isoDate('2032-01-01'), categories: ['B', 'C'] })],
    ['the end of work that went on', changed('work', { to: isoDate('2026-02-01') })],
    ['a language learnt further', changed('languages', { speaking: 5, reading: 2 })],
    ['a person who writes too', changed('literacies', { level: 'READS_WRITES' })],
    [
      'further rules with the same decision',
      changed('recognition', { rulesVersion: 2, openConditions: ['X'] }),
    ],
  ])('stands with %s', (_what, now) => {
    expect(withdrawnSections(STATED, now)).toEqual([]);
  });

  it.each([
    ['a lower level', changed('skills', { level: 1 }), ['SKILLS']],
    ['weaker evidence', changed('skills', { evidence: 'SELF_DECLARED' }), ['SKILLS']],
    ['evidence that is gone', changed('skills', { evidence: null }), ['SKILLS']],
    ['a skill that is gone', { ...STATED, skills: [] }, ['SKILLS']],
    ['a paper found to be a copy', changed('credentials', { evidenceCheck: 'COPY_SEEN' }), ['CREDENTIALS']],
    ['another date of award', changed('credentials', { awardedOn: null }), ['CREDENTIALS']],
    ['a part instead of the whole', changed('credentials', { completion: 'PART_1' }), ['CREDENTIALS']],
    ['a category that is gone', changed('licences', { categories: ['C'] }), ['LICENCES']],
    ['a licence that ends sooner', changed('licences', { validUntil: isoDate('2026-01-01') }), ['LICENCES']],
    ['work that began later', changed('work', { from: isoDate('2020-01-01') }), ['WORK']],
    ['a language less well known', changed('languages', { speaking: 2 }), ['LANGUAGES']],
    ['a script that is not read', { ...STATED, literacies: [] }, ['LANGUAGES']],
    ['a training not completed', { ...STATED, trainings: [] }, ['TRAININGS']],
    ['a decision that is revoked', changed('recognition', { confidence: 'INDICATIVE' }), ['RECOGNITION']],
    ['a decision that turned', changed('recognition', { outcome: 'REFUSED' }), ['RECOGNITION']],
  ])('falls with %s', (_what, now, sections) => {
    expect(withdrawnSections(STATED, now)).toEqual(sections);
  });

  it('lets rules and comparisons be of their day', () => {
    const ruled = changed('recognition', { confidence: 'RULED' });
    expect(withdrawnSections(ruled, { ...STATED, recognition: [] })).toEqual([]);
  });
});
