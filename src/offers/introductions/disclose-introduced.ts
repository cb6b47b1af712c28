import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { candidateScope, candidateScopeSql, type IntroducedPerson } from '../../people/index.ts';
import { actingPerson } from '../acting-person.ts';
import { introductionScope, introductionScopeSql } from './introduction-visibility.ts';

/** What an introduction shows. */
const SHOWN = ['number', 'names', 'phones', 'agencyName'];

/**
 * Who the candidates of these introductions are, as far as each still stands for the viewer; in the order asked, null
 * for the others. Whatever is shown is kept as a disclosure and noted in the audit trail.
 */
export async function discloseIntroduced(
  { tx, viewer, note }: UnitOfWork,
  introductionIds: readonly string[],
  { today, now: shownAt }: { readonly today: IsoDate; readonly now: Date },
): Promise<(IntroducedPerson | null)[]> {
  const standing = await tx.$queryRaw<{ id: string; candidateId: string }[]>`
    SELECT i.id, i.candidate_id AS "candidateId" FROM introduction i JOIN offer o ON o.id = i.offer_id
      JOIN candidate c ON c.id = i.candidate_id JOIN agency a ON a.id = c.agency_id
    WHERE i.id IN (${Prisma.join(introductionIds.map((id) => Prisma.sql`${id}::uuid`))}) AND i.state = 'AGREED'
      AND ${introductionScopeSql(introductionScope(viewer, today))}
      AND ${candidateScopeSql(candidateScope(viewer, today))}
    FOR SHARE OF i`;
  const candidates = await tx.candidate.findMany({
    where: { id: { in: standing.map(({ candidateId }) => candidateId) } },
    select: {
      id: true,
      number: true,
      personId: true,
      agency: { select: { name: true } },
      person: {
        select: {
          sex: true,
          names: { orderBy: { position: 'asc' } },
          phones: { orderBy: { position: 'asc' } },
        },
      },
    },
  });
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const shown = new Map(
    standing.flatMap(({ id, candidateId }) => {
      const candidate = byId.get(candidateId);
      return candidate ? [[id, candidate] as const] : [];
    }),
  );
  const { id: userId, name: userName } = actingPerson(viewer);
  await tx.disclosure.createMany({
    data: [...shown].map(([introductionId, { id: candidateId }]) => ({
      id: uuidv7(),
      introductionId,
      candidateId,
      shownAt,
      userId,
      userName,
      fields: SHOWN,
    })),
  });
  for (const [introductionId, { id, personId }] of shown) {
    note({
      action: 'candidate.disclosed',
      entityType: 'Candidate',
      entityId: id,
      personId,
      after: { introductionId, fields: SHOWN },
    });
  }
  return introductionIds.map((id) => {
    const candidate = shown.get(id);
    if (!candidate) return null;
    const { number, person, agency } = candidate;
    return { number, ...person, agencyName: agency.name };
  });
}
