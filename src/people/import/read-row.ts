import { DomainError } from '../../domain/errors.ts';
import type { CandidateInput, ConsentInput } from '../candidate-input.ts';
import { checkCandidate, checkConsents } from '../check-candidate.ts';
import { wordingOf } from '../consent-wording.ts';
import { NOTHING_RECORDED } from '../nothing-recorded.ts';
import type { CandidatePatch } from '../update-candidate.ts';
import { CellRefusal, type RowIssue, shortened } from './cell-refusal.ts';
import { cleanCell, listed } from './cells/clean-cell.ts';
import { readBirth } from './cells/read-birth.ts';
import { readConsentForm, readPurposes } from './cells/read-consent.ts';
import { readCountries } from './cells/read-countries.ts';
import { readDate } from './cells/read-date.ts';
import { readDiplomas } from './cells/read-diplomas.ts';
import { type Period, readExperience } from './cells/read-experience.ts';
import { readLanguages, readLiteracies } from './cells/read-languages.ts';
import { readName, readNames, readWholeName } from './cells/read-names.ts';
import { readPhones, readPhoneUse } from './cells/read-phones.ts';
import {
  type AboveCommune,
  type ReadCommune,
  readCercle,
  readCommune,
  readRegion,
} from './cells/read-residence.ts';
import { readSex } from './cells/read-sex.ts';
import { readSkills } from './cells/read-skills.ts';
import { readStatus } from './cells/read-status.ts';
import type { ImportField } from './import-field.ts';
import type { ImportVocabulary } from './import-vocabulary.ts';
import type { ImportColumn } from './match-headers.ts';
import { contentHash, sourceKey } from './row-key.ts';

/** What a good row says. */
export interface RowDraft {
  readonly line: number;
  /** The same key is the same person, in any file of the agency. */
  readonly sourceKey: string;
  readonly contentHash: Uint8Array<ArrayBuffer>;
  /** Only the parts that the row gives; work periods wait for the occupation. */
  readonly patch: CandidatePatch;
  readonly consents: readonly ConsentInput[];
  readonly occupationText: string | null;
  /** Occupations that the person would like, as they are written. */
  readonly wishTexts: readonly string[];
  readonly periods: readonly Period[];
}

export type ReadRow =
  | { readonly sort: 'DRAFT'; readonly draft: RowDraft }
  | { readonly sort: 'REFUSED'; readonly issues: readonly RowIssue[] };

type Patch = { -readonly [K in keyof CandidatePatch]: CandidatePatch[K] };

/** A file that has been registered with all its parts, as the service would register it. */
export function inputOfDraft({ patch, consents }: Pick<RowDraft, 'patch' | 'consents'>): CandidateInput {
  return { ...NOTHING_RECORDED, ...patch, consents };
}

/** Reads one row, and finds everything that is wrong with it at once. */
export function readRow(
  line: number,
  cells: readonly string[],
  columns: readonly ImportColumn[],
  vocabulary: ImportVocabulary,
  say: (error: DomainError) => string,
): ReadRow {
  const row = new RowReader(line, cells, columns, say);
  const draft = draftOf(row, vocabulary);
  if (row.issues.length === 0) row.whole(() => checkDraft(draft, vocabulary));
  return row.issues.length > 0 ? { sort: 'REFUSED', issues: row.issues } : { sort: 'DRAFT', draft };
}

function checkDraft(draft: RowDraft, { today }: ImportVocabulary): void {
  const input = inputOfDraft(draft);
  checkCandidate(input, today);
  checkConsents(input.consents, today);
}

