import { useSyncExternalStore } from 'react';
import { type GraphqlAnswer, postGraphql } from './post-graphql.ts';

/** Who is signed in here. A demonstration session is not prolonged: another one is opened. */
export type Session =
  | { readonly kind: 'DEMONSTRATION'; readonly name: string; readonly accessToken: string }
  | {
      readonly kind: 'ACCOUNT';
      readonly name: string;
      readonly accessToken: string;
      readonly refreshToken: string;
    };

/** Of this browser tab alone: computers at a counter are shared. */
const KEY = 'seko:session';

let current: Session | null = stored();
let renewal: Promise<Session | null> | null = null;
const listeners = new Set<() => void>();

function stored(): Session | null {
  const text = sessionStorage.getItem(KEY);
  return text === null ? null : JSON.parse(text);
}

function keep(session: Session | null): Session | null {
  current = session;
  if (session === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(session));
  for (const listener of listeners) listener();
  return session;
}

export function currentSession(): Session | null {
  return current;
}

export function useSession(): Session | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);
}

export async function openDemonstration(): Promise<Session> {
  const response = await fetch('/demo/session', { method: 'POST', headers: { 'Seko-Demonstration': '1' } });
  if (!response.ok)
    throw new Error('La session de démonstration ne s’ouvre pas ; réessayez dans un instant.');
  const { name, accessToken } = await response.json();
  const session: Session = { kind: 'DEMONSTRATION', name, accessToken };
  keep(session);
  return session;
}

const SESSION_FIELDS = `__typename ... on SessionPayload { accessToken refreshToken user { name } }
  ... on Error { message }`;

/** @throws Error with a sentence for the user */
export async function openAccount(login: string, password: string): Promise<void> {
  const answer = await postGraphql<SessionData>(
    `mutation SignIn($input: SignInInput!) { session: signIn(input: $input) { ${SESSION_FIELDS} } }`,
    { input: { login, password } },
  );
  keep(sessionIn(answer));
}

export async function closeSession(): Promise<void> {
  const session = current;
  keep(null);
  if (session) await postGraphql('mutation SignOut { signOut }', {}, session.accessToken);
}

/** A session with a new access token, or null when it has ended for good. Two requests renew it once. */
export function renewSession(): Promise<Session | null> {
  renewal ??= renewed(current)
    .then(keep, () => keep(null))
    .finally(() => {
      renewal = null;
    });
  return renewal;
}

async function renewed(session: Session | null): Promise<Session | null> {
  if (session === null) return null;
  if (session.kind === 'DEMONSTRATION') return openDemonstration();
  const answer = await postGraphql<SessionData>(
    `mutation RefreshSession($input: RefreshSessionInput!) { session: refreshSession(input: $input) { ${SESSION_FIELDS} } }`,
    { input: { refreshToken: session.refreshToken } },
  );
  return sessionIn(answer);
}

interface SessionAnswer {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly user?: { readonly name: string };
  readonly message?: string;
}

interface SessionData {
  readonly session: SessionAnswer;
}

function sessionIn({ data, errors }: GraphqlAnswer<SessionData>): Session {
  const { accessToken, refreshToken, user, message } = data?.session ?? {};
  if (accessToken && refreshToken && user)
    return { kind: 'ACCOUNT', name: user.name, accessToken, refreshToken };
  throw new Error(message ?? errors?.[0]?.message ?? 'Le service ne répond pas.');
}
