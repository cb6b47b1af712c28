import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import { checkOffer } from './check-offer.ts';
import type { OfferInput } from './offer-input.ts';

/** Writes an offer as its employer's draft and commits the seed that will order equal scores. */
export async function draftOffer(
  { tx, note }: UnitOfWork,
  employerId: string,
  input: OfferInput,
  synthetic = false,
): Promise<string> {
  await checkOffer(tx, input);
  const [{ ordinal } = { ordinal: 0 }] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT nextval(pg_get_serial_sequence('offer', 'ordinal'))::int AS ordinal`;
  const id = uuidv7();
  const seed = new Uint8Array(randomBytes(32));
  await tx.offer.create({
    data: {
      id,
      ordinal,
      number: `OFF-${String(ordinal).padStart(6, '0')}`,
      employerId,
      synthetic,
      seed,
      seedHash: new Uint8Array(createHash('sha256').update(seed).digest()),
      title: input.title.trim(),
      kind: input.kind,
      contractKind: input.contractKind,
      posts: input.posts,
      destination: input.destination,
      place: input.place,
      startsOn: sqlDay(input.startsOn),
      endsOn: sqlDay(input.endsOn),
      intakeUntil: sqlDay(input.intakeUntil),
      wageMinor: input.wage?.minor ?? null,
      wageCurrency: input.wage?.currency ?? null,
      wageUnit: input.wage?.unit ?? null,
      wageBasis: input.wage?.basis ?? null,
      minimumMonths: input.minimumMonths,
      qualificationScale: input.qualification?.scale ?? null,
      qualificationLevel: input.qualification?.level ?? null,
      qualificationField: input.qualification?.field ?? null,
      regulated: input.regulated,
      weightSkills: input.weights.skills,
      weightExperience: input.weights.experience,
      weightQualification: input.weights.qualification,
      weightLanguages: input.weights.languages,
    },
  });
  await tx.offerOccupation.createMany({
    data: input.occupationIds.map((occupationId, position) => ({ offerId: id, position, occupationId })),
  });
  await tx.offerSkill.createMany({
    data: input.skills.map((skill, position) => ({ offerId: id, position, ...skill })),
  });
  await tx.offerLanguage.createMany({
    data: input.languages.map((language, position) => ({ offerId: id, position, ...language })),
  });
  note({
    action: 'offer.drafted',
    entityType: 'Offer',
    entityId: id,
    after: JSON.parse(JSON.stringify({ employerId, ...input })),
  });
  return id;
}

function sqlDay(date: IsoDate | null): Date | null {
  return date === null ? null : toSqlDate(date);
}
