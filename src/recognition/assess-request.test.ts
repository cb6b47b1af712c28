import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../domain/iso-date.ts';
import { type AssessRequest, readAssessRequest } from './assess-request.ts';
import { compileRecognition } from './compile-rules.ts';
import { shippedContents } from './golden-reference.ts';
import { validateReference } from './validate-reference.ts';

const compiled = compileRecognition(validateReference(shippedContents()), 1);
const TODAY = isoDate('2026-03-01');
const BARE: AssessRequest = {
  qualification: 'MLI:BT2',
  destination: 'FRA',
  purpose: 'IMMIGRATION',
  occupation: null,
  on: null,
  awardedOn: null,
  institution: null,
  field: null,
  nationalities: [],
  practice: [],
  evidence: [],
};

function refusal(change: Partial<AssessRequest>): string {
  try {
    readAssessRequest(compiled, { ...BARE, ...change }, TODAY);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('a question on a qualification', () => {
  it('is about today, with what is not stated left open and the completion of the type', () => {
    expect(readAssessRequest(compiled, { ...BARE, qualification: 'MLI:BT1' }, TODAY)).toEqual({
      holding: {
        type: 'MLI:BT1',
        completion: 'PART_1',
        field: null,
        awardedOn: null,
        institution: null,
        evidenceCheck: 'NONE',
        evidence: [],
        decisions: [],
      },
      holder: { nationalities: [], practice: [] },
      destination: 'FRA',
      purpose: 'IMMIGRATION',
      profession: null,
      asOf: TODAY,
    });
  });

  it('names a type by any code that it goes by', () => {
    const { holding } = readAssessRequest(compiled, { ...BARE, qualification: 'MLI:BT' }, TODAY);
    expect(holding.type).toBe('MLI:BT2');
  });

  it('reads an occupation, practice and evidence', () => {
    const read = readAssessRequest(
      compiled,
      {
        ...BARE,
        occupation: 'ISCO:2221',
        practice: ['CA-QC:36', 'FRA:0'],
        evidence: ['SAU:SVP@2021-03-01'],
      },
      TODAY,
    );
    expect(read.profession).toBe('2221');
    expect(read.holder.practice).toMatchObject([{ jurisdiction: 'CA-QC', months: 36 }, { months: 0 }]);
    expect(read.holding.evidence).toEqual([{ code: 'SAU:SVP', on: '2021-03-01' }]);
  });

  it.each(['09', '091', '0910', '0913', '0988', '0999', '99', '9999'])('reads the field %s', (field) => {
    expect(readAssessRequest(compiled, { ...BARE, field }, TODAY).holding.field).toBe(field);
  });

  it.each<[Partial<AssessRequest>, string]>([
    [{ qualification: 'MLI:BREVET' }, '"MLI:BREVET" is no qualification type: expected one such as MLI:CAP'],
    [{ destination: 'FR' }, '"FR" is no jurisdiction: expected an ISO 3166 code such as FRA or CA-QC'],
    [{ purpose: 'WORK' }, 'purpose "WORK" is not readable: expected one of ACADEMIC, PROFESSIONAL_REGULATED'],
    [{ occupation: 'ISCO:9999' }, 'occupation "ISCO:9999" is not readable: expected a unit group'],
    [{ occupation: 'nurse' }, 'occupation "nurse" is not readable'],
    [{ on: '2026-02-30' }, 'on "2026-02-30" is not readable: expected a day such as 2026-01-31'],
    [{ awardedOn: '2015' }, 'awardedOn "2015" is not readable'],
    [{ awardedOn: '2026-03-02' }, 'awardedOn 2026-03-02 is after 2026-03-01, the day asked about'],
    [{ destination: 'CA-XX' }, '"CA-XX" is no jurisdiction: expected an ISO 3166 code such as FRA or CA-QC'],
    [
      { field: '9' },
      'field "9" is not readable: expected a field of ISCED-F, two to four digits, such as 0913',
    ],
    [{ field: '0777' }, 'field "0777" is not readable'],
    [
      { qualification: 'MLI:DOC-MED', field: '0913' },
      'field "0913" is none of MLI:DOC-MED: expected 0911, 0912, 0916',
    ],
    [{ nationalities: ['MLI', 'CA-QC'] }, 'nationality "CA-QC" is not readable'],
    [{ practice: ['FRA'] }, 'practice "FRA" is not readable: expected a place and months such as FRA:36'],
    [{ practice: ['XXX:36'] }, 'practice "XXX:36" is not readable'],
    [{ evidence: ['SAU:TEST@2021-03-01'] }, 'evidence "SAU:TEST@2021-03-01" is not readable'],
    [{ evidence: ['SAU:SVP@yesterday'] }, 'evidenceDay "yesterday" is not readable'],
    [{ evidence: ['SAU:SVP@2027-01-01'] }, 'evidence 2027-01-01 is after 2026-03-01'],
  ])('is refused by name: %j', (change, sentence) => {
    expect(refusal(change)).toContain(sentence);
  });
});
