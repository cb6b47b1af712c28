import { importOffers, type OfferImportReport, type OfferImportRequest } from '../offers/index.ts';
import { decodeGlobalId, wrongType } from '../schema/global-id.ts';
import { sayError } from './messages.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'database' | 'runUnitOfWork' | 'conceptSearch'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Imports with the text search of the service; the report is in French. @throws DomainError as `importOffers` */
export function importOfferFile(
  { database, runUnitOfWork, conceptSearch }: Parts,
  request: OfferImportRequest,
): Promise<OfferImportReport> {
  const parts = {
    database,
    runUnitOfWork,
    searchOccupations: (text: string, first: number) => conceptSearch.search('OCCUPATION', text, 'fr', first),
    searchSkills: (text: string, first: number) => conceptSearch.search('SKILL', text, 'fr', first),
    say: (error: Parameters<typeof sayError>[0]) => sayError(error, 'fr'),
  };
  return importOffers(parts, request);
}

/** The employer that somebody names outside GraphQL: by UUID, or by the id of the API. @throws DomainError INVALID_INPUT */
export function employerIdIn(text: string): string {
  if (UUID.test(text)) return text.toLowerCase();
  const { typename, id } = decodeGlobalId(text);
  if (typename !== 'Employer') throw wrongType(text, 'Employer');
  return id;
}
