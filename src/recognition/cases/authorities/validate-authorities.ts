import { fileReader, type Refuse } from '../../../reference/file-reader.ts';
import { isJurisdiction } from '../../jurisdictions.ts';
import { type AuthorityEntry, authorityForm, type ProcedureEntry, procedureForm } from './authority-form.ts';

type AuthorityRow = Omit<AuthorityEntry, 'procedures' | 'weekend'>;

interface ProcedureRow extends Omit<ProcedureEntry, 'fee' | 'source'> {
  readonly authorityCode: string;
  readonly weekend: readonly number[];
  readonly feeMinor: number | null;
  readonly feeCurrency: string | null;
  readonly source: string;
}

export interface Authorities {
  readonly authorities: readonly AuthorityRow[];
  readonly procedures: readonly ProcedureRow[];
}

const FILE = 'authorities.json';
const { readRows, eachOnce } = fileReader<string>('recognition.referenceInvalid');

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateAuthorities(content: unknown): Authorities {
  const authorities = readRows(FILE, content, authorityForm);
  const procedures: ProcedureRow[] = [];
  eachOnce(
    FILE,
    authorities,
    ({ code }) => code,
    ({ code, jurisdictions, weekend, source, procedures: given }, refuse) => {
      const unknown = jurisdictions.find((jurisdiction) => !isJurisdiction(jurisdiction));
      if (unknown !== undefined) refuse(`"${unknown}" is no jurisdiction of ISO 3166`, unknown);
      const place = `${FILE}, ${code}`;
      const entries = readRows(place, given, procedureForm);
      eachOnce(place, entries, (entry) => entry.code, checkProcedure);
      requireDisjoint(entries, refuse);
      procedures.push(
        ...entries.map(({ fee, ...entry }) => ({
          ...entry,
          code: `${code}/${entry.code}`,
          authorityCode: code,
          weekend,
          feeMinor: fee?.minor ?? null,
          feeCurrency: fee?.currency ?? null,
          source: entry.source ?? source,
        })),
      );
    },
  );
  return {
    authorities: authorities.map(({ procedures: _procedures, weekend: _weekend, ...row }) => row),
    procedures,
  };
}

function checkProcedure({ checklist, jurySize, kind }: ProcedureEntry, refuse: Refuse): void {
  if (jurySize !== null && kind !== 'PRIOR_LEARNING') refuse(`a jury is asked for ${kind}`, jurySize);
  checklist.forEach((item, index) => {
    const other = checklist
      .slice(0, index)
      .find(
        ({ kind: before, checks }) =>
          before === item.kind && checks.some((check) => item.checks.includes(check)),
      );
    if (other) refuse(`one ${item.kind} would do for "${other.labelEn}" and "${item.labelEn}"`, item.checks);
  });
}

/** A case names its authority, kind and purpose; they must lead to one procedure. */
function requireDisjoint(procedures: readonly ProcedureEntry[], refuse: Refuse): void {
  const taken = new Map<string, string>();
  for (const { code, kind, purposes } of procedures) {
    for (const purpose of purposes) {
      const key = `${kind} ${purpose}`;
      const other = taken.get(key);
      if (other !== undefined) refuse(`"${other}" and "${code}" both decide ${kind} for ${purpose}`, purpose);
      taken.set(key, code);
    }
  }
}
