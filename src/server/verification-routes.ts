import { type RequestHandler, type Response, Router } from 'express';
import type { SystemViewer } from '../access/index.ts';
import {
  didDocument,
  issuerAt,
  jwkSet,
  KEYS_PATH,
  pageWording,
  publishStatusList,
  readPublishedKeys,
  readServiceName,
  readShown,
  verificationPage,
} from '../passport/index.ts';
import { langOf, sendFile } from './passport-routes.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'database' | 'runUnitOfWork' | 'now' | 'passports'>;

/** Whoever verifies is nobody in particular. */
const VERIFIER: SystemViewer = { kind: 'SYSTEM', name: 'verification' };

/** Addresses carry 128 random bits. */
const TOKEN = /^[\w-]{22}$/;

/** Seconds for which keys and lists may be kept on the way. */
const KEPT = 300;

/**
 * What anybody may ask without an account, to verify a passport that was shown: the page of its QR code, the signed
 * passport itself, the issuer's keys (`/.well-known/jwks.json`, `/.well-known/did.json`) and the status lists.
 */
export function createVerificationRoutes(parts: Parts): RequestHandler {
  const { database, runUnitOfWork, now, passports } = parts;
  const router = Router();
  const read = (token: string) =>
    TOKEN.test(token)
      ? runUnitOfWork({ viewer: VERIFIER, action: 'candidate.read', reason: 'verification' }, (unit) =>
          readShown(unit, token, now()),
        )
      : Promise.resolve(null);

  router.get('/verifier/:token', async (request, response) => {
    const shown = await read(request.params.token);
    response
      .status(shown === null ? 404 : 200)
      .set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
      .type('html')
      .send(verificationPage(shown, pageWording(langOf(request), request.get('accept-language'))));
  });

  router.get('/verifier/:token/passeport.jwt', async (request, response, next) => {
    const shown = await read(request.params.token);
    if (shown?.state !== 'VALID') return next();
    sendFile(response, 'application/vc+jwt', 'passeport.jwt', shown.jws);
  });

  router.get('/passports/status/:list', async (request, response, next) => {
    const { list } = request.params;
    if (!/^\d{1,9}$/.test(list)) return next();
    const jws = await runUnitOfWork(
      { viewer: VERIFIER, action: 'candidate.read', reason: 'verification' },
      (unit) => publishStatusList(unit, Number(list), passports, now()),
    );
    if (jws === null) return next();
    published(response).type('application/vc+jwt').send(Buffer.from(jws));
  });

  const issuer = async () =>
    passports.publicUrl === null
      ? null
      : issuerAt(passports.publicUrl, await readServiceName(database.prisma));

  router.get(KEYS_PATH, async (_request, response, next) => {
    const who = await issuer();
    if (who === null) return next();
    published(response)
      .type('application/jwk-set+json')
      .send(JSON.stringify(jwkSet(who, await readPublishedKeys(database))));
  });

  router.get('/.well-known/did.json', async (_request, response, next) => {
    const who = await issuer();
    if (who === null) return next();
    published(response)
      .type('application/did')
      .send(JSON.stringify(didDocument(who, await readPublishedKeys(database))));
  });
  return router;
}

/** Anybody's page may read them: they are for everybody. */
function published(response: Response): Response {
  return response.set({
    'Cache-Control': `public, max-age=${KEPT}`,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}
