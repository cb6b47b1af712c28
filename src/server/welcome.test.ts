import { expect, test } from '@jest/globals';
import { welcome } from './welcome.ts';

const ACCOUNTS = [
  { login: 'conseillere', password: 'p4ss_-word', label: 'Conseillère (démonstration)' },
  { login: 'admin', password: 'other', label: 'Administration (démonstration)' },
];

/** The JSON bodies of the curl commands. */
function bodies(text: string): { query: string }[] {
  return [...text.matchAll(/-d '(\{.*?\})'( \||$)/gm)].map(([, body = '']) => JSON.parse(body));
}

test('the commands sign in as the adviser and ask for a ranking', () => {
  const [signIn, rank] = bodies(welcome('http://localhost:4000', ACCOUNTS));
  expect(signIn?.query).toContain('signIn(input: {login: "conseillere", password: "p4ss_-word"})');
  expect(rank?.query).toContain('offer(number: "OFF-000001")');
});

test('every account is named with its password', () => {
  const text = welcome('http://localhost:4000', ACCOUNTS);
  for (const { login, password, label } of ACCOUNTS) {
    expect(text).toMatch(new RegExp(`${login} +${password}  ${label.replace(/[()]/g, '\\$&')}`));
  }
});

test('without accounts the command asks what anyone may know', () => {
  const text = welcome('http://localhost:4000', []);
  expect(bodies(text)).toEqual([{ query: '{ dataSources { title attribution } }' }]);
  expect(text).not.toContain('Accounts');
});
