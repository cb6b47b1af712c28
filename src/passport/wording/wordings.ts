import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import type { PassportWording } from './passport-wording.ts';

/** Languages in which a passport is shown; the first is the service's own. */
export const PASSPORT_LANGUAGES = ['fr', 'en', 'es'] as const;

const WORDINGS: Readonly<Record<PassportWording['lang'], PassportWording>> = {
  fr: FRENCH,
  en: ENGLISH,
  es: SPANISH,
};

/** The words of a language by its BCP 47 tag; French for any other. */
export function wordingIn(tag: string): PassportWording {
  const lang = PASSPORT_LANGUAGES.find((one) => one === tag.slice(0, 2).toLowerCase());
  return WORDINGS[lang ?? 'fr'];
}
