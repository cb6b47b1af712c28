import type { BirthPrecision, LiteracyLevel, PhoneUse, Sex } from '../../db/generated/enums.ts';
import { addDays, fromSqlDate, type IsoDate } from '../../domain/iso-date.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import { writtenStatus } from '../import/cells/read-status.ts';
import { headerOf } from '../import/import-field.ts';

/** Names of what a record refers to. */
export interface ExportLabels {
  /** French label of an occupation or a skill. */
  concept(id: string): string;
  territory(code: string): string;
  language(code: string): string;
}

interface ExportColumn {
  readonly header: string;
  readonly text: (record: CandidateRecord, labels: ExportLabels) => string;
}

const SEXES: Readonly<Record<Sex, string>> = { FEMALE: 'F', MALE: 'H' };

const USES: Readonly<Record<PhoneUse, string>> = {
  OWN: 'propre',
  FAMILY_SHARED: 'famille',
  INTERMEDIARY: 'intermédiaire',
};

const LITERACIES: Readonly<Record<LiteracyLevel, string>> = {
  NONE: 'non',
  SIGNS_NAME: 'signe son nom',
  READS: 'lit',
  READS_WRITES: 'lit et écrit',
};

const PURPOSES = {
  SHARE_WITH_EMPLOYER: 'employeurs',
  SHARE_WITH_PARTNER: 'partenaires',
  CONTACT: 'contact',
  STATISTICS: 'statistiques',
  SKILLS_PASSPORT: 'passeport',
  NAME_IN_PASSPORT: 'nom dans le passeport',
} as const;

const LEVELS = ['0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'natif'];

/** Columns of the export, under the headers of the import where both have them. */
export const CANDIDATE_COLUMNS: readonly ExportColumn[] = [
  { header: headerOf('number'), text: ({ number }) => number },
  { header: headerOf('familyName'), text: (record) => namesOf(record, 'FAMILY') },
  { header: headerOf('givenNames'), text: (record) => namesOf(record, 'GIVEN') },
  { header: headerOf('marriedName'), text: (record) => namesOf(record, 'MARRIED') },
  { header: headerOf('alias'), text: (record) => namesOf(record, 'ALIAS') },
  { header: headerOf('sex'), text: ({ person }) => (person.sex ? SEXES[person.sex] : '') },
  { header: headerOf('birth'), text: birthText },
  { header: headerOf('birthPlace'), text: ({ person }) => person.birthPlace ?? '' },
  { header: headerOf('nationalities'), text: ({ person }) => joined(person.nationalities) },
  {
    header: headerOf('region'),
    text: ({ person }, { territory }) => (person.regionCode ? territory(person.regionCode) : ''),
  },
  {
    header: headerOf('cercle'),
    text: ({ person }, { territory }) => (person.cercleCode ? territory(person.cercleCode) : ''),
  },
  {
    header: headerOf('commune'),
    text: ({ person }, { territory }) => (person.communeCode ? territory(person.communeCode) : ''),
  },
  { header: headerOf('phone'), text: ({ person }) => joined(person.phones.map(({ number }) => number)) },
  {
    header: headerOf('phoneUse'),
    text: ({ person }) => (person.phones[0] ? USES[person.phones[0].use] : ''),
  },
  { header: headerOf('phoneHolder'), text: ({ person }) => person.phones[0]?.holder ?? '' },
  {
    header: headerOf('languages'),
    text: ({ languages }, { language }) =>
      joined(
        languages.map(({ language: code, speaking, listening }) =>
          withNote(language(code), LEVELS[speaking ?? listening ?? -1]),
        ),
      ),
  },
  {
    header: headerOf('literacies'),
    text: ({ literacies }, { language }) =>
      joined(
        literacies.map((held) => `${language(held.language)} (${held.script}) : ${LITERACIES[held.level]}`),
      ),
  },
  { header: headerOf('occupation'), text: occupationText },
  { header: headerOf('experience'), text: experienceText },
  {
    header: headerOf('skills'),
    text: ({ skills }, { concept }) =>
      joined(skills.map(({ skillId, level }) => withNote(concept(skillId), level?.toString()))),
  },
  {
    header: headerOf('diplomas'),
    text: ({ credentials }) =>
      joined(credentials.map(({ typeCode, title }) => withNote(typeCode, title ?? undefined))),
  },
  {
    header: headerOf('passportUntil'),
    text: ({ passportValidUntil }) => (passportValidUntil ? fromSqlDate(passportValidUntil) : ''),
  },
  {
    header: headerOf('wishes'),
    text: ({ wishes }, { concept }) => joined(wishes.map(({ occupationId }) => concept(occupationId))),
  },
  { header: headerOf('destinations'), text: ({ destinations }) => joined(destinations) },
  { header: headerOf('consent'), text: consentText },
  { header: headerOf('status'), text: ({ status }) => writtenStatus(status) },
  { header: 'agence', text: ({ agency }) => agency.name },
  { header: 'inscrit le', text: ({ registeredAt }) => fromSqlDate(registeredAt) },
];

function namesOf({ person }: CandidateRecord, kind: string): string {
  return person.names
    .filter((name) => name.kind === kind)
    .map(({ text }) => text)
    .join(' ');
}

/** As the import reads it: "vers 1985", "03/1985", a day or a year. */
function birthText({ person: { birthFrom, birthTo, birthPrecision } }: CandidateRecord): string {
  if (!birthFrom || !birthTo || !birthPrecision) return '';
  return writtenBirth(fromSqlDate(birthFrom), addDays(fromSqlDate(birthTo), -1), birthPrecision);
}

function writtenBirth(first: IsoDate, last: IsoDate, precision: BirthPrecision): string {
  const year = first.slice(0, 4);
  switch (precision) {
    case 'DAY':
      return first;
    case 'MONTH':
      return `${first.slice(5, 7)}/${year}`;
    case 'YEAR':
      return year;
    case 'ESTIMATED':
      return `entre ${year} et ${last.slice(0, 4)}`;
  }
}

function occupationText({ workPeriods }: CandidateRecord, { concept }: ExportLabels): string {
  const names = workPeriods.map(({ occupationId, iscoCode }) =>
    occupationId === null ? `CITP ${iscoCode ?? ''}` : concept(occupationId),
  );
  return joined([...new Set(names)]);
}

/** From the first to the last month, as the import reads it. */
function experienceText({ workPeriods }: CandidateRecord): string {
  const month = (date: IsoDate) => `${date.slice(5, 7)}/${date.slice(0, 4)}`;
  return joined(
    workPeriods.flatMap(({ fromDate, toDate }) => {
      if (fromDate === null) return [];
      const first = month(fromSqlDate(fromDate));
      return toDate === null ? [`depuis ${first}`] : [`${first}-${month(addDays(fromSqlDate(toDate), -1))}`];
    }),
  );
}

function consentText({ consents }: CandidateRecord): string {
  return joined(
    consents.flatMap(({ purpose, withdrawnOn }) => (withdrawnOn === null ? PURPOSES[purpose] : [])),
  );
}

function withNote(text: string, note: string | undefined): string {
  return note === undefined || note === '' ? text : `${text} (${note})`;
}

function joined(parts: readonly string[]): string {
  return parts.join(' ; ');
}
