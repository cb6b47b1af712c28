import type { Transaction } from '../access/index.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import type { IssuerKeys } from './keys/issuer-keys.ts';
import type { PassportSelection, RecognitionFact } from './passport-facts.ts';

/** What each credential of a file is worth at the destinations that were chosen, for the occupation that was chosen. */
export type Recognise = (
  tx: Transaction,
  record: CandidateRecord,
  selection: Pick<PassportSelection, 'destinations' | 'occupationId'>,
  asOf: IsoDate,
) => Promise<readonly RecognitionFact[]>;

/** What passports are made with. */
export interface PassportParts {
  readonly keys: IssuerKeys;
  readonly recognise: Recognise;
  /** Origin under which the service is reached from outside; null when nobody has said. */
  readonly publicUrl: string | null;
  /** ISO 3166-1 alpha-3 of the country whose service it is. */
  readonly country: string;
}
