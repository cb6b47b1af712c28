import { accountName, type UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import type { ConsentInput } from './candidate-input.ts';
import type { CandidateScope } from './candidate-visibility.ts';
import { checkConsent } from './check-candidate.ts';
import { inputOf, lockCandidate } from './update-candidate.ts';
import { writeConsents } from './write-candidate.ts';

/** Records a consent for a purpose that has none in force. @throws DomainError CONFLICT, NOT_FOUND, INVALID_INPUT */
export async function recordConsent(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  consent: Omit<ConsentInput, 'withdrawnOn'>,
  today: IsoDate,
): Promise<void> {
  checkConsent(consent, today, []);
  const record = await lockCandidate(unit, scope, candidateId);
  const open = record.consents.find(
    ({ purpose, withdrawnOn }) =>
      purpose === consent.purpose && (withdrawnOn === null || fromSqlDate(withdrawnOn) > consent.givenOn),
  );
  if (open) {
    throw new DomainError(
      'CONFLICT',
      'consent.alreadyGiven',
      `A consent for ${consent.purpose} is in force since ${fromSqlDate(open.givenOn)}`,
      { purpose: consent.purpose, since: fromSqlDate(open.givenOn) },
      ['purpose'],
    );
  }
  const keys = { candidateId, personId: record.personId };
  const input = { ...inputOf(record), consents: [{ ...consent, withdrawnOn: null }] };
  await writeConsents(unit.tx, [{ keys, input }], accountName(unit.viewer));
  const given = Object.entries(consent).flatMap(([part, value]) =>
    value === null ? [] : [[part, value] as const],
  );
  await finish(unit, candidateId, record.personId, 'consent.recorded', Object.fromEntries(given));
}

/** From `today` on the consent no longer counts, everywhere. @throws DomainError NOT_FOUND */
export async function withdrawConsent(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  purpose: ConsentInput['purpose'],
  today: IsoDate,
): Promise<void> {
  const record = await lockCandidate(unit, scope, candidateId);
  const open = record.consents.find((consent) => consent.purpose === purpose && consent.withdrawnOn === null);
  if (!open) {
    throw new DomainError('NOT_FOUND', 'consent.none', `No consent for ${purpose} is in force`, { purpose }, [
      'purpose',
    ]);
  }
  await unit.tx.consent.update({
    where: { id: open.id },
    data: { withdrawnOn: toSqlDate(today), withdrawalBy: accountName(unit.viewer) },
  });
  await finish(unit, candidateId, record.personId, 'consent.withdrawn', { purpose, withdrawnOn: today });
}

async function finish(
  { tx, note, touch }: UnitOfWork,
  candidateId: string,
  personId: string,
  action: string,
  after: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.candidate.update({
    where: { id: candidateId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
  note({ action, entityType: 'Candidate', entityId: candidateId, personId, after });
  touch([candidateId]);
}
