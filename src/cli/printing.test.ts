import { describe, expect, it } from '@jest/globals';
import type { ImportReport } from '../taxonomy/index.ts';
import { type CountedRow, importDocument, printImport } from './import-report.ts';
import { columns } from './match-table.ts';
import { recordOutput } from './recorded-output.ts';
import { printAnswer } from './search-concepts.ts';

const hit = {
  id: '1',
  uri: 'http://data.europa.eu/esco/occupation/1',
  label: 'maçon/maçonne',
  score: 0.96,
  matched: { label: 'maçon', source: 'seko', kind: 'ALTERNATIVE' },
} as const;

describe('printAnswer', () => {
  it('prints one document with the URI as id', () => {
    const output = recordOutput();
    printAnswer('maçon', [hit], { json: true, text: 'maçon' }, output);
    expect(output.lines).toEqual([
      '{"query":"maçon","hits":[{"id":"http://data.europa.eu/esco/occupation/1","label":"maçon/maçonne","score":0.96,"matched":{"label":"maçon","source":"seko","kind":"ALTERNATIVE"}}]}',
    ]);
  });

  it('prints a line a hit', () => {
    const output = recordOutput();
    printAnswer('maçon', [hit], { json: false, text: 'maçon' }, output);
    expect(output.lines).toEqual(['0,960  maçon/maçonne  http://data.europa.eu/esco/occupation/1']);
  });

  it('shows the job title that led to a hit', () => {
    const output = recordOutput();
    const matched = { label: 'Maçon / Maçonne en rénovation', source: 'rome', kind: 'JOB_TITLE' } as const;
    printAnswer('maçon', [{ ...hit, matched }], { json: false, text: 'maçon' }, output);
    expect(output.lines[0]).toMatch(/ ← Maçon \/ Maçonne en rénovation \(rome\)$/);
  });

  it('names each text of several, and says when nothing was found', () => {
    const output = recordOutput();
    printAnswer('zzz', [], { json: false, text: null }, output);
    expect(output.lines).toEqual(['zzz']);
    expect(output.notes).toEqual(['Rien ne correspond à « zzz ».']);
  });
});

const ROWS: readonly CountedRow[] = [['métiers', { added: 3, changed: 2, withdrawn: 1 }]];

function imported(rejected: number): ImportReport & { readonly byKind: unknown } {
  return {
    added: 3,
    changed: 2,
    withdrawn: 1,
    byKind: { concepts: {} },
    rejected: Array.from({ length: rejected }, (_, index) => ({
      file: 'skills_fr.csv',
      line: index + 2,
      reason: 'has no preferred label',
      value: '',
    })),
    ignored: [],
    sourceVersion: 'unspecified',
    version: 4,
  };
}

describe('printImport', () => {
  it('gives the numbers', () => {
    const output = recordOutput();
    printImport('ESCO', imported(0), ROWS, output);
    expect(output.lines[0]).toBe('ESCO : 3 ajouts, 2 modifications, 1 retraits, 0 lignes refusées.');
    expect(output.lines.find((line) => line.includes('métiers'))).toMatch(/3\s+2\s+1$/);
    expect(output.lines.join('\n')).not.toContain('skills_fr.csv');
  });

  it('lists fifty rejected rows at most, and says how many there are', () => {
    const output = recordOutput();
    printImport('ROME', imported(60), ROWS, output);
    const listed = output.lines.filter((line) => line.includes('skills_fr.csv:'));
    expect(listed).toHaveLength(50);
    expect(listed[0]).toBe('  skills_fr.csv:2  has no preferred label');
    expect(output.lines.at(-1)).toBe('  … et 10 autres ; toutes avec --json.');
  });

  it('gives a program every rejected row', () => {
    const document = importDocument(imported(60));
    expect(document.rejected).toBe(60);
    expect(document.rejectedRows).toHaveLength(60);
    expect(document).toMatchObject({ added: 3, changed: 2, withdrawn: 1, taxonomyVersion: 4 });
  });
});

describe('columns', () => {
  it('pads to the widest cell, numbers to the right', () => {
    expect(
      columns([
        ['rang', 'nom'],
        ['1', 'Awa'],
        ['12', 'Bréhima'],
      ]),
    ).toEqual(['rang  nom', '   1  Awa', '  12  Bréhima']);
  });
});
