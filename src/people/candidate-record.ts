import type { Prisma } from '../db/generated/client.ts';

/** Everything stored about a candidate, in one read. */
export const candidateRecordInclude = {
  person: {
    include: {
      names: { orderBy: { position: 'asc' } },
      phones: { orderBy: { position: 'asc' } },
      identifiers: { orderBy: [{ kind: 'asc' }, { fromDate: 'desc' }, { id: 'desc' }] },
    },
  },
  agency: true,
  skills: { orderBy: { skillId: 'asc' } },
  workPeriods: { orderBy: [{ fromDate: 'desc' }, { id: 'asc' }] },
  languages: { orderBy: { language: 'asc' } },
  literacies: { orderBy: [{ language: 'asc' }, { script: 'asc' }] },
  credentials: { include: { type: true }, orderBy: { id: 'asc' } },
  wishes: { orderBy: { position: 'asc' } },
  consents: { orderBy: [{ givenOn: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.CandidateInclude;

export type CandidateRecord = Prisma.CandidateGetPayload<{ include: typeof candidateRecordInclude }>;
