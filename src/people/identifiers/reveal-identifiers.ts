import type { UnitOfWork } from '../../access/index.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import type { IdentifierVault } from './identifier-vault.ts';

export type IdentifierRow = CandidateRecord['person']['identifiers'][number];

/** The numbers in clear, in the order asked; the trail says whose were read, never what they are. */
export async function revealIdentifiers(
  { note }: UnitOfWork,
  vault: Pick<IdentifierVault, 'open'>,
  rows: readonly IdentifierRow[],
): Promise<string[]> {
  const kindsOf = new Map<string, string[]>();
  for (const { personId, kind } of rows) kindsOf.set(personId, [...(kindsOf.get(personId) ?? []), kind]);
  for (const [personId, kinds] of kindsOf) {
    note({
      action: 'identifiers.read',
      entityType: 'Person',
      entityId: personId,
      personId,
      after: { kinds },
    });
  }
  return rows.map(({ sealed }) => vault.open(sealed));
}
