import { createHash } from 'node:crypto';
import type { RunUnitOfWork, UnitOfWork, Viewer } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { type FileContent, type SearchOccupations, SURE_SCORE } from '../../people/index.ts';
import { draftOffer } from '../draft-offer.ts';
import type { OfferInput } from '../offer-input.ts';
import { NOTHING_SAID } from '../offer-terms.ts';
import { reviseOffer } from '../revise-offer.ts';
import type { ImportedRow, OccupationSuggestion, OfferImportReport } from './import-report.ts';
import type { ImportedOffer, ReadOffer } from './imported-offer.ts';
import { openOfferFile } from './open-offer-file.ts';
import { readImportNames } from './read-names.ts';

export interface OfferImportParts {
  readonly database: Database;
  readonly runUnitOfWork: RunUnitOfWork;
  readonly searchOccupations: SearchOccupations;
  readonly searchSkills: SearchOccupations;
  /** An error in French. */
  readonly say: (error: DomainError) => string;
}

export interface OfferImportRequest {
  readonly viewer: Viewer;
  readonly employerId: string;
  readonly file: FileContent;
  /** Reads, looks up and checks everything, and writes nothing. */
  readonly dryRun: boolean;
  readonly now: Date;
}

/**
 * Makes drafts of the offers in a file: CSV, .xlsx or schema.org JobPosting. The same row again changes nothing, a
 * changed one its draft, and an offer that was handed in meanwhile stays as it is.
 * @throws DomainError INVALID_INPUT for a file that cannot be read at all
 */
