import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { DomainError } from '../domain/errors.ts';

export type MessageLanguage = 'fr' | 'en';

const catalogues: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  fr: readCatalogue('fr'),
  en: readCatalogue('en'),
};

function readCatalogue(language: MessageLanguage): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, 'locales', language, 'errors.json'), 'utf8'));
}

/** The error in the caller's language; its own English message where the catalogue has no sentence. */
export function sayError(error: DomainError, language: MessageLanguage): string {
  const template = catalogues[language][error.key];
  if (template === undefined) return error.message;
  return template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => written(error.values[name], language) ?? `{${name}}`,
  );
}

function written(value: string | number | undefined, language: MessageLanguage): string | undefined {
  return typeof value === 'number' && language === 'fr' ? String(value).replace('.', ',') : value?.toString();
}

/** French unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): MessageLanguage {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'fr';
}
