import { describe, expect, it } from '@jest/globals';
import { requireSupported } from './server-version.ts';

describe('requireSupported', () => {
  it('accepts PostgreSQL 15 and what came after it', () => {
    expect(() => requireSupported({ number: 150_000, text: '15.0' })).not.toThrow();
    expect(() => requireSupported({ number: 180_004, text: '18.4' })).not.toThrow();
  });

  it('refuses an older one by name', () => {
    expect(() => requireSupported({ number: 140_013, text: '14.13 (Debian 14.13-1)' })).toThrow(
      'The database is PostgreSQL 14.13 (Debian 14.13-1); Seko needs PostgreSQL 15 or newer.',
    );
  });
});
