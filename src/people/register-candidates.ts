import { v7 as uuidv7 } from 'uuid';
import { accountName, type UnitOfWork } from '../access/index.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { recordEvents } from './candidate-events.ts';
import type { CandidateInput } from './candidate-input.ts';
import { candidateNumber } from './candidate-number.ts';
import { checkCandidate, checkConsents } from './check-candidate.ts';
import { checkReferences } from './check-references.ts';
import { addIdentifiers } from './identifiers/write-identifiers.ts';
import { checkResidences } from './residence/check-residences.ts';
import { openResidences } from './residence/write-residence.ts';
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
  unit: UnitOfWork,
  registrations: readonly Registration[],
  { today, numberPrefix }: RegistrationSettings,
): Promise<string[]> {
  const { tx, note, touch } = unit;
  for (const { input } of registrations) {
    checkCandidate(input, today);
    checkConsents(input.consents, today);
  }
  const inputs = registrations.map(({ input }) => input);
  await checkReferences(tx, inputs);
  await checkResidences(tx, inputs, today);
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
  const recordedBy = accountName(unit.viewer);
  await writeConsents(tx, entries, recordedBy);
  const persons = entries.map(({ keys: { personId }, input }) => ({
    personId,
    identifiers: input.identifiers,
    residence: input,
  }));
  await addIdentifiers(tx, persons, recordedBy, today);
  await openResidences(tx, persons, recordedBy, today);
  await recordEvents(
    unit,
    entries.map(({ keys, input }) => ({
      candidateId: keys.candidateId,
      kind: 'REGISTERED',
      on: today,
      statusAfter: input.status,
      source: 'PERSON',
    })),
  );

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
