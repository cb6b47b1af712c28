import { expect, it } from '@jest/globals';
import { isoDate } from '../../domain/iso-date.ts';
import { sayCaseWarning } from './case-wording.ts';

const on = isoDate('2026-04-20');

it.each([
  [
    { kind: 'DEADLINE_NEAR', on, days: 1 },
    'fr',
    'L’autorité doit décider au plus tard le 2026-04-20 (encore 1 jour).',
  ],
  [
    { kind: 'DEADLINE_PASSED', on, days: -3 },
    'fr-ML',
    'Le délai légal a expiré le 2026-04-20, il y a 3 jours.',
  ],
  [{ kind: 'DEADLINE_PASSED', on, days: -1 }, 'en', 'The statutory time ended on 2026-04-20, 1 day ago.'],
  [{ kind: 'APPEAL_ENDING', on, days: 0 }, 'en', 'An appeal is possible until 2026-04-20 (0 days left).'],
  [{ kind: 'CERTIFICATE_EXPIRED', on, days: -2 }, 'en', 'The certificate expired on 2026-04-20, 2 days ago.'],
] as const)('says %p in %s', (warning, lang, sentence) => {
  expect(sayCaseWarning(warning, lang)).toBe(sentence);
});
