import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { passportCredential } from '../credential/passport-credential.ts';
import { issuerAt } from '../issuer.ts';
import type { PassportDocument } from '../passport-document.ts';
import { SAMPLE_DOCUMENT } from '../sample-document.ts';
import { PASSPORT_LANGUAGES, wordingIn } from '../wording/wordings.ts';
import { europassXml } from './europass.ts';
import { jsonResume } from './json-resume.ts';

const require = createRequire(import.meta.url);

const SIGNED_AT = '2026-03-01T09:00:00Z';
const SOURCE = { page: 'https://seko.example/verifier/abcdefghijklmnopqrstuv', signedAt: SIGNED_AT };

const golden = (file: string) => readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8');

/** The validator that the JSON Resume project publishes with its schema. */
const { validate } = z
  .object({
    validate: z.custom<(resume: unknown, done: (errors: readonly unknown[] | null) => void) => void>(
      (value) => typeof value === 'function',
    ),
  })
  .parse(require('@jsonresume/schema'));

function faultsOf(resume: unknown): readonly string[] {
  let found: readonly string[] = [];
  validate(JSON.parse(JSON.stringify(resume)), (errors) => {
    found = (errors ?? []).map(String);
  });
  return found;
}

/** What somebody has who shows next to nothing. */
const ALMOST_NOTHING: PassportDocument = {
  ...SAMPLE_DOCUMENT,
  holder: { name: null, given: null, family: null, phones: [] },
  occupation: null,
  skills: [],
  credentials: [],
  licences: [],
  work: [{ occupation: null, iscoCode: null, from: null, to: null, country: null, employerName: null }],
  languages: [],
  literacies: [],
  trainings: [],
  recognition: [],
};

describe('a passport as JSON Resume', () => {
  it('is the golden one', () => {
    expect(jsonResume(SAMPLE_DOCUMENT, wordingIn('fr'), SOURCE)).toEqual(JSON.parse(golden('resume.json')));
  });

  it.each(PASSPORT_LANGUAGES)('fits the published schema in %s, full or nearly empty', (lang) => {
    for (const document of [SAMPLE_DOCUMENT, ALMOST_NOTHING]) {
      expect(faultsOf(jsonResume(document, wordingIn(lang), SOURCE))).toEqual([]);
    }
  });

  it('would be told what does not fit', () => {
    expect(faultsOf({ work: [{ startDate: 'hier' }] })).not.toEqual([]);
  });
});

describe('a passport as Europass XML', () => {
  it('is the golden one', () => {
    expect(europassXml(SAMPLE_DOCUMENT, wordingIn('fr'), SIGNED_AT)).toBe(golden('europass.xml'));
  });

  it('writes what XML cannot hold in another way, or leaves it out', () => {
    const name = 'A & B <"C">\u0000';
    const odd = { ...SAMPLE_DOCUMENT, holder: { ...SAMPLE_DOCUMENT.holder, family: name } };
    expect(europassXml(odd, wordingIn('en'), SIGNED_AT)).toContain(
      '<Surname>A &amp; B &lt;&quot;C&quot;&gt;</Surname>',
    );
  });

  it('has the element that the schema asks for when there is nothing to put into it', () => {
    const empty = { ...ALMOST_NOTHING, work: [] };
    expect(europassXml(empty, wordingIn('es'), SIGNED_AT)).toContain(
      '</DocumentInfo><LearnerInfo/></SkillsPassport>',
    );
  });
});

describe('a passport as a credential', () => {
  const parts = {
    issuer: issuerAt('https://seko.example', 'Agence nationale pour l’emploi'),
    id: '01900000-0000-7000-8000-000000000001',
    subjectId: '11900000-0000-4000-8000-000000000002',
    token: 'abcdefghijklmnopqrstuv',
    validFrom: new Date(SIGNED_AT),
    validUntil: new Date('2027-03-01T09:00:00Z'),
    statusList: 1,
    statusIndex: 4711,
  };

  it('is the golden one', () => {
    expect(passportCredential({ ...parts, document: SAMPLE_DOCUMENT })).toEqual(
      JSON.parse(golden('credential.json')),
    );
  });

  it('names nobody who did not want to be named', () => {
    const credential = JSON.stringify(passportCredential({ ...parts, document: ALMOST_NOTHING }));
    expect(credential).not.toMatch(/identifier|Sira|Koné|\+223/);
  });
});
