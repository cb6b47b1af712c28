import { v7 as uuidv7 } from 'uuid';
import { accountName, type UnitOfWork } from '../../access/index.ts';
import { DomainError, invalidInput } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type CandidateScope, lockCandidate } from '../../people/index.ts';
import { jurisdictionChain } from '../jurisdictions.ts';
import type { Purpose } from '../vocabulary.ts';
import { type AimedUnit, procedureOf } from './case-record.ts';
import type { CaseKind } from './case-vocabulary.ts';
import { keepEvent } from './move-case.ts';
import type { Procedure } from './procedure.ts';

export interface NewCase {
  readonly candidateId: string;
  readonly kind: CaseKind;
  readonly authorityCode: string;
  readonly purpose: Purpose;
  /** ISO 3166; null: where the authority decides, if that is one place. */
  readonly destination: string | null;
  /** What is to be recognised; null for other kinds. */
  readonly credentialId: string | null;
  /** Qualification that prior learning aims at; null for other kinds. */
  readonly targetType: string | null;
  readonly units: readonly AimedUnit[];
  readonly occupationId: string | null;
  readonly on: IsoDate;
  readonly note: string | null;
}

/**
 * Opens a case, empty.
 * @returns its id
 * @throws DomainError NOT_FOUND; INVALID_INPUT for what does not go together; CONFLICT when the same was asked already
 */
export async function openCase(
  unit: UnitOfWork,
  scope: CandidateScope,
  asked: NewCase,
  { today, now }: { readonly today: IsoDate; readonly now: Date },
): Promise<string> {
  const { tx, viewer, note } = unit;
  const candidate = await lockCandidate(unit, scope, asked.candidateId);
  if (asked.on > today) {
    throw invalidInput('date.future', `The day ${asked.on} lies in the future`, { date: asked.on }, ['on']);
  }
  const { procedure, jurisdictions } = await requireProcedure(unit, asked);
  const destination = requireDestination(asked, jurisdictions);
  requireSubject(
    asked,
    candidate.credentials.map(({ id }) => id),
  );
  if (asked.targetType !== null) await requireType(unit, asked.targetType);
  const profession = await requireOccupation(unit, asked);
  await requireNew(unit, asked, procedure.code, destination);
  const id = uuidv7();
  const { candidateId, kind, purpose, credentialId, targetType, occupationId } = asked;
  const subject = { kind, purpose, destination, credentialId, targetType, occupationId, profession };
  await tx.recognitionCase.create({
    data: {
      id,
      candidateId,
      ...subject,
      procedureCode: procedure.code,
      units: asked.units.map(({ code, name }) => ({ code, name })),
      openedAt: now,
      openedById: viewer.kind === 'USER' ? viewer.userId : null,
      openedByName: accountName(viewer),
    },
  });
  const event = { move: 'OPEN', on: asked.on } as const;
  await keepEvent(unit, { caseId: id, position: 1, event, note: asked.note, now });
  note({
    action: 'recognitionCase.opened',
    entityType: 'RecognitionCase',
    entityId: id,
    personId: candidate.personId,
    after: { ...subject, procedure: procedure.code, on: asked.on, note: asked.note },
  });
  return id;
}

/** The one procedure of an authority for a kind and a purpose. */
async function requireProcedure(
  { tx }: UnitOfWork,
  { authorityCode, kind, purpose }: NewCase,
): Promise<{ readonly procedure: Procedure; readonly jurisdictions: readonly string[] }> {
  const authority = await tx.recognitionAuthority.findUnique({
    where: { code: authorityCode },
    include: { procedures: { orderBy: { code: 'asc' } } },
  });
  if (!authority) {
    throw new DomainError(
      'NOT_FOUND',
      'recognitionAuthority.notFound',
      `There is no authority "${authorityCode}"`,
      { code: authorityCode },
      ['authority'],
    );
  }
  const procedures = authority.procedures.map(procedureOf);
  const procedure = procedures.find((one) => one.kind === kind && one.purposes.includes(purpose));
  if (procedure) return { procedure, jurisdictions: authority.jurisdictions };
  const possible = procedures.map((one) => `${one.kind}: ${one.purposes.join(', ')}`).join('; ');
  throw invalidInput(
    'recognitionCase.notDecidedThere',
    `${authority.nameEn} does not decide ${kind} for ${purpose}; possible: ${possible}`,
    { authority: authority.nameFr, kind, purpose, possible },
    ['purpose'],
  );
}

