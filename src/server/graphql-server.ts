import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import type { Context } from './context.ts';
import { formatError } from './format-error.ts';
import { createLoaders } from './loaders.ts';
import type { Logger } from './log.ts';
import { languageOf, sayError } from './messages.ts';
import { currentLanguage, rememberLanguage } from './request-language.ts';
import { requestViewer } from './request-viewer.ts';
import type { Services } from './services.ts';

export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly log: Logger;
  readonly production: boolean;
  readonly httpServer: Server;
}

export interface GraphqlEndpoint {
  readonly handlers: RequestHandler[];
  stop(): Promise<void>;
}

/** Larger bodies belong to the upload endpoint. */
const BODY_LIMIT = '1mb';

/** Milliseconds that requests are given to end when the service stops. */
const GRACE = 5000;

export async function createGraphqlEndpoint(parts: GraphqlParts): Promise<GraphqlEndpoint> {
  const { schema, services, log, production, httpServer } = parts;
  const apollo = new ApolloServer<Context>({
    schema,
    // The service alone owns the signals.
    stopOnTerminationSignals: false,
    introspection: true,
    includeStacktraceInErrorResponses: !production,
    allowBatchedHttpRequests: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: GRACE }),
      ApolloServerPluginLandingPageDisabled(),
    ],
    logger: log,
    formatError: (formatted, error) => formatError(formatted, error, currentLanguage(), log),
  });
  await apollo.start();
  const context = expressMiddleware(apollo, {
    context: async ({ req }): Promise<Context> => {
      const now = services.now();
      const today = bamakoDay(now);
      const language = languageOf(req.headers['accept-language']);
      const viewer = await requestViewer(services.signIn, req.headers.authorization).catch(unauthorised);
      return {
        viewer,
        language,
        today,
        now,
        services,
        loaders: createLoaders(services, viewer, today),
        say: (error) => sayError(error, language),
      };
    },
  });
  return {
    handlers: [express.json({ limit: BODY_LIMIT, reviver: refuseNul }), rememberLanguage, context],
    stop: () => apollo.stop(),
  };
}

/** PostgreSQL cannot keep the character; a mistake of the caller must not become a fault of the service. */
function refuseNul(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('\0')) return value;
  throw new SyntaxError('A text holds the character U+0000, which cannot be stored: leave it out.');
}

/** HTTP has a status of its own for a token that is no longer good. */
function unauthorised(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 401 } } });
}
