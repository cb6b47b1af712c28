import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { type CandidateScope, candidateWhere } from '../candidate-visibility.ts';
import { readAbsorbed } from '../names/absorbed-files.ts';
import type { CandidateFilter } from '../read-candidates.ts';

/**
 * Ids of the candidates who have, or had, one of the numbers, newest first; two may, for registers err.
 * @param digests hexadecimal, as `IdentifierVault` gives them
 */
export async function findByIdentifier(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  digests: readonly string[],
  filter: CandidateFilter,
): Promise<readonly string[]> {
  const numbers = digests.map((digest) => new Uint8Array(Buffer.from(digest, 'hex')));
  const rows = await prisma.candidate.findMany({
    where: {
      AND: [
        candidateWhere(scope),
        { person: { identifiers: { some: { digest: { in: numbers } } } } },
        ...conditions(filter),
      ],
    },
    select: { id: true },
    orderBy: { ordinal: 'desc' },
  });
  const found = rows.map(({ id }) => id);
  const absorbed = await readAbsorbed({ prisma }, found);
  return found.filter((id) => !absorbed.has(id));
}

function conditions({
  status,
  regionCode,
  occupationId,
  skillId,
}: CandidateFilter): Prisma.CandidateWhereInput[] {
  return [
    ...(status ? [{ status }] : []),
    ...(regionCode ? [{ person: { regionCode } }] : []),
    ...(skillId ? [{ skills: { some: { skillId } } }] : []),
    ...(occupationId
      ? [{ OR: [{ workPeriods: { some: { occupationId } } }, { wishes: { some: { occupationId } } }] }]
      : []),
  ];
}
