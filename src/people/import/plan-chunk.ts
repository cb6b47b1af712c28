import type { Transaction } from '../../access/index.ts';
import { fromSqlDate } from '../../domain/iso-date.ts';
import { foldName } from '../fold-name.ts';
import type { RowIssue } from './cell-refusal.ts';
import type { RowDraft } from './read-row.ts';

/** A row of a candidate that an earlier file has brought. */
export interface KnownRow<Draft extends RowDraft> {
  readonly draft: Draft;
  readonly candidateId: string;
  readonly version: number;
  /** SHA-256 of what the row said before, hexadecimal. */
  readonly knownHash: string;
}

/** What is to be done with rows, before anything is written. */
export interface ChunkPlan<Draft extends RowDraft> {
  readonly create: readonly Draft[];
  readonly update: readonly KnownRow<Draft>[];
  readonly unchanged: number;
  readonly refused: readonly RowIssue[];
}

type Reader = Pick<Transaction, 'importSource' | 'candidate'>;

export async function planChunk<Draft extends RowDraft>(
  tx: Reader,
  agencyId: string,
  drafts: readonly Draft[],
): Promise<ChunkPlan<Draft>> {
  const keys = drafts.map(({ sourceKey }) => sourceKey);
  const rows = await tx.importSource.findMany({ where: { agencyId, sourceKey: { in: keys } } });
  const sources = new Map(rows.map((row) => [row.sourceKey, row]));
  const create: Draft[] = [];
  const changed: KnownRow<Draft>[] = [];
  let unchanged = 0;
  for (const draft of drafts) {
    const source = sources.get(draft.sourceKey);
    if (source === undefined) create.push(draft);
    else if (Buffer.from(source.contentHash).equals(draft.contentHash)) unchanged++;
    else {
      const { candidateId, candidateVersion: version } = source;
      const knownHash = Buffer.from(source.contentHash).toString('hex');
      changed.push({ draft, candidateId, version, knownHash });
    }
  }
  const judged = await judgeChanged(tx, changed);
  return { create, unchanged, ...judged };
}

/** A changed row is refused when the file is somebody else's, or when somebody has changed it since. */
async function judgeChanged<Draft extends RowDraft>(tx: Reader, changed: readonly KnownRow<Draft>[]) {
  const update: KnownRow<Draft>[] = [];
  const refused: RowIssue[] = [];
  if (changed.length === 0) return { update, refused };
  const candidates = await tx.candidate.findMany({
    where: { id: { in: changed.map(({ candidateId }) => candidateId) } },
    select: {
      id: true,
      number: true,
      version: true,
      person: { select: { birthFrom: true, birthTo: true, names: { select: { folded: true } } } },
    },
  });
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  for (const row of changed) {
    const held = byId.get(row.candidateId);
    const expected = refusalOf(row, held);
    if (expected === null) update.push(row);
    else refused.push({ line: row.draft.line, column: '', value: held?.number ?? '', expected });
  }
  return { update, refused };
}

interface HeldCandidate {
  readonly version: number;
  readonly person: {
    readonly birthFrom: Date | null;
    readonly birthTo: Date | null;
    readonly names: readonly { readonly folded: string }[];
  };
}

function refusalOf({ draft, version }: KnownRow<RowDraft>, held: HeldCandidate | undefined): string | null {
  if (held === undefined) return 'une ligne dont la fiche existe encore : celle-ci a été retirée';
  if (!isSamePerson(draft, held)) {
    return 'un autre identifiant de ligne : celui-ci est déjà celui d’une autre personne';
  }
  if (held.version !== version) {
    return 'une fiche que personne n’a modifiée depuis : reprenez ce changement sur la fiche elle-même';
  }
  return null;
}

/** A name in common and no birth that contradicts, or all names in common. */
function isSamePerson({ patch }: RowDraft, { person }: HeldCandidate): boolean {
  const held = new Set(person.names.map(({ folded }) => folded));
  const given = (patch.names ?? []).map(({ text }) => foldName(text));
  const shared = given.filter((name) => held.has(name)).length;
  if (shared === given.length) return true;
  const { birth } = patch;
  const apart =
    birth &&
    person.birthFrom &&
    person.birthTo &&
    (birth.to <= fromSqlDate(person.birthFrom) || fromSqlDate(person.birthTo) <= birth.from);
  return shared > 0 && !apart;
}
