import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { type Action, requirePermission, type Viewer } from '../access/index.ts';
import { DomainError, type DomainErrorCode } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { bytesContent, readMapping } from '../people/index.ts';
import { exportFile, importFile } from './candidate-import.ts';
import { languageOf, sayError } from './messages.ts';
import { employerIdIn, importOfferFile } from './offer-import.ts';
import { requestViewer } from './request-viewer.ts';
import type { Services } from './services.ts';
import { readUpload } from './upload.ts';

/** Of a file of candidates or offers. */
const LARGEST_UPLOAD = '10mb';

const STATUS: Readonly<Record<DomainErrorCode, number>> = {
  INVALID_INPUT: 422,
  NOT_FOUND: 404,
  CONFLICT: 409,
  ILLEGAL_STATE: 409,
  PERMISSION_DENIED: 403,
  UNAUTHENTICATED: 401,
};

/**
 * `POST /imports` takes a file of candidates, `POST /imports/offers` one of offers, and both answer the report;
 * `GET /exports/candidates.csv` gives those whom the caller sees. All ask for a bearer token, so no page of another site
 * can send them.
 */
export function createBulkRoutes(services: Services): Router {
  const router = Router();
  const body = express.raw({ type: () => true, limit: LARGEST_UPLOAD });
  // Who may not import is told so before the file is taken in.
  router.post(
    '/imports',
    told(requirePermitted(services, 'candidate.import')),
    body,
    told(takeImport(services)),
  );
  router.post(
    '/imports/offers',
    told(requirePermitted(services, 'offer.draft')),
    body,
    told(takeOffers(services)),
  );
  router.get('/exports/candidates.csv', told(giveExport(services)));
  return router;
}

type Answer = (request: Request, response: Response, viewer: Viewer) => Promise<void>;

function requirePermitted(services: Services, action: Action): RequestHandler {
  return async (request, _response, next) => {
    requirePermission(await viewerOf(services, request), action);
    next();
  };
}

function takeImport(services: Services): RequestHandler {
  return answered(services, async (request, response, viewer) => {
    const { file, fields } = await readUpload(request);
    const field = (name: string) => fields.get(name) ?? queryText(request, name);
    const mapping = field('mapping');
    const agencyId = await services.agencyFor(viewer, field('agency'));
    const report = await importFile(services, {
      viewer,
      agencyId,
      file: bytesContent(file.name, file.bytes),
      mapping: mapping === null ? null : readMapping(mapping),
      dryRun: isYes(field('dryRun')),
      today: bamakoDay(services.now()),
    });
    response.set('Cache-Control', 'no-store').json(report);
  });
}

/** A portal's user imports for its own employer, whoever serves several names one. */
function takeOffers(services: Services): RequestHandler {
  return answered(services, async (request, response, viewer) => {
    const { file, fields } = await readUpload(request);
    const field = (name: string) => fields.get(name) ?? queryText(request, name);
    const employer = field('employer');
    const report = await importOfferFile(services, {
      viewer,
      employerId: await services.employerFor(viewer, employer === null ? null : employerIdIn(employer)),
      file: bytesContent(file.name, file.bytes),
      dryRun: isYes(field('dryRun')),
      now: services.now(),
    });
    response.set('Cache-Control', 'no-store').json(report);
  });
}

function isYes(text: string | null): boolean {
  return ['1', 'true', 'oui'].includes(text ?? '');
}

function giveExport(services: Services): RequestHandler {
  return answered(services, async (request, response, viewer) => {
    const agency = queryText(request, 'agency');
    const today = bamakoDay(services.now());
    const pieces = await exportFile(services, {
      viewer,
      agencyId: agency === null ? null : await services.agencyFor(viewer, agency),
      format: 'CSV',
      today,
    });
    response
      .type('text/csv; charset=utf-8')
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', `attachment; filename="candidats-${today}.csv"`);
    await pipeline(Readable.from(pieces), response);
  });
}

function answered(services: Services, answer: Answer): RequestHandler {
  return async (request, response) => answer(request, response, await viewerOf(services, request));
}

function viewerOf({ signIn }: Services, request: Request): Promise<Viewer> {
  return requestViewer(signIn, request.get('authorization'));
}

/** A failure that the caller can act on, in the caller's language and with the status that fits. */
function told(handler: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const message = sayError(error, languageOf(request.get('accept-language')));
      const extensions = { code: error.code, path: error.path };
      response.status(STATUS[error.code]).json({ errors: [{ message, extensions }] });
    }
  };
}

function queryText({ query }: Request, name: string): string | null {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
