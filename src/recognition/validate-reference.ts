import type { Refuse } from '../reference/file-reader.ts';
import { lawHoldsAt } from './jurisdictions.ts';
import { checkJurisdiction, checkValidity, daysOf, jurisdictionOf, overlap } from './reference-checks.ts';
import {
  type FrameworkEntry,
  frameworkForm,
  type QualificationTypeEntry,
  qualificationTypeForm,
  type RegulatedProfessionEntry,
  regulatedProfessionForm,
} from './reference-form.ts';
import { eachOnce, readRows } from './reference-refusal.ts';
import type {
  FrameworkLevelRow,
  QualificationTypeRow,
  RecognitionReference,
  RegulatedProfessionRow,
} from './reference-rows.ts';
import { type RuleContents, validateRules } from './validate-rules.ts';

/** Parsed JSON of the reference files. */
export interface ReferenceContents extends RuleContents {
  readonly frameworks: unknown;
  readonly qualificationTypes: unknown;
  readonly regulatedProfessions: unknown;
}

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateReference(contents: ReferenceContents): RecognitionReference {
  const frameworks = readRows('frameworks.json', contents.frameworks, frameworkForm, 'scale');
  const types = readRows(
    'qualification-types.json',
    contents.qualificationTypes,
    qualificationTypeForm,
    'code',
  );
  const professions = readRows(
    'regulated-professions.json',
    contents.regulatedProfessions,
    regulatedProfessionForm,
    'code',
  );
  eachOnce('frameworks.json', frameworks, ({ scale }) => scale, checkFramework);
  const levels = frameworks.flatMap(levelRows);
  const typeRows: QualificationTypeRow[] = [];
  const codes = new Map(types.map((type) => [type.code, type]));
  eachOnce(
    'qualification-types.json',
    types,
    ({ code }) => code,
    (type, refuse) => {
      checkType(type, codes, refuse);
      typeRows.push(typeRow(type, levels, refuse));
    },
  );
  const seen: RegulatedProfessionRow[] = [];
  eachOnce(
    'regulated-professions.json',
    professions,
    ({ code }) => code,
    (profession, refuse) => {
      checkProfession(profession, codes, seen, refuse);
      seen.push(profession);
    },
  );
  return {
    frameworks: frameworks.map(({ levels: _levels, ...row }) => row),
    levels,
    types: typeRows,
    professions,
    ...validateRules(contents, new Set(codes.keys())),
  };
}

function checkFramework(framework: FrameworkEntry, refuse: Refuse): void {
  if (framework.jurisdiction !== null) checkJurisdiction(framework.jurisdiction, refuse);
  checkValidity(framework, refuse);
  const names = new Set<string>();
  for (const { level, eqf, basis } of framework.levels) {
    if (names.has(level)) refuse(`level "${level}" stands twice on the scale`, level);
    names.add(level);
    if ((eqf === null) !== (basis === null)) {
      refuse(`level "${level}" has eqf ${eqf} and basis ${basis}: both or neither`, level);
    }
  }
}

function levelRows({ scale, source, levels }: FrameworkEntry): readonly FrameworkLevelRow[] {
  return levels.map((level, rank) => ({ ...level, scale, rank, source: level.source ?? source }));
}

function checkType(
  type: QualificationTypeEntry,
  codes: ReadonlyMap<string, QualificationTypeEntry>,
  refuse: Refuse,
): void {
  checkJurisdiction(jurisdictionOf(type), refuse);
  checkValidity(type, refuse);
  if ((type.completion === 'PART_1') !== (type.partOf !== null)) {
    refuse(`completion ${type.completion} and partOf ${type.partOf}: a part names its whole`, type.partOf);
  }
  if (type.partOf !== null && codes.get(type.partOf)?.completion !== 'FULL') {
    refuse(`partOf "${type.partOf}" is no whole qualification type`, type.partOf);
  }
  for (const alias of type.aliases) {
    if (codes.has(alias)) refuse(`alias "${alias}" is the code of another type`, alias);
  }
  const levelled = type.scale !== null || type.eqf !== null || type.isced !== null;
  if (levelled && type.verified.level === undefined) refuse('"verified.level" is missing', undefined);
}

function typeRow(
  type: QualificationTypeEntry,
  levels: readonly FrameworkLevelRow[],
  refuse: Refuse,
): QualificationTypeRow {
  const row = { ...type, jurisdiction: jurisdictionOf(type), verified: claims(type.verified) };
  if (type.scale === null || type.level === null) {
    if (type.scale !== type.level)
      refuse(`scale ${type.scale} with level ${type.level}: both or neither`, type.level);
    if ((type.eqf === null) !== (type.eqfBasis === null)) {
      refuse(`eqf ${type.eqf} with eqfBasis ${type.eqfBasis}: both or neither`, type.eqf);
    }
    return row;
  }
  if (type.eqf !== null) refuse(`eqf ${type.eqf} beside scale ${type.scale}: the scale gives it`, type.eqf);
  const scale = levels.filter((level) => level.scale === type.scale);
  if (scale.length === 0) refuse(`scale "${type.scale}" is in no row of frameworks.json`, type.scale);
  const level = scale.find((candidate) => candidate.level === type.level);
  if (!level) {
    const known = scale.map((candidate) => candidate.level).join(', ');
    return refuse(`level "${type.level}" is not on scale ${type.scale}: expected ${known}`, type.level);
  }
  return { ...row, eqf: level.eqf, eqfBasis: level.basis };
}

function checkProfession(
  profession: RegulatedProfessionEntry,
  codes: ReadonlyMap<string, QualificationTypeEntry>,
  seen: readonly RegulatedProfessionRow[],
  refuse: Refuse,
): void {
  const { jurisdiction, isco, code } = profession;
  checkJurisdiction(jurisdiction, refuse);
  checkValidity(profession, refuse);
  if (code !== `${jurisdiction}:${isco}` && !code.startsWith(`${jurisdiction}:${isco}@`)) {
    refuse(`code "${code}" is not ${jurisdiction}:${isco}, or that with @ and a suffix`, code);
  }
  for (const { type } of profession.qualifications) {
    const known = codes.get(type);
    if (!known) refuse(`qualification "${type}" is in no row of qualification-types.json`, type);
    else if (!lawHoldsAt(jurisdictionOf(known), jurisdiction)) {
      refuse(`qualification "${type}" is not one of ${jurisdiction}`, type);
    }
  }
  const other = seen.find(
    (row) => row.jurisdiction === jurisdiction && row.isco === isco && overlap(row, profession),
  );
  if (other) {
    const days = daysOf(profession);
    refuse(`validity ${days} overlaps that of ${other.code}`, days);
  }
}

function claims(verified: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, boolean>> {
  const made = Object.entries(verified).flatMap(([claim, is]) =>
    is === undefined ? [] : [[claim, is] as const],
  );
  return Object.fromEntries(made);
}
