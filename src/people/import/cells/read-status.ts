import type { CandidateStatus } from '../../../db/generated/enums.ts';
import { CellRefusal } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';

/** As the template and the export write them, with the other words that people use. */
const WORDS: Readonly<Record<CandidateStatus, readonly [string, ...string[]]>> = {
  POTENTIAL_MIGRANT: [
    'candidat au départ',
    'candidate au départ',
    'potentiel',
    'migrant potentiel',
    'potentiel migrant',
    'au pays',
    'potential migrant',
  ],
  DIASPORA: ['diaspora', 'à l’étranger', 'étranger', 'vit à l’étranger', 'de la diaspora'],
  ON_ASSIGNMENT: ['en mission', 'en mission à l’étranger', 'placé', 'placée', 'on assignment'],
  RETURNED: [
    'de retour',
    'retour',
    'retourné',
    'retournée',
    'migrant de retour',
    'rapatrié',
    'rapatriée',
    'returned',
  ],
};

const ALL: readonly CandidateStatus[] = ['POTENTIAL_MIGRANT', 'DIASPORA', 'ON_ASSIGNMENT', 'RETURNED'];

const STATUSES = new Map(
  ALL.flatMap((status) => WORDS[status].map((word) => [foldLabel(word), status] as const)),
);

/** @throws CellRefusal */
export function readStatus(text: string): CandidateStatus {
  const status = STATUSES.get(foldLabel(text));
  if (status !== undefined) return status;
  throw new CellRefusal('candidat au départ, diaspora, en mission ou de retour');
}

/** As `readStatus` reads it. */
export function writtenStatus(status: CandidateStatus): string {
  return WORDS[status][0];
}
