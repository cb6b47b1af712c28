import { describe, expect, it } from '@jest/globals';
import { ESCO_TABLES } from './esco-tables.ts';
import { readRelationEntry } from './relation-entry.ts';

function read(row: Readonly<Record<string, string>>) {
  const table = ESCO_TABLES.find(({ name }) => name === 'occupationSkillRelations');
  if (table?.sort !== 'RELATIONS') throw new Error('no table');
  return readRelationEntry(table, (column) => row[column] ?? null);
}

describe('readRelationEntry', () => {
  it('reads the two concepts and what joins them', () => {
    expect(read({ occupationUri: 'o', relationType: 'Essential', skillUri: ' s ' })).toEqual({
      fromUri: 'o',
      toUri: 's',
      kind: 'ESSENTIAL',
    });
  });

  it.each([
    ['has no occupationUri', { occupationUri: '', relationType: 'optional', skillUri: 's' }],
    ['has no skillUri', { occupationUri: 'o', relationType: 'optional', skillUri: '' }],
    ['relates a concept to itself', { occupationUri: 's', relationType: 'optional', skillUri: 's' }],
    [
      'has an unknown relationType, expected essential or optional',
      { occupationUri: 'o', relationType: 'useful', skillUri: 's' },
    ],
  ])('refuses a row that %s', (refused, row) => {
    expect(read(row)).toMatchObject({ refused });
  });
});
