import type { Transaction } from '../access/index.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import { readCompletedTrainings } from '../training/index.ts';
import { type FactSources, factsOfRecord } from './facts-of-record.ts';
import type { PassportFacts, PassportSelection } from './passport-facts.ts';
import type { PassportParts } from './passport-parts.ts';

export interface ReadFacts extends FactSources {
  readonly facts: PassportFacts;
}

/**
 * What the file says today in the chosen sections; trainings also where a merge has taken them, at the file `absorbedBy`.
 * @throws DomainError INVALID_INPUT for a destination that does not exist
 */
export async function readFacts(
  tx: Transaction,
  record: CandidateRecord,
  selection: PassportSelection,
  { recognise }: Pick<PassportParts, 'recognise'>,
  asOf: IsoDate,
  absorbedBy: string | null = null,
): Promise<ReadFacts> {
  const files = absorbedBy === null ? [record.id] : [record.id, absorbedBy];
  const trainings = selection.sections.includes('TRAININGS') ? await readCompletedTrainings(tx, files) : [];
  const recognition = selection.sections.includes('RECOGNITION')
    ? await recognise(tx, record, selection, asOf)
    : [];
  const sources = { record, trainings, recognition };
  return { ...sources, facts: factsOfRecord(sources, selection) };
}
