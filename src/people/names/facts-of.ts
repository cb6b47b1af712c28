import { fromSqlDate } from '../../domain/iso-date.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import type { PersonFacts } from './similarity-rules.ts';

/** What a stored file is compared by. */
export function factsOf({ person }: Pick<CandidateRecord, 'person'>): PersonFacts {
  const { names, sex, birthFrom, birthTo, birthPlace, fatherName, motherName, phones, identifiers } = person;
  return {
    names: names.map(({ kind, text }) => ({ kind, text })),
    sex,
    birth: birthFrom && birthTo ? { from: fromSqlDate(birthFrom), to: fromSqlDate(birthTo) } : null,
    birthPlace,
    fatherName,
    motherName,
    phones: phones.map(({ number, use }) => ({ number, use })),
    identifierDigests: identifiers.map(({ digest }) => Buffer.from(digest).toString('hex')),
  };
}
