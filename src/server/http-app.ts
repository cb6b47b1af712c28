import { STATUS_CODES } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { createBulkRoutes } from './bulk-routes.ts';
import { openDemonstrationSession } from './demonstration-session.ts';
import { createHealth } from './health.ts';
import type { Logger } from './log.ts';
import { createPage, secureHeaders } from './page.ts';
import { createPassportRoutes } from './passport-routes.ts';
import { createReceiptRoute } from './receipt-route.ts';
import type { Services } from './services.ts';
import { createVerificationRoutes } from './verification-routes.ts';

export interface AppParts {
  readonly config: Pick<Config, 'production' | 'demonstration'>;
  readonly services: Services;
  readonly graphql: readonly RequestHandler[];
  readonly pageFolder: string;
  readonly log: Pick<Logger, 'error'>;
}

/** Everything that the service answers over HTTP. */
export function createApp({ config, services, graphql, pageFolder, log }: AppParts): Express {
  const demonstration = config.demonstration && !config.production;
  const app = express();
  app.disable('x-powered-by');
  app.use(secureHeaders);
  app.use(createHealth(services.database));
  app.use(createPage(pageFolder, demonstration));
  app.all('/graphql', graphqlOverHttp, ...graphql);
  if (demonstration) app.post('/demo/session', demonstrationSession(services));
  app.use(createReceiptRoute(services));
  app.use(createVerificationRoutes(services));
  app.use(createPassportRoutes(services));
  app.use(createBulkRoutes(services));
  app.use(nothingHere);
  app.use(refuse(log));
  return app;
}

/** A person who opens the address of the API is shown the page; other methods than GraphQL's are told which. */
const graphqlOverHttp: RequestHandler = (request, response, next) => {
  if (
    request.method === 'GET' &&
    request.query['query'] === undefined &&
    request.accepts('json', 'html') === 'html'
  ) {
    response.redirect(303, '/');
    return;
  }
  if (['GET', 'POST', 'HEAD'].includes(request.method)) return next();
  response
    .set('Allow', 'GET, POST')
    .status(405)
    .json({
      errors: [
        {
          message: `${request.method} is no way to send GraphQL: use POST with a JSON body, or GET for queries.`,
          extensions: { code: 'METHOD_NOT_ALLOWED' },
        },
      ],
    });
};

/** Other sites' pages cannot set the header without being allowed to, which they are not. */
function demonstrationSession({ signIn }: Pick<Services, 'signIn'>): RequestHandler {
  return async (request, response) => {
    if (request.get('Seko-Demonstration') === undefined) {
      response.status(403).json({ message: 'Send the header “Seko-Demonstration: 1”.' });
      return;
    }
    const session = await openDemonstrationSession(signIn);
    response.set('Cache-Control', 'no-store');
    if (session) response.json(session);
    else response.status(404).json({ message: 'There is no demonstration account.' });
  };
}

const nothingHere: RequestHandler = (request, response) => {
  response
    .status(404)
    .type('text/plain')
    .send(`There is nothing at ${request.path}. The page is at /, the API at /graphql.\n`);
};

/** Bodies that cannot be read are the caller's mistake; whatever else fails here is ours, and is not told. */
function refuse(log: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'unexpected failure');
    const message =
      status < 500 && error instanceof Error ? error.message : 'Something unexpected went wrong.';
    const code = STATUS_CODES[status]?.toUpperCase().replace(/\W+/g, '_') ?? 'INTERNAL_SERVER_ERROR';
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
