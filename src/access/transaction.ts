import type { Prisma } from '../db/generated/client.ts';

export type Transaction = Prisma.TransactionClient;
