import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { languageOf, type MessageLanguage } from './messages.ts';

const storage = new AsyncLocalStorage<MessageLanguage>();

/** The language of the request being answered: errors are formatted where no context is at hand. */
export function currentLanguage(): MessageLanguage {
  return storage.getStore() ?? 'fr';
}

export const rememberLanguage: RequestHandler = (request, _response, next) => {
  storage.run(languageOf(request.headers['accept-language']), next);
};
