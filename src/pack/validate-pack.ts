import type { Refuse } from '../reference/file-reader.ts';
import type { CountryPack, TerritoryKind, TerritoryRow } from './country-pack.ts';
import { eachOnce, readRecord, readRows, refuserAt } from './file-refusal.ts';
import { countryOfSubdivision, isCountry } from './jurisdiction-rows.ts';
import { agencyForm, type PackEntry, packForm, territoryForm } from './pack-form.ts';
import { agencyRows } from './validate-agencies.ts';

/** Parsed JSON of a pack's three files. */
export interface PackContents {
  readonly pack: unknown;
  readonly territories: unknown;
  readonly agencies: unknown;
}

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validatePack(contents: PackContents): CountryPack {
  const pack = readRecord('pack.json', contents.pack, packForm);
  checkPack(pack, refuserAt({ file: 'pack.json', index: null, name: pack.code }));
  const territories = readRows('territories.json', contents.territories, territoryForm);
  const kinds = new Map(pack.territoryKinds.map((kind) => [kind.kind, kind]));
  const byCode = new Map(territories.map((row) => [row.code, row]));
  eachOnce(
    'territories.json',
    territories,
    ({ code }) => code,
    (row, refuse) => {
      checkTerritory(row, kinds, byCode, refuse);
      checkSuccession(row, byCode, refuse);
      if (row.iso !== null && countryOfSubdivision(row.iso) !== pack.country) {
        refuse(`iso "${row.iso}" is no ISO 3166-2 code of ${pack.country}`, row.iso);
      }
    },
  );
  const agencies = readRows('agencies.json', contents.agencies, agencyForm);
  return { ...pack, territories, agencies: agencyRows(agencies, new Set(byCode.keys())) };
}

function checkPack(pack: PackEntry, refuse: Refuse): void {
  if (!isCountry(pack.country))
    refuse(`"country" is "${pack.country}": no ISO 3166-1 alpha-3 code`, pack.country);
  checkJurisdiction('homeJurisdiction', pack.homeJurisdiction, refuse);
  if (!Intl.supportedValuesOf('currency').includes(pack.currency)) {
    refuse(`"currency" is "${pack.currency}": not in ISO 4217`, pack.currency);
  }
  if (!succeeds(() => new Intl.DateTimeFormat('en', { timeZone: pack.timeZone }))) {
    refuse(`"timeZone" is "${pack.timeZone}": no IANA time zone`, pack.timeZone);
  }
  if (!succeeds(() => Intl.getCanonicalLocales(pack.defaultLanguage))) {
    refuse(`"defaultLanguage" is "${pack.defaultLanguage}": no BCP 47 tag`, pack.defaultLanguage);
  }
  once('nationalLanguages', pack.nationalLanguages.codes, refuse);
  once(
    'identifiers',
    pack.identifiers.map(({ kind }) => kind),
    refuse,
  );
  once(
    'territoryKinds',
    pack.territoryKinds.map(({ kind }) => kind),
    refuse,
  );
  once(
    'identityCardSuffices',
    pack.identityCardSuffices.map(({ destination }) => destination),
    refuse,
  );
  for (const { kind, pattern } of pack.identifiers) {
    if (!succeeds(() => new RegExp(pattern, 'u')))
      refuse(`pattern of ${kind} is no regular expression`, pattern);
    if (!pattern.startsWith('^') || !pattern.endsWith('$')) {
      refuse(`pattern of ${kind} is ${pattern}: expected ^…$ for the whole number`, pattern);
    }
  }
  for (const { destination } of pack.identityCardSuffices) {
    checkJurisdiction('identityCardSuffices', destination, refuse);
  }
}

function checkTerritory(
  row: TerritoryRow,
  kinds: ReadonlyMap<string, TerritoryKind>,
  byCode: ReadonlyMap<string, TerritoryRow>,
  refuse: Refuse,
): void {
  const { validFrom, validTo } = row;
  const kind = kinds.get(row.kind);
  if (!kind) refuse(`kind "${row.kind}" is not among ${[...kinds.keys()].join(', ')}`, row.kind);
  if (validFrom !== null && validTo !== null && validFrom >= validTo) {
    refuse(`validTo ${validTo} is not after validFrom ${validFrom}`, validTo);
  }
  if (row.parent === null) {
    if (kind.level !== 1) refuse(`parent is missing: a ${row.kind} lies in another territory`, row.parent);
    return;
  }
  const parent = byCode.get(row.parent);
  if (!parent) refuse(`parent "${row.parent}" is in no row`, row.parent);
  const parentLevel = kinds.get(parent.kind)?.level;
  if (parentLevel !== kind.level - 1) {
    refuse(
      `parent "${row.parent}" is a ${parent.kind} of level ${parentLevel}: expected ${kind.level - 1}`,
      row.parent,
    );
  }
  // Open ends sort before every day as a beginning and after every day as an end.
  const startsEarlier = (validFrom ?? '') < (parent.validFrom ?? '');
  const endsLater = (validTo ?? ALWAYS) > (parent.validTo ?? ALWAYS);
  if (startsEarlier || endsLater) {
    refuse(`validity ${period(row)} is not within that of ${row.parent}: ${period(parent)}`, row.parent);
  }
}

const ALWAYS = '9999-99-99';

/** What ended lies in something that stands from then on; what began lay in something that stood until then. */
function checkSuccession(
  { code, validFrom, validTo, successor, formerParent }: TerritoryRow,
  byCode: ReadonlyMap<string, TerritoryRow>,
  refuse: Refuse,
): void {
  const named = (field: string, other: string, day: string | null) => {
    const territory = byCode.get(other);
    if (!territory || other === code) return refuse(`${field} "${other}" is in no other row`, other);
    if (day === null) return refuse(`${field} is "${other}", but the day of the change is open`, other);
    return { from: territory.validFrom ?? '', to: territory.validTo ?? ALWAYS, day, of: period(territory) };
  };
  if (successor !== null) {
    const { from, to, day, of } = named('successor', successor, validTo);
    if (from > day || to <= day)
      refuse(`successor "${successor}" does not stand on ${day}: ${of}`, successor);
  }
  if (formerParent !== null) {
    const { from, to, day, of } = named('formerParent', formerParent, validFrom);
    if (from >= day || to < day) {
      refuse(`formerParent "${formerParent}" did not stand before ${day}: ${of}`, formerParent);
    }
  }
}

function period({ validFrom, validTo }: Pick<TerritoryRow, 'validFrom' | 'validTo'>): string {
  return `${validFrom ?? 'always'} to ${validTo ?? 'always'}`;
}

function checkJurisdiction(where: string, code: string, refuse: Refuse): void {
  if (isCountry(code) || countryOfSubdivision(code) !== null) return;
  refuse(`"${where}" has "${code}": no ISO 3166 code such as MLI or CA-QC`, code);
}

function once(where: string, values: readonly string[], refuse: Refuse): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) refuse(`"${where}" names "${twice}" twice`, twice);
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
