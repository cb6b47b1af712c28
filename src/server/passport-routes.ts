import { type Request, type RequestHandler, type Response, Router } from 'express';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import {
  drawPassport,
  europassXml,
  handOver,
  type IssuedCredential,
  jsonResume,
  type PassportForm,
  type PassportWording,
  pagePath,
  wordingIn,
} from '../passport/index.ts';
import { candidateScope } from '../people/index.ts';
import { requestViewer } from './request-viewer.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'signIn' | 'runUnitOfWork' | 'now' | 'passports'>;

interface Download {
  readonly form: PassportForm;
  readonly type: string;
  readonly body: (
    issued: IssuedCredential,
    page: string,
    wording: PassportWording,
  ) => Promise<string | Buffer>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By the last part of the address. */
const DOWNLOADS: Readonly<Record<string, Download>> = {
  'passeport.pdf': {
    form: 'PDF',
    type: 'application/pdf',
    body: async ({ passport, jws }, page) => Buffer.from(await drawPassport({ passport, jws, page })),
  },
  'passeport.jwt': { form: 'CREDENTIAL', type: 'application/vc+jwt', body: async ({ jws }) => jws },
  'resume.json': {
    form: 'JSON_RESUME',
    type: 'application/json',
    body: async ({ passport }, page, wording) =>
      `${JSON.stringify(jsonResume(passport.skillsPassport, wording, { page, signedAt: passport.validFrom }), null, 2)}\n`,
  },
  'europass.xml': {
    form: 'EUROPASS',
    type: 'application/xml',
    body: async ({ passport }, _page, wording) =>
      europassXml(passport.skillsPassport, wording, passport.validFrom),
  },
};

/**
 * `/passports/<id>/passeport.pdf`, `passeport.jwt`, `resume.json` and `europass.xml` for whoever may see the candidate,
 * the last two with `?lang=fr|en|es`; for everybody else there is nothing.
 */
export function createPassportRoutes(parts: Parts): RequestHandler {
  const router = Router();
  router.get('/passports/:id/:file', async (request, response, next) => {
    const { id, file } = request.params;
    const download = Object.hasOwn(DOWNLOADS, file) ? DOWNLOADS[file] : undefined;
    if (!download || !UUID.test(id)) return next();
    const issued = await issuedFor(parts, id, download.form, request);
    if (issued === null) return next();
    const page = `${parts.passports.publicUrl ?? ''}${pagePath(issued.token)}`;
    const body = await download.body(issued, page, wordingIn(langOf(request) ?? 'fr'));
    sendFile(response, download.type, file, body);
  });
  return router;
}

async function issuedFor(
  { signIn, runUnitOfWork, now }: Parts,
  id: string,
  form: PassportForm,
  request: Request<{ id: string; file: string }>,
): Promise<IssuedCredential | null> {
  const at = now();
  try {
    const viewer = await requestViewer(signIn, request.get('authorization'));
    const scope = candidateScope(viewer, bamakoDay(at));
    return await runUnitOfWork({ viewer, action: 'candidate.read', reason: 'passport handed over' }, (unit) =>
      handOver(unit, scope, id, form, at),
    );
  } catch (error) {
    // No session, no such role, no such passport: a stranger cannot tell which.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What `?lang=` asks for. */
export function langOf({ query }: Pick<Request, 'query'>): string | null {
  const { lang } = query;
  return typeof lang === 'string' ? lang : null;
}

export function sendFile(response: Response, type: string, name: string, body: string | Buffer): void {
  response
    .type(type)
    .set('Cache-Control', 'no-store')
    .set('Content-Disposition', `inline; filename="${name}"`)
    // As bytes: neither a JWS nor a PDF has a charset.
    .send(Buffer.from(body));
}
