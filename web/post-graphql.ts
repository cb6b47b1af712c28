export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** One request of the page's own, answered in French. */
export async function postGraphql<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  accessToken?: string,
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: graphqlHeaders(accessToken),
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

export function graphqlHeaders(accessToken: string | undefined): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'Accept-Language': 'fr',
    ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
  };
}
