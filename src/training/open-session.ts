import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import { invalidInput } from '../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';

export interface SessionInput {
  readonly moduleCode: string;
  readonly providerCode: string;
  readonly startsOn: IsoDate;
  /** Exclusive */
  readonly endsOn: IsoDate;
  readonly place: string;
  readonly seats: number;
}

/** More people do not fit into any room of a training centre. */
const MAX_SEATS = 500;

/** @returns the session's id @throws DomainError INVALID_INPUT: dates in the wrong order, no seats, a closed module or provider */
export async function openSession({ tx, note }: UnitOfWork, input: SessionInput): Promise<string> {
  const { moduleCode, providerCode, startsOn, endsOn, place, seats } = input;
  if (startsOn >= endsOn) {
    throw invalidInput(
      'date.order',
      `The period ends on ${endsOn}, before it starts on ${startsOn}`,
      { from: startsOn, to: endsOn },
      ['endsOn'],
    );
  }
  if (!Number.isInteger(seats) || seats < 1 || seats > MAX_SEATS) {
    const values = { value: seats, min: 1, max: MAX_SEATS };
    throw invalidInput('value.range', `${seats} is not a whole number from 1 to ${MAX_SEATS}`, values, [
      'seats',
    ]);
  }
  if (place.trim() === '') throw invalidInput('value.empty', 'The place must not be empty', {}, ['place']);
  if (!(await tx.trainingModule.findFirst({ where: { code: moduleCode, active: true } }))) {
    const message = `There is no training module "${moduleCode}"`;
    throw invalidInput('trainingModule.unknown', message, { value: moduleCode }, ['module']);
  }
  if (!(await tx.trainingProvider.findFirst({ where: { code: providerCode, active: true } }))) {
    const message = `There is no training provider "${providerCode}"`;
    throw invalidInput('trainingProvider.unknown', message, { value: providerCode }, ['provider']);
  }
  const id = uuidv7();
  await tx.trainingSession.create({
    data: {
      id,
      moduleCode,
      providerCode,
      startsOn: toSqlDate(startsOn),
      endsOn: toSqlDate(endsOn),
      place,
      seats,
    },
  });
  note({ action: 'training.opened', entityType: 'TrainingSession', entityId: id, after: { ...input } });
  return id;
}
