import type { Viewer } from '../access/index.ts';
import type { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Loaders } from './loaders.ts';
import type { MessageLanguage } from './messages.ts';
import type { Services } from './services.ts';

/** What every resolver is given: who asks, when, and the two ways to data. */
export interface Context {
  readonly viewer: Viewer;
  readonly language: MessageLanguage;
  /** Today in Bamako. */
  readonly today: IsoDate;
  readonly now: Date;
  readonly services: Services;
  readonly loaders: Loaders;
  /** An error in the caller's language. */
  readonly say: (error: DomainError) => string;
}