function draftOf(row: RowReader, vocabulary: ImportVocabulary): RowDraft {
  row.read('number', () => {
    throw new CellRefusal(
      'une cellule vide : la personne est déjà inscrite sous ce numéro, modifiez sa fiche',
    );
  });
  const names = namesOf(row);
  const patch: Patch = { names };
  const sex = row.read('sex', readSex);
  if (sex !== null) patch.sex = sex;
  const status = row.read('status', readStatus);
  if (status !== null) patch.status = status;
  const birth = birthOf(row, vocabulary);
  if (birth !== null) patch.birth = birth;
  for (const part of ['birthPlace', 'motherName', 'fatherName'] as const) {
    const text = row.read(part, part === 'birthPlace' ? (place) => place : readName);
    if (text !== null) patch[part] = text;
  }
  const nationalities = row.read('nationalities', (text) => readCountries(text, vocabulary.countries));
  if (nationalities !== null) patch.nationalities = nationalities;
  Object.assign(patch, residenceOf(row, vocabulary), abilitiesOf(row, vocabulary));
  const phones = phonesOf(row, vocabulary);
  if (phones !== null) patch.phones = phones;
  const identifier = identifierOf(row, vocabulary);
  if (identifier !== null) patch.identifiers = [identifier];
  const passport = row.read('passportUntil', readDate);
  if (passport !== null) patch.passportValidUntil = passport;
  const destinations = row.read('destinations', (text) => readCountries(text, vocabulary.countries));
  if (destinations !== null) patch.wishes = { ...NOTHING_RECORDED.wishes, destinations };
  return {
    line: row.line,
    sourceKey: sourceKey(row.texts, { names, birth, phones: phones ?? [] }),
    contentHash: contentHash(row.texts),
    patch,
    consents: consentsOf(row, vocabulary),
    wishTexts: row.read('wishes', readWishes) ?? [],
    ...experienceOf(row, vocabulary),
  };
}

/** More than anybody names at a counter. */
const MOST_WISHES = 5;

function readWishes(text: string): readonly string[] {
  const wishes = listed(text);
  if (wishes.length <= MOST_WISHES) return wishes;
  throw new CellRefusal(`au plus ${MOST_WISHES} métiers souhaités`);
}

function experienceOf(
  row: RowReader,
  { today }: ImportVocabulary,
): Pick<RowDraft, 'occupationText' | 'periods'> {
  const occupationText = row.read('occupation', (text) => text);
  const periods = row.read('experience', (text) => readExperience(text, today)) ?? [];
  if (periods.length > 0 && !row.texts.has('occupation')) {
    row.refuse(row.header('occupation'), '', 'le métier de cette expérience');
  }
  return { occupationText, periods };
}

function namesOf(row: RowReader): CandidateInput['names'] {
  const whole = row.read('fullName', readWholeName) ?? [];
  const own = (['GIVEN', 'FAMILY', 'MARRIED', 'ALIAS'] as const).flatMap((kind) => {
    return row.read(NAME_COLUMNS[kind], (text) => readNames(text, kind)) ?? [];
  });
  const names = [...whole, ...own];
  if (names.length === 0 && row.issues.length === 0) {
    row.refuse('', '', 'au moins un nom ou un prénom');
  }
  return names;
}

const NAME_COLUMNS = {
  GIVEN: 'givenNames',
  FAMILY: 'familyName',
  MARRIED: 'marriedName',
  ALIAS: 'alias',
} as const;

function birthOf(row: RowReader, { today }: ImportVocabulary): CandidateInput['birth'] {
  const exact = row.read('birth', (text) => readBirth(text, today));
  const year = row.read('birthYear', (text) => readBirth(text, today));
  if (exact === null || year === null) return exact ?? year;
  if (exact.from < year.to && year.from < exact.to) return exact;
  row.refuse(
    row.header('birthYear'),
    row.texts.get('birthYear') ?? '',
    'l’année de la date de naissance donnée',
  );
  return exact;
}

function residenceOf(row: RowReader, { territories }: ImportVocabulary): CandidatePatch {
  const region = row.read('region', (text) => readRegion(text, territories));
  const asked = row.texts.get('region') ?? '';
  if (region === null && asked !== '') return {};
  const cercle = row.read('cercle', (text) => readCercle(text, region, territories));
  const above = { region: cercle?.region ?? region, cercle: cercle?.cercle ?? null };
  const commune = row.read('commune', (text) => readCommune(text, above, territories));
  return residencePatch(above, commune);
}

/** What is known above a commune follows from it: its parent is a cercle, or a region without any. */
function residencePatch({ region, cercle }: AboveCommune, commune: ReadCommune | null): CandidatePatch {
  const below = {
    ...(cercle === null || cercle === commune?.commune ? {} : { cercleCode: cercle }),
    ...(commune === null ? {} : { communeCode: commune.commune }),
  };
  const regionCode = region ?? (cercle === null ? (commune?.parent ?? null) : null);
  return regionCode === null && Object.keys(below).length === 0 ? {} : { regionCode, ...below };
}

