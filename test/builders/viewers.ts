import { ANONYMOUS, type Viewer, viewerOf } from '../../src/access/index.ts';
import { createServices } from '../../src/server/services.ts';
import { TEST_NOW, testConfig } from '../harness/test-config.ts';
import type { TestService } from '../harness/test-service.ts';
import { newUser } from './accounts.ts';

export interface AskingViewer {
  readonly who: string;
  readonly viewer: Viewer;
  /** None for a stranger. */
  readonly token: string | undefined;
}

const DEMONSTRATION = ['conseillere', 'direction', 'employeur', 'admin'] as const;

/** One of each kind that asks of the demonstration: its accounts, advisers here and there, portals, and a stranger. */
export async function allViewers(service: TestService): Promise<readonly AskingViewer[]> {
  const { database } = service;
  const { signIn } = await createServices({ config: testConfig(), database, now: () => TEST_NOW });
  const busiest = await database.pool.query<{ code: string }>(
    `SELECT a.code FROM agency a JOIN candidate c ON c.agency_id = a.id WHERE a.kind = 'LOCAL'
     GROUP BY a.code ORDER BY count(*) DESC, a.code LIMIT 1`,
  );
  const other = await database.pool.query<{ id: string }>(
    `SELECT o.employer_id AS id FROM offer o
     WHERE o.employer_id <> (SELECT employer_id FROM user_account WHERE login = 'employeur') LIMIT 1`,
  );
  const agencyCode = busiest.rows[0]?.code ?? '';
  const employerId = other.rows[0]?.id ?? '';
  const tokens = {
    ...Object.fromEntries(
      await Promise.all(DEMONSTRATION.map(async (login) => [login, await service.signIn(login)] as const)),
    ),
    local: await newUser(service, { login: 'local', role: 'ADVISER', agencyCode }),
    nowhere: await newUser(service, { login: 'nowhere', role: 'ADVISER' }),
    portal: await newUser(service, { login: 'portal', role: 'EMPLOYER', employerId }),
    lost: await newUser(service, { login: 'lost', role: 'EMPLOYER' }),
  };
  const users = await Promise.all(
    Object.entries(tokens).map(async ([who, token]) => {
      const viewer = await viewerOf(signIn, token);
      if (!viewer) throw new Error(`${who} is not signed in`);
      return { who, viewer, token };
    }),
  );
  return [...users, { who: 'stranger', viewer: ANONYMOUS, token: undefined }];
}
