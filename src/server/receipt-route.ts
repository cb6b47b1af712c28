import { type RequestHandler, Router } from 'express';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { candidateScope, drawReceipt, readReceipt } from '../people/index.ts';
import { requestViewer } from './request-viewer.ts';
import type { Services } from './services.ts';

/** `/candidates/<number>/receipt.pdf` for whoever may see that candidate; for everybody else there is nothing. */
export function createReceiptRoute(
  services: Pick<Services, 'signIn' | 'runUnitOfWork' | 'now'>,
): RequestHandler {
  const router = Router();
  router.get('/candidates/:number/receipt.pdf', async (request, response, next) => {
    const receipt = await receiptFor(services, request.params.number, request.get('authorization'));
    if (receipt === null) return next();
    response
      .type('application/pdf')
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', `inline; filename="recepisse-${receipt.number}.pdf"`)
      .send(Buffer.from(await drawReceipt(receipt)));
  });
  return router;
}

async function receiptFor(
  { signIn, runUnitOfWork, now }: Pick<Services, 'signIn' | 'runUnitOfWork' | 'now'>,
  number: string,
  authorization: string | undefined,
) {
  const at = now();
  try {
    const viewer = await requestViewer(signIn, authorization);
    const scope = candidateScope(viewer, bamakoDay(at));
    return await runUnitOfWork({ viewer, action: 'candidate.read', reason: 'receipt' }, (unit) =>
      readReceipt(unit, scope, number, at),
    );
  } catch (error) {
    // No session, no such role, no such candidate: a stranger cannot tell which.
    if (error instanceof DomainError) return null;
    throw error;
  }
}
