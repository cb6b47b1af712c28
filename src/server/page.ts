import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type RequestHandler, Router } from 'express';

/** Editor and interface set styles from script, so those cannot be held to files. Nothing comes from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For every answer, whatever it holds. */
export const secureHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  next();
};

const ASSET_NAME = /^[\w-]+(\.[\w-]+)*$/;

/** @param folder what the build made of web/ */
export function createPage(folder: string, demonstration: boolean): Router {
  const router = Router();
  const file = join(folder, 'index.html');
  const html = existsSync(file)
    ? readFileSync(file, 'utf8').replace(
        '<html ',
        `<html data-demonstration="${demonstration ? 'on' : 'off'}" `,
      )
    : null;

  router.get('/', (_request, response) => {
    if (html === null) {
      response.status(404).type('text/plain').send('The page is not built: run npm run build.\n');
      return;
    }
    response.set('Cache-Control', 'no-cache').type('html').send(html);
  });

  router.get('/assets/:name', (request, response, next) => {
    const { name } = request.params;
    if (!ASSET_NAME.test(name)) return next();
    const compressed =
      request.acceptsEncodings('gzip') === 'gzip' && existsSync(join(folder, 'assets', `${name}.gz`));
    response.vary('Accept-Encoding').type(extname(name));
    if (compressed) response.set('Content-Encoding', 'gzip');
    // The name holds a hash of the content, so the content never changes.
    const options = { root: join(folder, 'assets'), immutable: true, maxAge: '365d' };
    response.sendFile(compressed ? `${name}.gz` : name, options, (error) => {
      if (!error || response.headersSent) return;
      response.removeHeader('Content-Encoding');
      next();
    });
  });
  return router;
}
