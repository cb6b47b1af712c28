import type { Transaction } from '../access/index.ts';
import { fromSqlDate } from '../domain/iso-date.ts';
import { type PassportParts, papersOf, type RecognitionFact } from '../passport/index.ts';
import { assess, type RecognitionCache, readDecisions } from '../recognition/index.ts';
import { holdingOf } from './holding-of.ts';

/** Asks the recognition engine about every credential of a file, at the version of the rules that the transaction sees. */
export function recogniseWith(recognition: RecognitionCache): PassportParts['recognise'] {
  return async (tx, record, { destinations, occupationId }, asOf) => {
    if (destinations.length === 0 || record.credentials.length === 0) return [];
    const row = await tx.referenceVersion.findUnique({ where: { name: 'rules' } });
    const compiled = await recognition.at(row?.version ?? 0);
    const profession = await unitGroupOf(tx, occupationId);
    const holder = { nationalities: record.person.nationalities, practice: [] };
    const decided = await readDecisions(tx, [record.id]);
    const { credentials, licences } = papersOf(record);
    const worth = (paper: (typeof credentials)[number]) =>
      destinations.map((destination) => ({
        typeCode: paper.typeCode,
        awardedOn: fromSqlDate(paper.awardedOn),
        destination,
        ...factOf(
          assess(
            compiled,
            holdingOf(paper, decided),
            holder,
            destination,
            'PROFESSIONAL_NONREGULATED',
            profession,
            asOf,
          ),
        ),
      }));
    // Of licences most countries have rules that are not of recognition: that none is known says nothing.
    const known = licences.flatMap(worth).filter(({ outcome }) => outcome !== 'UNDETERMINED');
    return [...credentials.flatMap(worth), ...known];
  };
}

function factOf({
  purpose,
  outcome,
  binding,
  confidence,
  effectiveLevel,
  authority,
  conditions,
  until,
  rulesVersion,
}: ReturnType<typeof assess>): Omit<RecognitionFact, 'typeCode' | 'awardedOn' | 'destination'> {
  return {
    purpose,
    outcome,
    binding,
    confidence,
    level: effectiveLevel && {
      scale: effectiveLevel.scale,
      level: effectiveLevel.level,
      eqf: effectiveLevel.eqf,
      basis: effectiveLevel.basis,
    },
    authority,
    openConditions: conditions.filter(({ state }) => state !== 'MET').map(({ kind }) => kind),
    until,
    rulesVersion,
  };
}

/** The ISCO-08 unit group of an occupation, by which professions are regulated. */
async function unitGroupOf(tx: Transaction, occupationId: string | null): Promise<string | null> {
  if (occupationId === null) return null;
  const concept = await tx.concept.findUnique({ where: { id: occupationId }, select: { iscoCode: true } });
  return concept?.iscoCode ?? null;
}
