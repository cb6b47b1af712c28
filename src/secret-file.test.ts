import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepSecret } from './secret-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seko-secret-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('keepSecret', () => {
  it('makes a secret once, for its owner only', () => {
    const below = join(folder, 'not', 'there');
    const secret = keepSecret(below);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(keepSecret(below)).toBe(secret);
    expect(statSync(join(below, 'secret')).mode & 0o077).toBe(0);
    expect(readdirSync(below)).toEqual(['secret']);
    expect(keepSecret(folder)).not.toBe(secret);
  });

  it('refuses one that is too short', () => {
    writeFileSync(join(folder, 'secret'), 'short');
    expect(() => keepSecret(folder)).toThrow(
      `${join(folder, 'secret')} holds 5 characters; expected at least 32: restore it, or set SEKO_SECRET.`,
    );
  });
});