export async function importOffers(
  parts: OfferImportParts,
  request: OfferImportRequest,
): Promise<OfferImportReport> {
  const names = await readImportNames(parts.database);
  const { form, ignored, offers } = await openOfferFile(request.file, names);
  const rows: ImportedRow[] = [];
  const seen = new Map<string, number>();
  for await (const read of offers) rows.push(await importOne(parts, request, read, seen));
  const counts = { DRAFTED: 0, CHANGED: 0, UNCHANGED: 0, KEPT: 0, REFUSED: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const openOccupations = rows.filter(
    ({ outcome, occupation }) => outcome !== 'REFUSED' && occupation !== null && occupation.coded === null,
  ).length;
  return { dryRun: request.dryRun, form, ignoredColumns: ignored, counts, openOccupations, rows };
}

async function importOne(
  parts: OfferImportParts,
  request: OfferImportRequest,
  read: ReadOffer,
  seen: Map<string, number>,
): Promise<ImportedRow> {
  if (read.sort === 'REFUSED') return refused(read.line, null, null, read.problems);
  const { offer } = read;
  const key =
    offer.key ??
    `sans référence : ${hashOf([offer.title, offer.place, offer.startsOn]).toString('hex').slice(0, 16)}`;
  const before = seen.get(key);
  if (before !== undefined) {
    const expected = `une référence par offre : la ligne ${before} a la même`;
    return refused(offer.line, offer.key, offer.title, [{ column: 'référence', value: key, expected }]);
  }
  seen.set(key, offer.line);
  const occupation = await codeOccupation(parts, offer.occupation);
  const skills = await codeSkills(parts, offer.skills);
  const coded = { offer, key, occupation, skillIds: skills.ids };
  try {
    const written = await write(parts, request, coded);
    const remarks = [...offer.remarks, ...skills.remarks];
    return { line: offer.line, key, title: offer.title, ...written, occupation, problems: [], remarks };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const column = error.path.length > 0 ? error.path.join('.') : null;
    const value = String(error.values['value'] ?? '');
    return refused(offer.line, key, offer.title, [{ column, value, expected: parts.say(error) }]);
  }
}

function refused(
  line: number,
  key: string | null,
  title: string | null,
  problems: ImportedRow['problems'],
): ImportedRow {
  return { line, key, outcome: 'REFUSED', title, offer: null, occupation: null, problems, remarks: [] };
}

async function codeOccupation(
  { searchOccupations }: OfferImportParts,
  text: string,
): Promise<NonNullable<ImportedRow['occupation']>> {
  const hits = await searchOccupations(text, 5);
  const candidates: OccupationSuggestion[] = hits.map(({ id, label, score }) => ({ id, label, score }));
  const [best, second] = candidates;
  const sure =
    best !== undefined && best.score >= SURE_SCORE && (second === undefined || second.score < best.score);
  return { text, coded: sure ? best : null, candidates: sure ? [] : candidates };
}

async function codeSkills({ searchSkills }: OfferImportParts, texts: readonly string[]) {
  const ids: string[] = [];
  const remarks: string[] = [];
  for (const text of texts) {
    const [best, second] = await searchSkills(text, 2);
    const sure =
      best !== undefined && best.score >= SURE_SCORE && (second === undefined || second.score < best.score);
    if (!sure) remarks.push(`Compétence à choisir : « ${text.slice(0, 80)} ».`);
    else if (!ids.includes(best.id)) ids.push(best.id);
  }
  return { ids, remarks };
}

interface Coded {
  readonly offer: ImportedOffer;
  readonly key: string;
  readonly occupation: NonNullable<ImportedRow['occupation']>;
  readonly skillIds: readonly string[];
}

type Written = Pick<ImportedRow, 'outcome' | 'offer'>;

/** What a dry run has found out, on the way back from its transaction. */
class WouldBe extends Error {
  readonly written: Written;

  constructor(written: Written) {
    super('dry run');
    this.written = written;
  }
}

async function write(
  { runUnitOfWork }: OfferImportParts,
  request: OfferImportRequest,
  coded: Coded,
): Promise<Written> {
  const work = async (unit: UnitOfWork) => {
    const written = await writeDraft(unit, request, coded);
    // Everything was checked by writing it; nothing of it stays.
    if (request.dryRun)
      throw new WouldBe(written.outcome === 'DRAFTED' ? { ...written, offer: null } : written);
    return written;
  };
  try {
    return await runUnitOfWork({ viewer: request.viewer, action: 'offer.draft', reason: 'import' }, work);
  } catch (error) {
    if (error instanceof WouldBe) return error.written;
    throw error;
  }
}

async function writeDraft(
  unit: UnitOfWork,
  { employerId, now }: OfferImportRequest,
  { offer, key, occupation, skillIds }: Coded,
): Promise<Written> {
  const { tx } = unit;
  const { line: _line, remarks: _remarks, ...content } = offer;
  const contentHash = hashOf(content);
  const known = await tx.offerSource.findUnique({
    where: { employerId_sourceKey: { employerId, sourceKey: key } },
    include: { offer: { select: { id: true, number: true, status: true, version: true } } },
  });
  const number = known?.offer.number ?? null;
  if (known && Buffer.from(known.contentHash).equals(contentHash))
    return { outcome: 'UNCHANGED', offer: number };
  // Handed in, or completed by a person, since it was imported.
  const moved = known && (known.offer.status !== 'DRAFT' || known.offer.version !== known.offerVersion);
  if (moved) return { outcome: 'KEPT', offer: number };
  const input = inputOf(offer, occupation.coded?.id ?? null, skillIds);
  const source = {
    contentHash: new Uint8Array(contentHash),
    occupationText: occupation.text,
    occupationCandidates: occupation.candidates.map(({ id, score }) => ({ occupationId: id, score })),
    importedAt: now,
  };
  if (known) {
    const { id: offerId, version } = known.offer;
    const revision = { offerId, expectedVersion: version, input, reason: 'import' };
    const changed = await changeDraft(unit, employerId, revision, now);
    const offerVersion = changed ? version + 1 : version;
    await tx.offerSource.update({ where: { offerId }, data: { ...source, offerVersion } });
    return { outcome: 'CHANGED', offer: number };
  }
  const offerId = await draftOffer(unit, employerId, input);
  await tx.offerSource.create({ data: { offerId, employerId, sourceKey: key, ...source, offerVersion: 1 } });
  const drafted = await tx.offer.findUniqueOrThrow({ where: { id: offerId }, select: { number: true } });
  return { outcome: 'DRAFTED', offer: drafted.number };
}

/** Whether what changed in the file changes the offer at all: a skill that is still to be chosen does not. */
async function changeDraft(
  unit: UnitOfWork,
  employerId: string,
  revision: Parameters<typeof reviseOffer>[2],
  now: Date,
): Promise<boolean> {
  try {
    await reviseOffer(unit, { kind: 'EMPLOYER', employerId }, revision, now);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.key === 'offer.nothingChanged') return false;
    throw error;
  }
}

function inputOf(offer: ImportedOffer, occupationId: string | null, skillIds: readonly string[]): OfferInput {
  return {
    title: offer.title,
    description: offer.description,
    kind: offer.kind,
    contractKind: offer.contractKind,
    posts: offer.posts,
    destination: offer.destination,
    place: offer.place,
    startsOn: offer.startsOn,
    endsOn: offer.endsOn,
    intakeUntil: offer.intakeUntil,
    wage: offer.wage,
    occupationIds: occupationId === null ? [] : [occupationId],
    minimumMonths: offer.minimumMonths,
    qualification: null,
    regulated: false,
    skills: skillIds.map((skillId) => ({
      skillId,
      essential: true,
      weight: null,
      minimumLevel: null,
      evidenceDemanded: null,
    })),
    languages: offer.languages.map(({ language, level }) => ({
      language,
      required: false,
      listening: level,
      speaking: level,
      reading: null,
      writing: null,
    })),
    licences: offer.licences,
    weights: { skills: null, experience: null, qualification: null, languages: null },
    terms: { ...NOTHING_SAID, weeklyMinutes: offer.weeklyMinutes },
  };
}

function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value)).digest();
}
