import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateInput } from './candidate-input.ts';
import { candidateNumber } from './candidate-number.ts';
import { checkCandidate, checkConsents } from './check-candidate.ts';
import { checkReferences } from './check-references.ts';
import {
  CANDIDATE_SECTIONS,
  candidateColumns,
  personColumns,
  writeConsents,
  writeSection,
} from './write-candidate.ts';

export interface Registration {
  readonly input: CandidateInput;
  readonly agencyId: string;
  /** Made up for demonstration and marked as such wherever it is shown. */
  readonly synthetic: boolean;
}

export interface RegistrationSettings {
  readonly today: IsoDate;
  /** Prefix of candidate numbers, from the country pack. */
  readonly numberPrefix: string;
}

/** Registers persons as candidates, all or none. Returns their ids in the order given. */
export async function registerCandidates(
  { tx, note, touch }: UnitOfWork,
  registrations: readonly Registration[],
  { today, numberPrefix }: RegistrationSettings,
): Promise<string[]> {
  for (const { input } of registrations) {
    checkCandidate(input, today);
    checkConsents(input.consents, today);
  }
  await checkReferences(
    tx,
    registrations.map(({ input }) => input),
  );
  const ordinals = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT nextval(pg_get_serial_sequence('candidate', 'ordinal'))::int AS ordinal
    FROM generate_series(1, ${registrations.length}::int)`;
  const entries = registrations.map((registration, index) => {
    const ordinal = ordinals[index]?.ordinal;
    if (ordinal === undefined) throw new Error('the sequence gave too few ordinals');
    return { ...registration, ordinal, keys: { candidateId: uuidv7(), personId: uuidv7() } };
  });

  await tx.person.createMany({
    data: entries.map(({ keys, input }) => ({ id: keys.personId, ...personColumns(input) })),
  });
  await tx.candidate.createMany({
    data: entries.map(({ keys, input, agencyId, synthetic, ordinal }) => ({
      id: keys.candidateId,
      personId: keys.personId,
      agencyId,
      synthetic,
      ordinal,
      number: candidateNumber(numberPrefix, ordinal),
      ...candidateColumns(input),
    })),
  });
  for (const section of CANDIDATE_SECTIONS) await writeSection(tx, section, entries);
  await writeConsents(tx, entries);

  for (const { keys, input } of entries) {
    note({
      action: 'candidate.registered',
      entityType: 'Candidate',
      entityId: keys.candidateId,
      personId: keys.personId,
      after: JSON.parse(JSON.stringify(input)),
    });
  }
  const ids = entries.map(({ keys }) => keys.candidateId);
  touch(ids);
  return ids;
}
