import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReferenceContents } from './validate-reference.ts';

const FOLDER = new URL('../../prisma/reference/recognition/', import.meta.url);

function parsed(url: URL): unknown {
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8'));
}

/** The reference files as they are shipped, for tests. */
export function shippedContents(): ReferenceContents {
  return {
    frameworks: parsed(new URL('frameworks.json', FOLDER)),
    qualificationTypes: parsed(new URL('qualification-types.json', FOLDER)),
    regulatedProfessions: parsed(new URL('regulated-professions.json', FOLDER)),
    instruments: parsed(new URL('instruments.json', FOLDER)),
    rules: parsed(new URL('rules.json', FOLDER)),
    certificates: parsed(new URL('certificates.json', FOLDER)),
    outcomeRanks: parsed(new URL('outcome-ranks.json', FOLDER)),
    falseFriends: parsed(new URL('false-friends.json', FOLDER)),
  };
}

/** A file of golden cases. */
export function goldenCases(file: string): unknown {
  return parsed(new URL(`./golden/${file}`, import.meta.url));
}
