import type { RunUnitOfWork, Viewer } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import type { DomainError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { IdentifierVault } from '../identifiers/identifier-vault.ts';
import type { ColumnMapping } from './mapping-file.ts';
import type { SearchOccupations } from './occupation-coder.ts';
import type { ImportPack } from './read-vocabulary.ts';
import type { FileContent } from './table/file-content.ts';

/** What the import of candidates works with. */
export interface ImportParts {
  readonly database: Pick<Database, 'prisma' | 'pool'>;
  readonly runUnitOfWork: RunUnitOfWork;
  readonly now: () => Date;
  readonly searchOccupations: SearchOccupations;
  readonly identifiers: Pick<IdentifierVault, 'close'>;
  readonly pack: ImportPack;
  /** Prefix of candidate numbers. */
  readonly numberPrefix: string;
  /** A failure in French. */
  readonly say: (error: DomainError) => string;
}

export interface ImportRequest {
  readonly viewer: Viewer;
  readonly agencyId: string;
  readonly file: FileContent;
  readonly mapping: ColumnMapping | null;
  /** Reads and compares everything, and writes nothing. */
  readonly dryRun: boolean;
  readonly today: IsoDate;
}

/** Reason in the audit trail of whatever a batch writes: whoever writes for another one has touched a candidate. */
export function reasonOf(batchId: string): string {
  return `import ${batchId}`;
}
