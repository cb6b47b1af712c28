import { describe, expect, it } from '@jest/globals';
import { StartupError } from '../startup-error.ts';
import { explainConnection } from './connection-failure.ts';

const URL_WITH_PASSWORD = 'postgres://someone:secret@db.example:5432/seko';

function sentenceFor(error: Error): string {
  const explained = explainConnection(error, 'DATABASE_URL', URL_WITH_PASSWORD);
  return explained instanceof StartupError ? explained.message : 'not explained';
}

describe('explainConnection', () => {
  it.each([
    ['28P01', 'it refuses the password or the user'],
    ['3D000', 'it has no such database: create it, or correct the address'],
    ['ENOTFOUND', 'there is no such host: correct the address'],
  ])('says what %s means, and to whom the connection went, without the password', (code, reason) => {
    expect(sentenceFor(Object.assign(new Error('…'), { code }))).toBe(
      `The PostgreSQL of DATABASE_URL (someone@db.example:5432/seko) cannot be used: ${reason}.`,
    );
  });

  it('understands the failures of the driver, which have no code', () => {
    expect(sentenceFor(new Error('timeout expired'))).toMatch(/: it does not answer\.$/);
    expect(sentenceFor(new Error('Connection terminated unexpectedly'))).toMatch(
      /: the connection was cut\.$/,
    );
  });

  it('leaves anything else as it came', () => {
    for (const error of [new Error('a mistake'), new StartupError('said already'), 'no error']) {
      expect(explainConnection(error, 'DATABASE_URL', URL_WITH_PASSWORD)).toBe(error);
    }
  });
});
