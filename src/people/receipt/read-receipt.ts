import { accountName, type UnitOfWork } from '../../access/index.ts';
import { displayName } from '../../domain/display-name.ts';
import { DomainError } from '../../domain/errors.ts';
import { bamakoDay, fromSqlDate, toSqlDate } from '../../domain/iso-date.ts';
import { type CandidateScope, candidateWhere, seesMasked } from '../candidate-visibility.ts';
import type { Receipt } from './receipt.ts';

/**
 * The receipt of a candidate as of now; that it was printed is left in the audit trail.
 * @throws DomainError NOT_FOUND when there is no such candidate, or the viewer may not know who it is
 */
export async function readReceipt(
  { tx, viewer, note }: UnitOfWork,
  scope: CandidateScope,
  number: string,
  now: Date,
): Promise<Receipt> {
  const today = toSqlDate(bamakoDay(now));
  const record = seesMasked(scope)
    ? null
    : await tx.candidate.findFirst({
        where: { AND: [{ number: number.trim().toUpperCase() }, candidateWhere(scope)] },
        include: {
          agency: true,
          person: { include: { names: { orderBy: { position: 'asc' } } } },
          papers: { where: { returnedOn: null }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }] },
          appointments: {
            where: { status: 'BOOKED', endsAt: { gt: now } },
            include: { agency: true },
            orderBy: { startsAt: 'asc' },
            take: 1,
          },
          consents: {
            where: { givenOn: { lte: today }, OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: today } }] },
            orderBy: [{ givenOn: 'asc' }, { id: 'asc' }],
          },
        },
      });
  if (!record) {
    throw new DomainError(
      'NOT_FOUND',
      'candidate.notFound',
      `There is no candidate ${number}`,
      { id: number },
      ['number'],
    );
  }
  const { person, agency, papers, consents } = record;
  const root = agency.path.split('/')[0] ?? agency.code;
  const service = await tx.agency.findUnique({ where: { code: root } });
  note({
    action: 'receipt.printed',
    entityType: 'Candidate',
    entityId: record.id,
    personId: record.personId,
    after: { papers: papers.length, consents: consents.length },
  });
  const [appointment = null] = record.appointments;
  return {
    number: record.number,
    name: displayName(person.names, person.sex),
    registeredOn: bamakoDay(record.registeredAt),
    printedOn: bamakoDay(now),
    service: service?.name ?? agency.name,
    agency: agency.name,
    adviser: accountName(viewer),
    synthetic: record.synthetic,
    papers: papers.map(({ kind, form, receivedOn }) => ({ kind, form, receivedOn: fromSqlDate(receivedOn) })),
    appointment: appointment && {
      startsAt: appointment.startsAt,
      agency: appointment.agency.name,
      reason: appointment.reason,
    },
    consents: consents.map(({ purpose, givenOn, witness, witnessTie }) => ({
      purpose,
      givenOn: fromSqlDate(givenOn),
      witness: witness === null || witnessTie === null ? witness : `${witness}, ${witnessTie}`,
    })),
  };
}
