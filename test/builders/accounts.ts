import { v7 as uuidv7 } from 'uuid';
import { hashPassword, type UserViewer } from '../../src/access/index.ts';
import { SignInDocument } from '../generated/graphql.ts';
import type { TestService } from '../harness/test-service.ts';

export interface NewAccount {
  readonly login: string;
  readonly role: UserViewer['role'];
  /** "AL-KITA" */
  readonly agencyCode?: string;
  readonly employerId?: string;
  /** Of an assessor: "FRA:CMA". */
  readonly authorityCode?: string;
}

export const PASSWORD = 'a password of the tests';

/** An account that is no demonstration. Gives its id. */
export async function openAccount(
  { database: { prisma } }: Pick<TestService, 'database'>,
  { login, role, agencyCode, employerId, authorityCode }: NewAccount,
): Promise<string> {
  const agency =
    agencyCode === undefined ? null : await prisma.agency.findUniqueOrThrow({ where: { code: agencyCode } });
  const id = uuidv7();
  await prisma.userAccount.create({
    data: {
      id,
      login,
      role,
      displayName: `Compte ${login}`,
      passwordHash: await hashPassword(PASSWORD),
      agencyId: agency?.id ?? null,
      employerId: employerId ?? null,
      authorityCode: authorityCode ?? null,
    },
  });
  return id;
}

/** Both tokens of a new session. */
export async function signedIn(service: TestService, login: string, password = PASSWORD) {
  const { signIn } = await service.get(SignInDocument, { input: { login, password } });
  if (signIn.__typename === 'SessionPayload') return signIn;
  throw new Error(`${login} was not signed in: ${signIn.message}`);
}

/** An account of the tests, opened and signed in at once: its access token. */
export async function newUser(service: TestService, account: NewAccount): Promise<string> {
  await openAccount(service, account);
  return (await signedIn(service, account.login)).accessToken;
}
