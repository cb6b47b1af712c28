import type { CountryCode } from 'libphonenumber-js';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { IdentifierVault } from '../identifiers/identifier-vault.ts';
import type { NameIndex } from './cells/name-index.ts';
import type { DiplomaIndex } from './cells/read-diplomas.ts';
import type { Territories } from './cells/read-residence.ts';

/** What the words in a file may mean, where the service works and on the day it is read. */
export interface ImportVocabulary {
  readonly today: IsoDate;
  /** ISO 3166-1 alpha-2: of phone numbers without a country. */
  readonly phoneCountry: CountryCode;
  readonly languages: NameIndex;
  /** Countries and provinces by name, code and nationality. */
  readonly countries: NameIndex;
  readonly territories: Territories;
  readonly diplomas: DiplomaIndex;
  readonly skills: NameIndex;
  /** Kind of the number that the identifier column holds; null where the country has none. */
  readonly identifierKind: string | null;
  readonly identifiers: Pick<IdentifierVault, 'close'>;
}