function abilitiesOf(row: RowReader, vocabulary: ImportVocabulary): CandidatePatch {
  const patch: Patch = {};
  const languages = row.read('languages', (text) => readLanguages(text, vocabulary.languages));
  if (languages !== null) patch.languages = languages;
  const literacies = row.read('literacies', (text) => readLiteracies(text, vocabulary.languages));
  if (literacies !== null) patch.literacies = literacies;
  const skills = row.read('skills', (text) => readSkills(text, vocabulary.skills));
  if (skills !== null) patch.skills = skills;
  const credentials = row.read('diplomas', (text) => readDiplomas(text, vocabulary.diplomas));
  if (credentials !== null) patch.credentials = credentials;
  return patch;
}

function phonesOf(row: RowReader, { phoneCountry }: ImportVocabulary): CandidateInput['phones'] | null {
  const numbers = row.read('phone', (text) => readPhones(text, phoneCountry));
  const use = row.read('phoneUse', readPhoneUse) ?? 'OWN';
  const holder = row.read('phoneHolder', (text) => text);
  return numbers?.map((number) => ({ number, use, holder })) ?? null;
}

function identifierOf(row: RowReader, { identifierKind, identifiers }: ImportVocabulary) {
  return row.read('identifier', (text) => {
    if (identifierKind === null) throw new CellRefusal('une cellule vide : ce pays n’a pas de tel numéro');
    try {
      return identifiers.close(identifierKind, text, []);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new CellRefusal(`un ${identifierKind} de la forme ${error.values['expected'] ?? 'prévue'}`);
    }
  });
}

function consentsOf(row: RowReader, { today, languages }: ImportVocabulary): readonly ConsentInput[] {
  const purposes = row.read('consent', readPurposes);
  const form = row.read('consentForm', readConsentForm);
  const language = row.read('consentLanguage', (text) => {
    const code = languages.find(text);
    if (code === null) throw new CellRefusal('une langue connue, ou son code ISO 639-3');
    return code;
  });
  const witness = row.read('consentWitness', (text) => text);
  const witnessTie = row.read('consentWitnessTie', (text) => text);
  const givenOn = row.read('consentDate', readDate) ?? today;
  if (purposes === null || purposes.length === 0) return [];
  if (form === null) {
    const expected = 'la forme du consentement : écrit, oral, empreinte ou tuteur';
    if (!row.texts.has('consentForm')) row.refuse(row.header('consentForm'), '', expected);
    return [];
  }
  const given = { form, language, witness, witnessTie, place: null, givenOn, withdrawnOn: null };
  return purposes.map((purpose) => ({ ...given, purpose, wording: wordingOf(givenOn) }));
}

/** The cells of one row, and what is wrong with them. */
class RowReader {
  readonly line: number;
  readonly issues: RowIssue[] = [];
  /** Cells that say something, by field. */
  readonly texts = new Map<ImportField, string>();
  private readonly headers = new Map<ImportField, string>();
  private readonly say: (error: DomainError) => string;

  constructor(
    line: number,
    cells: readonly string[],
    columns: readonly ImportColumn[],
    say: (error: DomainError) => string,
  ) {
    this.line = line;
    this.say = say;
    for (const { field, index, header } of columns) {
      this.headers.set(field, header);
      const raw = cells[index] ?? '';
      const text = this.caught(header, raw, () => cleanCell(raw, field));
      if (text !== null && text !== '') this.texts.set(field, text);
    }
  }

  header(field: ImportField): string {
    return this.headers.get(field) ?? '';
  }

  /** null for an empty cell, and for one that is refused. */
  read<T>(field: ImportField, reader: (text: string) => T): T | null {
    const text = this.texts.get(field);
    return text === undefined ? null : this.caught(this.header(field), text, () => reader(text));
  }

  /** What is wrong with the row as a whole. */
  whole(check: () => void): void {
    this.caught('', '', check);
  }

  refuse(column: string, value: string, expected: string): void {
    this.issues.push({ line: this.line, column, value: shortened(value), expected });
  }

  private caught<T>(column: string, value: string, reader: () => T): T | null {
    try {
      return reader();
    } catch (error) {
      if (error instanceof CellRefusal) this.refuse(column, value, error.message);
      else if (error instanceof DomainError) this.refuse(column, value, this.say(error));
      else throw error;
      return null;
    }
  }
}
