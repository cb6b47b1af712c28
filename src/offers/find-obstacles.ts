import { isPermitted, type Transaction, type Viewer } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { contentOf } from './offer-content.ts';
import { finding, type OfferFinding } from './offer-finding.ts';
import type { OfferContent } from './offer-input.ts';
import type { OfferRecord } from './offer-record.ts';
import { discriminationIn, findingsBeforePublication } from './publication-rules.ts';

type Reads = Pick<Transaction, 'legalOpinion' | 'candidate' | 'employerSite'>;

/** Everything that stands between an offer and its publication on that day. */
export async function findObstacles(
  tx: Reads,
  offer: OfferRecord,
  today: IsoDate,
): Promise<readonly OfferFinding[]> {
  const content = contentOf(offer);
  const opinions = await opinionsOn(tx, offer.id);
  return [
    ...findingsBeforePublication({ offer: content, site: offer.site, today, opinions }),
    ...(await unknownWorkers(tx, content)),
  ];
}

/** The wordings of an offer's content that no recorded opinion stands behind. */
export async function findDiscrimination(
  tx: Reads,
  offerId: string,
  content: OfferContent,
): Promise<readonly OfferFinding[]> {
  return discriminationIn(content, await opinionsOn(tx, offerId));
}

async function opinionsOn(tx: Reads, offerId: string) {
  const rows = await tx.legalOpinion.findMany({ where: { offerId }, select: { criterion: true } });
  return rows.map(({ criterion }) => criterion);
}

async function unknownWorkers(tx: Reads, { namedWorkers }: OfferContent): Promise<readonly OfferFinding[]> {
  if (namedWorkers === null) return [];
  const known = await tx.candidate.findMany({
    where: { number: { in: [...namedWorkers] } },
    select: { number: true },
  });
  const numbers = new Set(known.map(({ number }) => number));
  return namedWorkers.flatMap((number, i) =>
    numbers.has(number)
      ? []
      : [
          finding(
            'CONTRADICTION',
            'offer.contradiction.namedUnknown',
            `Nobody is registered as ${number}`,
            ['namedWorkers', i],
            { number },
          ),
        ],
  );
}

/**
 * The same for somebody who only looks. Whether a number belongs to anybody is told to those alone who may read
 * candidates: an employer could otherwise try numbers.
 */
export async function readObstacles(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  offer: OfferRecord,
  today: IsoDate,
): Promise<readonly OfferFinding[]> {
  if (isPermitted(viewer, 'candidate.read')) return findObstacles(prisma, offer, today);
  const opinions = await opinionsOn(prisma, offer.id);
  return findingsBeforePublication({ offer: contentOf(offer), site: offer.site, today, opinions });
}
