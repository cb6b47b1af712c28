import type { Transaction } from '../../access/index.ts';
import { DomainError, invalidInput } from '../../domain/errors.ts';

/** @returns the assessor's name; @throws DomainError NOT_FOUND for anybody who does not assess for this authority */
export async function requireAssessor(
  tx: Transaction,
  authorityCode: string,
  userId: string,
): Promise<string> {
  const user = await tx.userAccount.findFirst({
    where: { id: userId, role: 'RECOGNITION_ASSESSOR', authorityCode, disabledAt: null },
    select: { displayName: true },
  });
  if (user) return user.displayName;
  throw new DomainError(
    'NOT_FOUND',
    'recognitionCase.assessorUnknown',
    `${userId} is no assessor of ${authorityCode}`,
    { id: userId, authority: authorityCode },
    ['assessor'],
  );
}

/** @throws DomainError INVALID_INPUT for a level that its scale does not have */
export async function requireLevel(
  tx: Transaction,
  level: { readonly scale: string; readonly level: string } | null,
): Promise<void> {
  if (level === null) return;
  const levels = await tx.frameworkLevel.findMany({
    where: { scale: level.scale },
    orderBy: { rank: 'asc' },
  });
  if (levels.some((known) => known.level === level.level)) return;
  const possible = levels.map((known) => known.level).join(', ') || '–';
  throw invalidInput(
    'recognitionCase.levelUnknown',
    `"${level.level}" is no level of ${level.scale}; expected one of ${possible}`,
    { scale: level.scale, level: level.level, possible },
    ['level'],
  );
}
