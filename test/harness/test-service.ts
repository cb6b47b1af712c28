import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { Config } from '../../src/config.ts';
import { noteStatements, withoutTransactionControl } from '../../src/db/statement-log.ts';
import { createLog } from '../../src/server/log.ts';
import { serve } from '../../src/server/serve.ts';
import { currentCluster } from './cluster.ts';
import type { Template } from './templates.ts';
import { TEST_NOW, testConfig } from './test-config.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly path?: readonly (string | number)[] };
}

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
}

export interface AskOptions {
  readonly token?: string | undefined;
  /** French unless given. */
  readonly language?: string;
}

/** A whole service over HTTP, with a database of its own. */
export interface TestService extends TestDatabase {
  readonly url: string;
  /** Sends a typed operation; whatever it answers. */
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Answer<Data>>;
  /** As `ask`, and fails when there are errors. */
  get<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Data>;
  /** SQL statements of the requests that `work` makes, without transaction control. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  /** A query written by hand. */
  query(
    text: string,
    variables?: Record<string, unknown>,
    options?: AskOptions,
  ): Promise<Answer<Record<string, unknown>>>;
  /** An access token of a demonstration account: conseillere, direction, employeur, admin. */
  signIn(login: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startTestService(
  template: Template,
  now: () => Date = () => TEST_NOW,
  config: Config = testConfig(),
): Promise<TestService> {
  const test = await createTestDatabase(template);
  const statements: string[] = [];
  const running = await noteStatements(statements, () =>
    serve({ config, database: test.database, log: createLog('silent'), now, indexFile: null }),
  );
  const post = async (query: string, variables: unknown, { token, language = 'fr' }: AskOptions) => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = JSON.parse(await response.text());
    return { data, errors };
  };
  const service: TestService = {
    ...test,
    url: running.url,
    ask: (document, variables, options = {}) => post(print(document), variables, options),
    get: async (document, variables, options = {}) => {
      const { data, errors } = await post(print(document), variables, options);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    statementsOf: async (work) => {
      statements.length = 0;
      await work();
      return withoutTransactionControl(statements);
    },
    query: (text, variables = {}, options = {}) => post(text, variables, options),
    signIn: async (login) => {
      const password = currentCluster().accounts.find((account) => account.login === login)?.password;
      const { data } = await post(
        'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SessionPayload { accessToken } } }',
        { input: { login, password } },
        {},
      );
      return data.signIn.accessToken;
    },
    stop: async () => {
      await running.close();
      await test.drop();
    },
  };
  return service;
}
