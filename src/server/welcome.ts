import type { DemonstrationAccount } from '../../prisma/seed/load-demonstration.ts';

/** What the start of the service ends with: where to look, what to try, and how to sign in. */
export function welcome(url: string, accounts: readonly DemonstrationAccount[]): string {
  const adviser = accounts.find(({ login }) => login === 'conseillere');
  const lines = [
    '',
    `Seko is ready: ${url}/`,
    '',
    'Three things to try:',
    `  1. Open ${url}/ in a browser, sign in ${adviser ? 'with one click' : 'with your account'} and run the first tab:`,
    '     a ranking of candidates for an offer.',
    '  2. The same ranking in the terminal, and a search for an occupation by a Malian trade name:',
    '       npx seko match --offer OFF-000001',
    '       npx seko search occupations "masɔn"',
    '  3. The API itself:',
    ...curlExample(url, adviser).map((line) => `       ${line}`),
    '',
    ...accountLines(accounts),
    'Ctrl-C stops the service and its database.',
  ];
  return lines.join('\n');
}

function curlExample(url: string, adviser: DemonstrationAccount | undefined): readonly string[] {
  const post = `curl -s ${url}/graphql -H 'content-type: application/json'`;
  if (adviser === undefined) return [`${post} -d '{"query":"{ dataSources { title attribution } }"}'`];
  const { login, password } = adviser;
  const signIn = `mutation { signIn(input: {login: \\"${login}\\", password: \\"${password}\\"}) { ... on SessionPayload { accessToken } } }`;
  const rank = `{ offer(number: \\"OFF-000001\\") { title matches(first: 3) { edges { rank score node { displayName } } exact } } }`;
  return [
    `TOKEN=$(${post} -d '{"query":"${signIn}"}' | sed 's/.*accessToken":"\\([^"]*\\).*/\\1/')`,
    `${post} -H "authorization: Bearer $TOKEN" -d '{"query":"${rank}"}'`,
  ];
}

function accountLines(accounts: readonly DemonstrationAccount[]): readonly string[] {
  if (accounts.length === 0) return [];
  const width = Math.max(...accounts.map(({ login }) => login.length));
  return [
    'Accounts of the demonstration, with new passwords at every start (all data is made up):',
    ...accounts.map(({ login, password, label }) => `  ${login.padEnd(width)}  ${password}  ${label}`),
    '',
  ];
}
