import { fromSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import type { CompletedTraining } from '../training/index.ts';
import type { PassportFacts, PassportSection, PassportSelection, RecognitionFact } from './passport-facts.ts';

export interface FactSources {
  readonly record: CandidateRecord;
  readonly trainings: readonly CompletedTraining[];
  readonly recognition: readonly RecognitionFact[];
}

/**
 * What a file says of its candidate in the chosen sections. Left out are "no diploma", what somebody cannot read, and the
 * name of whoever stands behind a person's own word: none of it helps to be believed.
 */
export function factsOfRecord(
  { record, trainings, recognition }: FactSources,
  selection: PassportSelection,
): PassportFacts {
  const chosen = <T>(section: PassportSection, rows: readonly T[]): T[] =>
    selection.sections.includes(section) ? [...rows] : [];
  const { credentials, licences } = papersOf(record);
  return {
    selection,
    skills: chosen('SKILLS', record.skills.toSorted(bestFirst)).map(
      ({ skillId, level, evidence, vouchedBy, evidenceOn }) => ({
        skillId,
        level,
        evidence,
        vouchedBy: evidence === null || evidence === 'SELF_DECLARED' ? null : vouchedBy,
        evidenceOn: fromSqlDate(evidenceOn),
      }),
    ),
    credentials: chosen('CREDENTIALS', credentials).map((paper) => ({
      ...paperOf(paper),
      completion: paper.completion,
      field: paper.field,
    })),
    licences: chosen('LICENCES', licences).map((paper) => ({
      ...paperOf(paper),
      categories: paper.categories,
      validUntil: fromSqlDate(paper.validUntil),
    })),
    work: chosen('WORK', record.workPeriods).map(
      ({ occupationId, iscoCode, fromDate, toDate, country, employerName }) => ({
        occupationId,
        iscoCode,
        from: fromSqlDate(fromDate),
        to: fromSqlDate(toDate),
        country,
        employerName,
      }),
    ),
    languages: chosen('LANGUAGES', record.languages).map(
      ({ language, listening, speaking, reading, writing }) => ({
        language,
        listening,
        speaking,
        reading,
        writing,
      }),
    ),
    literacies: chosen('LANGUAGES', record.literacies)
      .filter(({ level }) => level === 'READS' || level === 'READS_WRITES')
      .map(({ language, script, level }) => ({ language, script, level })),
    trainings: chosen('TRAININGS', trainings).map(({ id, completedOn }) => ({
      enrolmentId: id,
      completedOn,
    })),
    recognition: chosen('RECOGNITION', recognition),
  };
}

/** The papers of a file that say something; a driving licence is one also while its categories are not recorded. */
export function papersOf({ credentials }: Pick<CandidateRecord, 'credentials'>) {
  const held = credentials.filter(
    ({ completion, type }) => completion !== 'NONE' && type.completion !== 'NONE',
  );
  const isLicence = ({ categories, typeCode }: (typeof held)[number]) =>
    categories.length > 0 || typeCode.endsWith(':PERMIS');
  return {
    credentials: held.filter((paper) => !isLicence(paper)),
    licences: held.filter(isLicence),
  };
}

const EVIDENCE = ['CERTIFIED', 'CENTRE_TESTED', 'EMPLOYER_ATTESTED', 'SELF_DECLARED', null];

/** The best vouched for first, of these the highest level. */
function bestFirst(a: CandidateRecord['skills'][number], b: CandidateRecord['skills'][number]): number {
  return EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || (b.level ?? 0) - (a.level ?? 0);
}

function paperOf(paper: CandidateRecord['credentials'][number]) {
  const { typeCode, title, institution, awardedOn, evidenceCheck } = paper;
  return { typeCode, title, institution, awardedOn: fromSqlDate(awardedOn), evidenceCheck };
}

/** Whether anything but name and phone is stated. */
export function statesNothing(facts: PassportFacts): boolean {
  const { skills, credentials, licences, work, languages, literacies, trainings, recognition } = facts;
  return [skills, credentials, licences, work, languages, literacies, trainings, recognition].every(
    (rows) => rows.length === 0,
  );
}
