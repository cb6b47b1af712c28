import type { Transaction } from '../access/index.ts';

/** Any number that nothing else locks. */
const RULES_LOCK = 20_261_125;

/** @returns the version of the rules from now on */
export async function raiseRulesVersion(tx: Transaction): Promise<number> {
  const { version } = await tx.referenceVersion.upsert({
    where: { name: 'rules' },
    create: { name: 'rules', version: 1 },
    update: { version: { increment: 1 } },
  });
  return version;
}

/** While a profile is written by the rules of today, nobody brings in those of tomorrow. */
export async function holdRules(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${RULES_LOCK})`;
}

/** Waits until every profile that was being written is written, and lets none begin before this transaction ends. */
export async function closeRules(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${RULES_LOCK})`;
}
