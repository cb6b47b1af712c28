import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SERVICES =
  /^\/src\/(access|offers|passport|people|recognition|taxonomy|pack|training|server)\/(?!permissions\.ts$)/;

/** Imports of contexts and of the server that are more than types: they would be there at run time. */
function valueImports(file: string, code: string): readonly string[] {
  return parseSync(code, { syntax: 'typescript' }).body.flatMap((item) => {
    if (item.type !== 'ImportDeclaration' || item.typeOnly) return [];
    const target = posix.join('/src/schema', posix.dirname(file), item.source.value);
    if (!item.source.value.startsWith('.') || !SERVICES.test(target)) return [];
    const values = item.specifiers.filter((one) => one.type !== 'ImportSpecifier' || !one.isTypeOnly);
    return values.length > 0 || item.specifiers.length === 0 ? [target] : [];
  });
}

describe('nouns', () => {
  it('know contexts by their types alone', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts',
    );
    expect(files.length).toBeGreaterThan(15);
    const found = files.map(
      (name) => [name, valueImports(name, readFileSync(join(FOLDER, name), 'utf8'))] as const,
    );
    expect(found.filter(([, imports]) => imports.length > 0)).toEqual([]);
  });

  it.each([
    ['a.ts', `import { listCandidates } from '../people/index.ts';`, ['/src/people/index.ts']],
    [
      'a/b.ts',
      `import { type View, listCandidates } from '../../people/index.ts';`,
      ['/src/people/index.ts'],
    ],
    ['a.ts', `import '../server/serve.ts';`, ['/src/server/serve.ts']],
    ['a.ts', `import type { View } from '../people/index.ts';`, []],
    ['a.ts', `import { type View } from '../people/index.ts';`, []],
    ['a.ts', `import { requirePermission } from '../access/permissions.ts';`, []],
    ['a/b.ts', `import { Skill } from '../taxonomy/concepts.ts';`, []],
  ])('%s: %s', (file, code, expected) => {
    expect(valueImports(file, code)).toEqual(expected);
  });
});
