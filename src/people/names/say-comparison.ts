import type { Database } from '../../db/database.ts';
import { readLabels } from '../../taxonomy/index.ts';
import type { IdentifierRow } from '../identifiers/reveal-identifiers.ts';
import type { Agreement, ComparedField, FieldComparison, FileValue } from './compare-files-rules.ts';
import { type FileNames, sayField, sayValue } from './file-wording.ts';

/** A value in words; with the number's row where it stands for one, to be read by whoever may. */
export interface SaidValue {
  readonly text: string;
  readonly identifier: IdentifierRow | null;
}

export interface SaidField {
  readonly field: ComparedField;
  readonly label: string;
  readonly agreement: Agreement;
  readonly first: readonly SaidValue[];
  readonly second: readonly SaidValue[];
}

/** Comparisons of several pairs in a language, in the order given: three statements, however many there are. */
export async function sayComparisons(
  database: Pick<Database, 'prisma' | 'pool'>,
  comparisons: readonly (readonly FieldComparison[])[],
  language: 'fr' | 'en',
): Promise<readonly (readonly SaidField[])[]> {
  const values = comparisons.flat().flatMap(({ first, second }) => [...first, ...second]);
  const names = await readFileNames(database, values, language);
  const said = (value: FileValue): SaidValue => ({
    text: sayValue(value, language, names),
    identifier: value.kind === 'IDENTIFIER' ? value.row : null,
  });
  return comparisons.map((fields) =>
    fields.map(({ field, agreement, first, second }) => ({
      field,
      agreement,
      label: sayField(field, language),
      first: first.map(said),
      second: second.map(said),
    })),
  );
}

async function readFileNames(
  { prisma, pool }: Pick<Database, 'prisma' | 'pool'>,
  values: readonly FileValue[],
  language: 'fr' | 'en',
): Promise<FileNames> {
  const codesOf = (kind: 'COUNTRY' | 'TERRITORY') => [
    ...new Set(values.flatMap((value) => (value.kind === kind ? value.code : []))),
  ];
  const where = (codes: readonly string[]) => ({ where: { code: { in: [...codes] } } });
  const occupationIds = [
    ...new Set(values.flatMap((value) => (value.kind === 'OCCUPATION' ? value.id : []))),
  ];
  const occupations = await readLabels(pool, occupationIds, language);
  const territories = await prisma.territory.findMany(where(codesOf('TERRITORY')));
  const countries = await prisma.jurisdiction.findMany(where(codesOf('COUNTRY')));
  const maps = {
    occupation: new Map(occupationIds.map((id, index) => [id, occupations[index]])),
    territory: new Map(territories.map(({ code, name }) => [code, name])),
    country: new Map(
      countries.map(({ code, nameFr, nameEn }) => [code, language === 'fr' ? nameFr : nameEn]),
    ),
  };
  return {
    occupation: (id) => maps.occupation.get(id) ?? id,
    territory: (code) => maps.territory.get(code) ?? code,
    country: (code) => maps.country.get(code) ?? code,
  };
}