function requireDestination({ destination }: NewCase, jurisdictions: readonly string[]): string {
  const [only, ...others] = jurisdictions;
  const asked = destination ?? (others.length === 0 ? only : undefined);
  if (asked !== undefined && jurisdictionChain(asked).some((place) => jurisdictions.includes(place))) {
    return asked;
  }
  const possible = jurisdictions.join(', ');
  throw invalidInput(
    'recognitionCase.destination',
    `"${asked ?? ''}": the authority decides for ${possible}`,
    { value: asked ?? '', possible },
    ['destination'],
  );
}

function requireSubject(asked: NewCase, held: readonly string[]): void {
  const { kind, credentialId, targetType, units } = asked;
  requireGiven('credential', kind === 'CREDENTIAL', credentialId !== null, kind);
  requireGiven('targetQualification', kind === 'PRIOR_LEARNING', targetType !== null, kind);
  if (kind !== 'PRIOR_LEARNING') requireGiven('units', false, units.length > 0, kind);
  if (credentialId !== null && !held.includes(credentialId)) {
    throw new DomainError(
      'NOT_FOUND',
      'credential.notFound',
      `The candidate holds no credential ${credentialId}`,
      { id: credentialId },
      ['credential'],
    );
  }
  const codes = units.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice === -1) return;
  const value = codes[twice] ?? '';
  throw invalidInput('recognitionCase.unitTwice', `The unit "${value}" stands twice`, { value }, [
    'units',
    twice,
    'code',
  ]);
}

function requireGiven(field: string, needed: boolean, given: boolean, kind: CaseKind): void {
  if (needed === given) return;
  throw needed
    ? invalidInput('recognitionCase.subjectMissing', `${kind} needs "${field}"`, { kind, field }, [field])
    : invalidInput('recognitionCase.subjectUnfit', `${kind} has no "${field}"`, { kind, field }, [field]);
}

async function requireType({ tx }: UnitOfWork, type: string): Promise<void> {
  if (await tx.qualificationType.findUnique({ where: { code: type } })) return;
  throw invalidInput(
    'recognition.typeUnknown',
    `"${type}" is no qualification type: expected one such as MLI:CAP`,
    { type },
    ['targetQualification'],
  );
}

/** @returns the ISCO-08 unit group, which a regulated profession and a trade test cannot do without */
async function requireOccupation(
  { tx }: UnitOfWork,
  { kind, purpose, occupationId }: NewCase,
): Promise<string | null> {
  if (occupationId === null) {
    requireGiven('occupation', purpose === 'PROFESSIONAL_REGULATED' || kind === 'TRADE_TEST', false, kind);
    return null;
  }
  const occupation = await tx.concept.findFirst({ where: { id: occupationId, kind: 'OCCUPATION' } });
  if (occupation) return occupation.iscoCode;
  throw invalidInput(
    'occupation.unknown',
    `There is no occupation "${occupationId}"`,
    { value: occupationId },
    ['occupation'],
  );
}

/** Who asks the same twice waits twice. */
async function requireNew(
  { tx }: UnitOfWork,
  { candidateId, credentialId, targetType, occupationId, purpose }: NewCase,
  procedureCode: string,
  destination: string,
): Promise<void> {
  const same = { candidateId, credentialId, targetType, occupationId, purpose, procedureCode, destination };
  const known = await tx.recognitionCase.findFirst({ where: { ...same, state: { not: 'CLOSED' } } });
  if (!known) return;
  throw new DomainError(
    'CONFLICT',
    'recognitionCase.known',
    `The same is asked already; that case is ${known.state}`,
    { state: known.state },
    [],
  );
}
