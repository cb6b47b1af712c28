import { expect, test } from '@jest/globals';
import { DomainError } from '../domain/errors.ts';
import { languageOf, sayError } from './messages.ts';

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['fr-ML,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  ['EN', 'en'],
  ['bm,fr;q=0.5', 'fr'],
])('Accept-Language %p is answered in %p', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('a sentence is filled with the values of the error', () => {
  const error = new DomainError('INVALID_INPUT', 'page.size', 'English', { value: 0, max: 200 });
  expect(sayError(error, 'fr')).toBe('0 n’est pas un nombre entier de 1 à 200.');
});

test('a value that is missing stays visible as a gap', () => {
  const error = new DomainError('INVALID_INPUT', 'page.size', 'English', { value: 0 });
  expect(sayError(error, 'fr')).toBe('0 n’est pas un nombre entier de 1 à {max}.');
});

test('an error without a sentence says its own English message', () => {
  expect(sayError(new DomainError('CONFLICT', 'no.such.key', 'English'), 'fr')).toBe('English');
});
