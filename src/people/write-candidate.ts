import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../access/index.ts';
import { toSqlDate } from '../domain/iso-date.ts';
import type { CandidateInput } from './candidate-input.ts';
import { foldName } from './fold-name.ts';

export interface CandidateKeys {
  readonly candidateId: string;
  readonly personId: string;
}

/** The columns of `person` that an input fills. */
export function personColumns(input: CandidateInput) {
  return {
    sex: input.sex,
    birthFrom: toSqlDate(input.birth?.from ?? null),
    birthTo: toSqlDate(input.birth?.to ?? null),
    birthPrecision: input.birth?.precision ?? null,
    birthPlace: input.birthPlace,
    nationalities: [...input.nationalities],
    regionCode: input.regionCode,
    cercleCode: input.cercleCode,
    communeCode: input.communeCode,
    motherName: input.motherName,
    fatherName: input.fatherName,
  };
}

/** The columns of `candidate` that an input fills. */
export function candidateColumns(input: CandidateInput) {
  const { wishes } = input;
  return {
    status: input.status,
    destinations: [...wishes.destinations],
    contractKinds: [...wishes.contractKinds],
    availableFrom: toSqlDate(wishes.availableFrom),
    availableTo: toSqlDate(wishes.availableTo),
    minimumWageMinor: wishes.minimumWage?.minor ?? null,
    minimumWageCurrency: wishes.minimumWage?.currency ?? null,
    minimumWageUnit: wishes.minimumWage?.unit ?? null,
    passportValidUntil: toSqlDate(input.passportValidUntil),
  };
}

export interface CandidateEntry {
  readonly keys: CandidateKeys;
  readonly input: CandidateInput;
}

/** Rows that hang on a candidate and are replaced together. Consents are not among them: they have a history. */
export type CandidateSection =
  | 'names'
  | 'phones'
  | 'skills'
  | 'workPeriods'
  | 'languages'
  | 'literacies'
  | 'credentials'
  | 'wishedOccupations';

export const CANDIDATE_SECTIONS: readonly CandidateSection[] = [
  'names',
  'phones',
  'skills',
  'workPeriods',
  'languages',
  'literacies',
  'credentials',
  'wishedOccupations',
];

/** Writes one section of many candidates; what stood there before must have been cleared. */
export async function writeSection(
  tx: Transaction,
  section: CandidateSection,
  entries: readonly CandidateEntry[],
): Promise<void> {
  const ofPerson = <T>(rows: (input: CandidateInput) => readonly T[]) =>
    entries.flatMap(({ keys, input }) =>
      rows(input).map((row, position) => ({ personId: keys.personId, position, ...row })),
    );
  const ofCandidate = <T>(rows: (input: CandidateInput) => readonly T[]) =>
    entries.flatMap(({ keys, input }) =>
      rows(input).map((row) => ({ candidateId: keys.candidateId, ...row })),
    );

  switch (section) {
    case 'names': {
      const data = ofPerson(({ names }) => names.map((name) => ({ ...name, folded: foldName(name.text) })));
      await tx.personName.createMany({ data });
      return;
    }
    case 'phones':
      await tx.personPhone.createMany({ data: ofPerson(({ phones }) => phones) });
      return;
    case 'skills':
      await tx.candidateSkill.createMany({ data: ofCandidate(({ skills }) => skills) });
      return;
    case 'languages':
      await tx.candidateLanguage.createMany({ data: ofCandidate(({ languages }) => languages) });
      return;
    case 'literacies':
      await tx.candidateLiteracy.createMany({ data: ofCandidate(({ literacies }) => literacies) });
      return;
    case 'workPeriods': {
      const data = ofCandidate(({ workPeriods }) =>
        workPeriods.map(({ from, to, ...rest }) => ({
          id: uuidv7(),
          fromDate: toSqlDate(from),
          toDate: toSqlDate(to),
          ...rest,
        })),
      );
      await tx.workPeriod.createMany({ data });
      return;
    }
    case 'credentials': {
      const data = ofCandidate(({ credentials }) =>
        credentials.map(({ awardedOn, ...rest }) => ({
          id: uuidv7(),
          awardedOn: toSqlDate(awardedOn),
          ...rest,
        })),
      );
      await tx.credential.createMany({ data });
      return;
    }
    case 'wishedOccupations': {
      const data = ofCandidate(({ wishes }) =>
        wishes.occupationIds.map((occupationId, position) => ({ occupationId, position })),
      );
      await tx.wishedOccupation.createMany({ data });
      return;
    }
  }
}

export async function clearSection(
  tx: Transaction,
  section: CandidateSection,
  { candidateId, personId }: CandidateKeys,
): Promise<void> {
  switch (section) {
    case 'names':
      await tx.personName.deleteMany({ where: { personId } });
      return;
    case 'phones':
      await tx.personPhone.deleteMany({ where: { personId } });
      return;
    case 'skills':
      await tx.candidateSkill.deleteMany({ where: { candidateId } });
      return;
    case 'workPeriods':
      await tx.workPeriod.deleteMany({ where: { candidateId } });
      return;
    case 'languages':
      await tx.candidateLanguage.deleteMany({ where: { candidateId } });
      return;
    case 'literacies':
      await tx.candidateLiteracy.deleteMany({ where: { candidateId } });
      return;
    case 'credentials':
      await tx.credential.deleteMany({ where: { candidateId } });
      return;
    case 'wishedOccupations':
      await tx.wishedOccupation.deleteMany({ where: { candidateId } });
      return;
  }
}

export async function writeConsents(
  tx: Transaction,
  entries: readonly CandidateEntry[],
  recordedBy: string,
): Promise<void> {
  await tx.consent.createMany({
    data: entries.flatMap(({ keys, input }) =>
      input.consents.map(({ givenOn, withdrawnOn, ...rest }) => ({
        id: uuidv7(),
        candidateId: keys.candidateId,
        givenOn: toSqlDate(givenOn),
        withdrawnOn: toSqlDate(withdrawnOn),
        recordedBy,
        ...rest,
      })),
    ),
  });
}
