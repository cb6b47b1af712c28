import { randomBytes } from 'node:crypto';
import type { Prisma } from '../db/generated/client.ts';
import { deriveKey, seal, unseal } from './seal.ts';
import type { Transaction } from './transaction.ts';
import type { Viewer } from './viewer.ts';

/** What one entry of the trail says beside who, when and why. */
export interface AuditNote {
  /** "candidate.registered" */
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  /** The person whom the change is about: its values are then sealed under that person's key. */
  readonly personId?: string;
  readonly before?: Prisma.InputJsonObject | null;
  readonly after?: Prisma.InputJsonObject | null;
}

export interface AuditTrail {
  /** Seals the keys of persons. */
  readonly masterKey: Uint8Array;
}

export function createAuditTrail(secret: string): AuditTrail {
  return { masterKey: deriveKey(secret, 'person-keys') };
}

export async function writeAudit(
  tx: Transaction,
  trail: AuditTrail,
  { viewer, reason }: { readonly viewer: Viewer; readonly reason: string },
  notes: readonly AuditNote[],
): Promise<void> {
  if (notes.length === 0) return;
  const keys = await personKeys(tx, trail, notes);
  const actor = actorOf(viewer);
  await tx.auditEntry.createMany({
    data: notes.map((note) => {
      const change = { before: note.before ?? null, after: note.after ?? null };
      const key = note.personId === undefined ? undefined : keys.get(note.personId);
      const values = key ? { sealed: seal(key, Buffer.from(JSON.stringify(change))) } : { change };
      return {
        ...actor,
        ...values,
        reason,
        action: note.action,
        entityType: note.entityType,
        entityId: note.entityId,
        personId: note.personId ?? null,
      };
    }),
  });
}

async function personKeys(
  tx: Transaction,
  { masterKey }: AuditTrail,
  notes: readonly AuditNote[],
): Promise<Map<string, Uint8Array>> {
  const ids = [...new Set(notes.flatMap(({ personId }) => personId ?? []))];
  const keys = new Map<string, Uint8Array>();
  if (ids.length === 0) return keys;
  for (const row of await tx.personKey.findMany({ where: { personId: { in: ids } } })) {
    keys.set(row.personId, unseal(masterKey, row.sealedKey));
  }
  const fresh = ids.filter((id) => !keys.has(id)).map((personId) => ({ personId, key: randomBytes(32) }));
  if (fresh.length > 0) {
    await tx.personKey.createMany({
      data: fresh.map(({ personId, key }) => ({ personId, sealedKey: seal(masterKey, key) })),
    });
    for (const { personId, key } of fresh) keys.set(personId, key);
  }
  return keys;
}

function actorOf(viewer: Viewer): { actorId: string | null; actorKind: string; actorName: string } {
  switch (viewer.kind) {
    case 'USER':
      return { actorId: viewer.userId, actorKind: viewer.role, actorName: viewer.name };
    case 'SYSTEM':
      return { actorId: null, actorKind: 'SYSTEM', actorName: viewer.name };
    case 'ANONYMOUS':
      return { actorId: null, actorKind: 'ANONYMOUS', actorName: 'anonymous' };
  }
}
