import { dayNumber, fromDayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import {
  type ConditionFacts,
  type ConsentInterval,
  type HeldLanguage,
  type HeldSkill,
  type MatchProfile,
  MODALITIES,
  type Mobility,
  type ProfileCredential,
  type SkillEvidence,
  type SkillLevel,
  type WorkPeriod,
} from '../../src/matching/profile.ts';
import { growing, type Interned, interned } from './growing.ts';

/** Match profiles in typed arrays: all that was put in comes out again, and no object stands for a candidate. */
export interface ProfileColumns {
  readonly size: number;
  readonly ordinals: Uint32Array;
  /** 16 bytes a candidate. */
  readonly candidateIds: Uint8Array;
  readonly versions: Uint32Array;
  readonly agencies: Uint32Array;
  readonly skillStart: Uint32Array;
  /** skill ordinal * 64 + level (0: not recorded) * 8 + evidence (0: not recorded) */
  readonly skills: Uint32Array;
  readonly periodStart: Uint32Array;
  /** Ordinal, or -1. */
  readonly periodOccupations: Int32Array;
  /** Numbers of ISCO codes and countries among `texts`. */
  readonly periodIscos: Uint32Array;
  readonly periodCountries: Uint32Array;
  readonly periodFroms: Int32Array;
  readonly periodTos: Int32Array;
  readonly languageStart: Uint32Array;
  /** Number of the code among `texts`, and four levels of four bits each (15: not recorded). */
  readonly languages: Uint32Array;
  readonly credentialStart: Uint32Array;
  /** Number of the kind among `tables.credentials`. */
  readonly credentials: Uint32Array;
  /** Days of award. */
  readonly credentialFroms: Int32Array;
  readonly mobilities: Uint32Array;
  readonly availableFroms: Int32Array;
  readonly availableTos: Int32Array;
  readonly passports: Int32Array;
  readonly consentStart: Uint32Array;
  /** Number of the purpose among `texts`. */
  readonly consentPurposes: Uint32Array;
  readonly consentFroms: Int32Array;
  readonly consentTos: Int32Array;
  readonly birthFroms: Int32Array;
  readonly birthTos: Int32Array;
  readonly conditionFacts: Uint32Array;
  readonly licenceStart: Uint32Array;
  /** Number of the category among `texts`. */
  readonly licenceCategories: Uint32Array;
  readonly licenceUntils: Int32Array;
  readonly tables: ProfileTables;
}

/** What many candidates have in common, once each. */
export interface ProfileTables {
  /** Paths, codes and names; 0 is null. */
  readonly texts: readonly (string | null)[];
  /** Without their days of award, which differ from person to person. */
  readonly credentials: readonly ProfileCredential[];
  readonly mobilities: readonly SharedMobility[];
  readonly conditionFacts: readonly SharedConditionFacts[];
}

/** Wishes without their dates, which differ from person to person. */
export type SharedMobility = Pick<Mobility, 'destinations' | 'contractKinds' | 'minimumWage'>;

export type SharedConditionFacts = Omit<ConditionFacts, 'birthFrom' | 'birthTo' | 'licences'>;

/** A day that is not recorded, at either end of time. */
export const NO_DAY = -2_147_483_648;

const EVIDENCE: readonly (SkillEvidence | null)[] = [
  null,
  'SELF_DECLARED',
  'EMPLOYER_ATTESTED',
  'CENTRE_TESTED',
  'CERTIFIED',
];
const LEVELS: readonly (SkillLevel | null)[] = [null, 1, 2, 3, 4];

export interface ColumnsBuilder {
  readonly size: number;
  add(profile: MatchProfile): void;
  finish(): ProfileColumns;
}

export function buildColumns(): ColumnsBuilder {
  const uint32 = () => growing((length) => new Uint32Array(length));
  const int32 = () => growing((length) => new Int32Array(length));
  const columns = {
    ordinals: uint32(),
    candidateIds: growing((length) => new Uint8Array(length)),
    versions: uint32(),
    agencies: uint32(),
    skillStart: uint32(),
    skills: uint32(),
    periodStart: uint32(),
    periodOccupations: int32(),
    periodIscos: uint32(),
    periodCountries: uint32(),
    periodFroms: int32(),
    periodTos: int32(),
    languageStart: uint32(),
    languages: uint32(),
    credentialStart: uint32(),
    credentials: uint32(),
    credentialFroms: int32(),
    mobilities: uint32(),
    availableFroms: int32(),
    availableTos: int32(),
    passports: int32(),
    consentStart: uint32(),
    consentPurposes: uint32(),
    consentFroms: int32(),
    consentTos: int32(),
    birthFroms: int32(),
    birthTos: int32(),
    conditionFacts: uint32(),
    licenceStart: uint32(),
    licenceCategories: uint32(),
    licenceUntils: int32(),
  };
  const tables = {
    texts: interned<string | null>((text) => text ?? '', [null]),
    credentials: interned<ProfileCredential>((value) => JSON.stringify(value)),
    mobilities: interned<SharedMobility>((value) => JSON.stringify(value)),
    conditionFacts: interned<SharedConditionFacts>((value) => JSON.stringify(value)),
  };
  const markStarts = () => {
    columns.skillStart.push(columns.skills.length);
    columns.periodStart.push(columns.periodOccupations.length);
    columns.languageStart.push(columns.languages.length);
    columns.credentialStart.push(columns.credentials.length);
    columns.consentStart.push(columns.consentPurposes.length);
    columns.licenceStart.push(columns.licenceCategories.length);
  };
  markStarts();
  return {
    get size() {
      return columns.ordinals.length;
    },
    add({ ordinal, candidateId, agencyPath, version, scored, mobility, consents, conditionsOnly }) {
      columns.ordinals.push(ordinal);
      for (const byte of Buffer.from(candidateId.replaceAll('-', ''), 'hex')) columns.candidateIds.push(byte);
      columns.versions.push(version);
      columns.agencies.push(tables.texts.numberOf(agencyPath));
      for (const held of scored.skills) columns.skills.push(skillCode(held));
      for (const { occupation, isco, from, to, country } of scored.periods) {
        columns.periodOccupations.push(occupation ?? -1);
        columns.periodIscos.push(tables.texts.numberOf(isco));
        columns.periodCountries.push(tables.texts.numberOf(country));
        columns.periodFroms.push(dayOrNone(from));
        columns.periodTos.push(dayOrNone(to));
      }
      for (const { language, ...levels } of scored.languages) {
        let code = tables.texts.numberOf(language);
        for (const modality of MODALITIES) code = code * 16 + (levels[modality] ?? 15);
        columns.languages.push(code);
      }
      for (const credential of scored.credentials) {
        columns.credentials.push(tables.credentials.numberOf({ ...credential, heldFrom: null }));
        columns.credentialFroms.push(dayOrNone(credential.heldFrom));
      }
      const { availableFrom, availableTo, passportValidUntil, destinations, contractKinds, minimumWage } =
        mobility;
      columns.mobilities.push(tables.mobilities.numberOf({ destinations, contractKinds, minimumWage }));
      columns.availableFroms.push(dayOrNone(availableFrom));
      columns.availableTos.push(dayOrNone(availableTo));
      columns.passports.push(dayOrNone(passportValidUntil));
      for (const { purpose, from, to } of consents) {
        columns.consentPurposes.push(tables.texts.numberOf(purpose));
        columns.consentFroms.push(dayNumber(from));
        columns.consentTos.push(dayOrNone(to));
      }
      const { birthFrom, birthTo, licences, ...shared } = conditionsOnly;
      for (const { category, validUntil } of licences) {
        columns.licenceCategories.push(tables.texts.numberOf(category));
        columns.licenceUntils.push(dayOrNone(validUntil));
      }
      columns.birthFroms.push(dayOrNone(birthFrom));
      columns.birthTos.push(dayOrNone(birthTo));
      columns.conditionFacts.push(tables.conditionFacts.numberOf(shared));
      markStarts();
    },
    finish: () => ({
      size: columns.ordinals.length,
      ordinals: columns.ordinals.taken(),
      candidateIds: columns.candidateIds.taken(),
      versions: columns.versions.taken(),
      agencies: columns.agencies.taken(),
      skillStart: columns.skillStart.taken(),
      skills: columns.skills.taken(),
      periodStart: columns.periodStart.taken(),
      periodOccupations: columns.periodOccupations.taken(),
      periodIscos: columns.periodIscos.taken(),
      periodCountries: columns.periodCountries.taken(),
      periodFroms: columns.periodFroms.taken(),
      periodTos: columns.periodTos.taken(),
      languageStart: columns.languageStart.taken(),
      languages: columns.languages.taken(),
      credentialStart: columns.credentialStart.taken(),
      credentials: columns.credentials.taken(),
      credentialFroms: columns.credentialFroms.taken(),
      mobilities: columns.mobilities.taken(),
      availableFroms: columns.availableFroms.taken(),
      availableTos: columns.availableTos.taken(),
      passports: columns.passports.taken(),
      consentStart: columns.consentStart.taken(),
      consentPurposes: columns.consentPurposes.taken(),
      consentFroms: columns.consentFroms.taken(),
      consentTos: columns.consentTos.taken(),
      birthFroms: columns.birthFroms.taken(),
      birthTos: columns.birthTos.taken(),
      conditionFacts: columns.conditionFacts.taken(),
      licenceStart: columns.licenceStart.taken(),
      licenceCategories: columns.licenceCategories.taken(),
      licenceUntils: columns.licenceUntils.taken(),
      tables: {
        texts: valuesOf(tables.texts),
        credentials: valuesOf(tables.credentials),
        mobilities: valuesOf(tables.mobilities),
        conditionFacts: valuesOf(tables.conditionFacts),
      },
    }),
  };
}

function valuesOf<Value>({ values }: Interned<Value>): readonly Value[] {
  return values;
}

/** The profile of a row as it was added. */
export function profileAt(columns: ProfileColumns, row: number): MatchProfile {
  return {
    ordinal: columns.ordinals[row] ?? 0,
    candidateId: candidateIdAt(columns, row),
    agencyPath: agencyPathAt(columns, row),
    version: columns.versions[row] ?? 0,
    scored: {
      skills: skillsAt(columns, row),
      periods: periodsAt(columns, row),
      languages: languagesAt(columns, row),
      credentials: credentialsAt(columns, row),
    },
    mobility: mobilityAt(columns, row),
    consents: consentsAt(columns, row),
    conditionsOnly: conditionFactsAt(columns, row),
  };
}

export function agencyPathAt({ tables, agencies }: ProfileColumns, row: number): string {
  return tables.texts[agencies[row] ?? 0] ?? '';
}

export function skillsAt({ skillStart, skills }: ProfileColumns, row: number): HeldSkill[] {
  return rowsOf(skillStart, row, (i) => heldSkill(skills[i] ?? 0));
}

export function periodsAt(columns: ProfileColumns, row: number): WorkPeriod[] {
  const { texts } = columns.tables;
  return rowsOf(columns.periodStart, row, (i) => ({
    occupation: orNull(columns.periodOccupations[i] ?? -1, -1),
    isco: texts[columns.periodIscos[i] ?? 0] ?? null,
    country: texts[columns.periodCountries[i] ?? 0] ?? null,
    from: dateOf(columns.periodFroms[i]),
    to: dateOf(columns.periodTos[i]),
  }));
}

export function languagesAt(columns: ProfileColumns, row: number): HeldLanguage[] {
  return rowsOf(columns.languageStart, row, (i) => heldLanguage(columns, columns.languages[i] ?? 0));
}

export function heldLanguage({ tables }: ProfileColumns, code: number): HeldLanguage {
  const level = (place: number) => orNull((code >>> (12 - 4 * place)) & 15, 15);
  return {
    language: tables.texts[code >>> 16] ?? '',
    listening: level(0),
    speaking: level(1),
    reading: level(2),
    writing: level(3),
  };
}

export function credentialsAt(columns: ProfileColumns, row: number): ProfileCredential[] {
  const { credentials } = columns.tables;
  return rowsOf(columns.credentialStart, row, (i) => {
    const kind = credentials[columns.credentials[i] ?? 0];
    return kind && { ...kind, heldFrom: dateOf(columns.credentialFroms[i]) };
  }).flatMap((credential) => credential ?? []);
}

export function mobilityAt(columns: ProfileColumns, row: number): Mobility {
  const { destinations, contractKinds, minimumWage } = shared(
    columns.tables.mobilities,
    columns.mobilities,
    row,
  );
  return {
    destinations,
    contractKinds,
    minimumWage,
    availableFrom: dateOf(columns.availableFroms[row]),
    availableTo: dateOf(columns.availableTos[row]),
    passportValidUntil: dateOf(columns.passports[row]),
  };
}

export function consentsAt(columns: ProfileColumns, row: number): ConsentInterval[] {
  return rowsOf(columns.consentStart, row, (i) => ({
    purpose: columns.tables.texts[columns.consentPurposes[i] ?? 0] ?? '',
    from: fromDayNumber(columns.consentFroms[i] ?? 0),
    to: dateOf(columns.consentTos[i]),
  }));
}

export function conditionFactsAt(columns: ProfileColumns, row: number): ConditionFacts {
  return {
    ...shared(columns.tables.conditionFacts, columns.conditionFacts, row),
    birthFrom: dateOf(columns.birthFroms[row]),
    birthTo: dateOf(columns.birthTos[row]),
    licences: rowsOf(columns.licenceStart, row, (i) => ({
      category: columns.tables.texts[columns.licenceCategories[i] ?? 0] ?? '',
      validUntil: dateOf(columns.licenceUntils[i]),
    })),
  };
}

function shared<Value>(table: readonly Value[], numbers: Uint32Array, row: number): Value {
  const value = table[numbers[row] ?? 0];
  if (value === undefined) throw new RangeError(`no profile in row ${row} of ${numbers.length}`);
  return value;
}

export function candidateIdAt({ candidateIds }: ProfileColumns, row: number): string {
  const hex = Buffer.from(candidateIds.buffer, candidateIds.byteOffset + 16 * row, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function skillCode({ skill, level, evidence }: HeldSkill): number {
  return skill * 64 + LEVELS.indexOf(level) * 8 + EVIDENCE.indexOf(evidence);
}

export function heldSkill(code: number): HeldSkill {
  return { skill: code >>> 6, level: LEVELS[(code >>> 3) & 7] ?? null, evidence: EVIDENCE[code & 7] ?? null };
}

function rowsOf<Row>(start: Uint32Array, row: number, read: (index: number) => Row): Row[] {
  const rows: Row[] = [];
  for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i += 1) rows.push(read(i));
  return rows;
}

function orNull(value: number, none: number): number | null {
  return value === none ? null : value;
}

function dayOrNone(date: IsoDate | null): number {
  return date === null ? NO_DAY : dayNumber(date);
}

function dateOf(day: number | undefined): IsoDate | null {
  return day === undefined || day === NO_DAY ? null : fromDayNumber(day);
}
