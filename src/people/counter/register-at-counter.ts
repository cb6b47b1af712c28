import type { UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { type Registration, type RegistrationSettings, registerCandidates } from '../register-candidates.ts';
import { type AppointmentInput, bookAppointment } from './change-appointment.ts';
import { type CounterParts, recordVisit, type VisitInput } from './record-visit.ts';

export interface CounterRegistration extends Registration {
  /** The passage at which the person is registered; null for whoever is registered from elsewhere. */
  readonly visit: VisitInput | null;
  readonly appointment: AppointmentInput | null;
}

/** Opens a file with what comes with it, all or nothing. Gives the candidate's id. @throws DomainError of each part */
export async function registerAtCounter(
  unit: UnitOfWork,
  scope: CandidateScope,
  { visit, appointment, ...registration }: CounterRegistration,
  settings: RegistrationSettings,
  parts: CounterParts,
): Promise<string> {
  const [id] = await registerCandidates(unit, [registration], settings);
  if (id === undefined) throw new Error('a registration gave no id');
  if (visit) await inPart('visit', recordVisit(unit, scope, id, visit, parts));
  if (appointment) await inPart('appointment', bookAppointment(unit, scope, id, appointment, parts));
  return id;
}

/** Leads the path of an error to the part of the input that it is about. */
async function inPart(part: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, key, message, values, path } = error;
    throw new DomainError(code, key, message, values, [part, ...path]);
  }
}
