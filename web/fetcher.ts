import type { GraphiQLProps } from 'graphiql';
import { graphqlHeaders } from './post-graphql.ts';
import { currentSession, renewSession, type Session } from './session.ts';

/** Sends what the explorer runs, as whoever is signed in; a session that has expired is renewed, once. */
export const fetcher: GraphiQLProps['fetcher'] = async (params, options) => {
  const send = (session: Session | null) =>
    fetch('/graphql', {
      method: 'POST',
      headers: { ...graphqlHeaders(session?.accessToken), ...options?.headers },
      body: JSON.stringify(params),
    });
  const response = await send(currentSession());
  if (response.status !== 401 || currentSession() === null) return response.json();
  return (await send(await renewSession())).json();
};
