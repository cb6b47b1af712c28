import { fileReader, type Refuse } from '../../reference/file-reader.ts';
import { isJurisdiction } from '../jurisdictions.ts';
import { checkValidity, overlap } from '../reference-checks.ts';
import { type StandardEntry, standardForm } from './standard-form.ts';

const FILE = 'standards.json';
const { eachOnce, readRows } = fileReader<typeof FILE>('recognition.referenceInvalid');

/** What the rows of the file may name. */
export interface StandardNames {
  /** Codes of qualification types. */
  readonly types: ReadonlySet<string>;
  /** URIs of the taxonomy's skills. */
  readonly skills: ReadonlySet<string>;
}

/** A row with the code of the jurisdiction that its title belongs to. */
export type ValidStandard = StandardEntry & { readonly jurisdiction: string };

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateStandards(content: unknown, names: StandardNames): readonly ValidStandard[] {
  const entries = readRows(FILE, content, standardForm, 'code');
  const seen: StandardEntry[] = [];
  eachOnce(
    FILE,
    entries,
    ({ code }) => code,
    (entry, refuse) => {
      checkTitle(entry, names, refuse);
      checkValidity(entry, refuse);
      checkEditions(entry, seen, refuse);
      checkUnits(entry, names, refuse);
      seen.push(entry);
    },
  );
  return entries.map((entry) => ({ ...entry, jurisdiction: jurisdictionOf(entry) }));
}

/** URIs that the file names, whatever else is wrong with it. */
export function skillsNamed(content: unknown): readonly string[] {
  const entries = readRows(FILE, content, standardForm, 'code');
  return [
    ...new Set(
      entries.flatMap(({ units }) => units.flatMap(({ outcomes }) => outcomes)).map(({ skill }) => skill),
    ),
  ];
}

function checkTitle(entry: StandardEntry, { types }: StandardNames, refuse: Refuse): void {
  const { code, titleCode, kind } = entry;
  const jurisdiction = jurisdictionOf(entry);
  if (!isJurisdiction(jurisdiction)) {
    refuse(`jurisdiction "${jurisdiction}" is no ISO 3166 code such as MLI or CA-QC`, jurisdiction);
  }
  if (!code.startsWith(`${titleCode}/`))
    refuse(`titleCode "${titleCode}" is not what stands before the / of the code`, titleCode);
  if (kind === 'QUALIFICATION' && !types.has(titleCode)) {
    refuse(`titleCode "${titleCode}" is in no row of qualification-types.json`, titleCode);
  }
}

/** Editions of one standard follow each other: no day has two. */
function checkEditions(entry: StandardEntry, seen: readonly StandardEntry[], refuse: Refuse): void {
  const other = seen.find((row) => nameOf(row) === nameOf(entry) && overlap(row, entry));
  if (!other) return;
  const days = `${entry.validFrom ?? 'always'} to ${entry.validTo ?? 'always'}`;
  refuse(`validity ${days} overlaps that of ${other.code}`, days);
}

function checkUnits({ units }: StandardEntry, { skills }: StandardNames, refuse: Refuse): void {
  const codes = new Set<string>();
  for (const { code, outcomes } of units) {
    if (codes.has(code)) refuse(`unit "${code}" stands twice`, code);
    codes.add(code);
    const uris = outcomes.map(({ skill }) => skill);
    const unknown = uris.find((uri) => !skills.has(uri));
    if (unknown !== undefined) refuse(`unit "${code}": the taxonomy has no skill "${unknown}"`, unknown);
    const twice = uris.find((uri, index) => uris.indexOf(uri) !== index);
    if (twice !== undefined) refuse(`unit "${code}" names the skill "${twice}" twice`, twice);
  }
}

function nameOf({ code }: StandardEntry): string {
  return code.replace(/@.*$/, '');
}

function jurisdictionOf({ code }: StandardEntry): string {
  return code.slice(0, code.indexOf(':'));
}
