import { DomainError } from '../../domain/errors.ts';
import { type FileContent, openTable } from '../../people/index.ts';
import type { ImportNames, ReadOffer } from './imported-offer.ts';
import { type MatchedHeaders, matchOfferHeaders } from './offer-headers.ts';
import { readJobPostings } from './read-job-posting.ts';
import { readOfferRow } from './read-offer-row.ts';

export interface OpenedOffers {
  /** What the file was taken for; French. */
  readonly form: string;
  /** Columns that nothing is read from. */
  readonly ignored: readonly string[];
  readonly offers: AsyncIterable<ReadOffer>;
}

/** Largest JSON document, in bytes. */
const LARGEST_DOCUMENT = 50_000_000;

/** Tells JSON from a table by what the file holds. @throws DomainError INVALID_INPUT */
export async function openOfferFile(file: FileContent, names: ImportNames): Promise<OpenedOffers> {
  const document = await jsonIn(file);
  if (document !== null) {
    const postings = readJobPostings(document.value, names);
    if (postings.length === 0) {
      throw new DomainError(
        'INVALID_INPUT',
        'offerImport.noPosting',
        'The document holds no schema.org JobPosting',
      );
    }
    return { form: 'JSON-LD, schema.org JobPosting', ignored: [], offers: eachOf(postings) };
  }
  const { table } = await openTable(file);
  const headers = matchOfferHeaders(table.header);
  requireColumns(headers);
  return {
    form: table.form,
    ignored: headers.ignored,
    offers: readRows(table.rows, headers, names),
  };
}

async function* eachOf(offers: readonly ReadOffer[]): AsyncGenerator<ReadOffer> {
  yield* offers;
}

async function* readRows(
  rows: Awaited<ReturnType<typeof openTable>>['table']['rows'],
  headers: MatchedHeaders,
  names: ImportNames,
): AsyncGenerator<ReadOffer> {
  for await (const row of rows) {
    if (row.sort === 'ROW') yield readOfferRow(row, headers, names);
    else {
      const problem = { column: null, value: row.text.slice(0, 100), expected: row.expected };
      yield { sort: 'REFUSED', line: row.line, problems: [problem] };
    }
  }
}

function requireColumns({ columns, repeated }: MatchedHeaders): void {
  const [twice] = repeated;
  if (twice !== undefined) {
    throw new DomainError(
      'INVALID_INPUT',
      'offerImport.columnTwice',
      `Two columns say what "${twice}" says`,
      {
        column: twice,
      },
    );
  }
  const missing = (['title', 'contract', 'destination'] as const).filter((field) => !columns.has(field));
  if (missing.length === 0) return;
  const names = { title: 'titre', contract: 'contrat', destination: 'pays' };
  throw new DomainError(
    'INVALID_INPUT',
    'offerImport.columnsMissing',
    `The file has no column ${missing.join(', ')}`,
    { columns: missing.map((field) => names[field]).join(', ') },
  );
}

/** The document, when the file begins as one; null for anything else. */
async function jsonIn(file: FileContent): Promise<{ readonly value: unknown } | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (chunks.length === 1 && !/^\uFEFF?\s*[[{]/.test(Buffer.from(chunk.subarray(0, 64)).toString()))
      return null;
    if (bytes > LARGEST_DOCUMENT) {
      throw new DomainError('INVALID_INPUT', 'offerImport.tooLarge', 'The document has more than 50 MB');
    }
  }
  if (chunks.length === 0) return null;
  try {
    return {
      value: JSON.parse(
        Buffer.concat(chunks)
          .toString()
          .replace(/^\uFEFF/, ''),
      ),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError('INVALID_INPUT', 'offerImport.notJson', `The document is no JSON: ${reason}`, {
      reason,
    });
  }
}
