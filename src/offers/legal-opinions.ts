import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import type { Prisma } from '../db/generated/client.ts';
import { DomainError, invalidInput } from '../domain/errors.ts';
import { bamakoDay, type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import { actingPerson } from './acting-person.ts';
import type { Criterion } from './discrimination/criterion.ts';
import { lockOffer } from './lock-offer.ts';
import type { OfferScope } from './offer-visibility.ts';

export interface LegalOpinionInput {
  readonly offerId: string;
  readonly criterion: Criterion;
  /** Who gives the opinion. */
  readonly author: string;
  /** Under which it is filed. */
  readonly reference: string;
  readonly issuedOn: IsoDate;
  /** The inherent requirement of the post, or the protective measure. */
  readonly reason: string;
}

export type LegalOpinionRecord = Prisma.LegalOpinionGetPayload<object>;

/** Records why an offer may ask for what none may ask for. @throws DomainError NOT_FOUND, INVALID_INPUT, CONFLICT */
export async function recordLegalOpinion(
  unit: UnitOfWork,
  scope: OfferScope,
  input: LegalOpinionInput,
  now: Date,
): Promise<LegalOpinionRecord> {
  const { tx, note, viewer } = unit;
  const offer = await lockOffer(unit, scope, input.offerId, ['offer']);
  const texts = {
    author: input.author.trim(),
    reference: input.reference.trim(),
    reason: input.reason.trim(),
  };
  for (const [name, text] of Object.entries(texts)) {
    if (text === '') throw invalidInput('value.empty', `The ${name} must not be empty`, {}, [name]);
  }
  if (input.issuedOn > bamakoDay(now)) {
    throw invalidInput('date.future', `${input.issuedOn} is in the future`, { date: input.issuedOn }, [
      'date',
    ]);
  }
  const { criterion } = input;
  const key = { offerId: offer.id, criterion, reference: texts.reference };
  if (await tx.legalOpinion.findUnique({ where: { offerId_criterion_reference: key } })) {
    throw new DomainError(
      'CONFLICT',
      'opinion.twice',
      `The opinion ${texts.reference} on ${criterion} is recorded already`,
      { reference: texts.reference, criterion },
      ['reference'],
    );
  }
  const { id: recordedById, name: recordedByName } = actingPerson(viewer);
  const opinion = await tx.legalOpinion.create({
    data: {
      id: uuidv7(),
      ...key,
      ...texts,
      issuedOn: toSqlDate(input.issuedOn),
      recordedAt: now,
      recordedById,
      recordedByName,
    },
  });
  note({
    action: 'offer.opinionRecorded',
    entityType: 'Offer',
    entityId: offer.id,
    after: { criterion, ...texts, issuedOn: input.issuedOn },
  });
  return opinion;
}

/** Those on an offer, in the order in which they were recorded. */
export function readLegalOpinions(
  { prisma }: Pick<Database, 'prisma'>,
  offerId: string,
): Promise<LegalOpinionRecord[]> {
  return prisma.legalOpinion.findMany({ where: { offerId }, orderBy: { id: 'asc' } });
}
