import type { Transaction } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import { PROFILE_FORM } from '../matching/profile-codec.ts';
import { loadPack, loadWorld, readPack, readWorld } from '../pack/index.ts';
import { type RebuildSources, rebuildProfiles } from '../people/index.ts';
import {
  compileRecognition,
  loadAuthorities,
  loadRecognitionReference,
  loadStandards,
  readAuthorities,
  readRecognitionReference,
  readReferenceContents,
  readStandardContents,
} from '../recognition/index.ts';
import type { LoadCounts } from '../reference/load-counts.ts';
import {
  loadStarterTaxonomy,
  loadTaskQuestions,
  readQuestionContents,
  readStarterContents,
} from '../taxonomy/index.ts';
import { loadTraining, readTraining } from '../training/index.ts';
import { layCorrections } from './lay-corrections.ts';
import { profileSourcesOf } from './profile-sources.ts';
import type { ReferenceFolders } from './reference-folders.ts';
import { raiseRulesVersion } from './rules-version.ts';
import { sqlOf } from './transaction-sql.ts';

/** Candidates whose match profiles are rewritten in one go. */
const BATCH = 500;

const TRANSACTION = { maxWait: 10_000, timeout: 600_000 };

/** Makes the reference tables equal to the files of prisma/reference; what is equal already is not written. */
export async function loadReference(
  { prisma }: Pick<Database, 'prisma'>,
  folders: ReferenceFolders,
  say: (line: string) => void,
): Promise<void> {
  const world = await readWorld(folders.world);
  const pack = await readPack(folders.pack);
  const rules = await readReferenceContents(folders.recognition);
  const authorities = await readAuthorities(folders.recognition);
  const starter = await readStarterContents(folders.taxonomy);
  const questions = await readQuestionContents(folders.taxonomy);
  const training = await readTraining(folders.pack, pack.code);
  const standards = await readStandardContents(folders.recognition);

  // One transaction: agencies and rules are written into the match profiles that are rewritten with them.
  await prisma.$transaction(async (tx) => {
    const sql = sqlOf(tx);
    tell('Countries, subdivisions and languages', await loadWorld(sql, world), say);
    const { moved, ...packed } = await loadPack(sql, pack);
    tell(`Country pack ${pack.code}: territories and agencies`, packed, say);
    const ruled = await loadRecognitionReference(sql, await layCorrections(sql, rules, say));
    tell('Frameworks, qualifications and regulated professions', ruled, say);
    // Cases follow them, match profiles do not.
    tell('Recognition authorities', await loadAuthorities(sql, authorities), say);
    const rulesChanged = isChange(ruled);
    if (rulesChanged) await raiseRulesVersion(tx);
    const repack = await isPackedOtherwise(tx);
    const outdated =
      rulesChanged || repack ? await everyCandidate(tx) : [...moved, ...(await profiledByOtherRules(tx))];
    if (outdated.length > 0) {
      const { version, ...reference } = await readRecognitionReference(sql);
      const sources = profileSourcesOf(compileRecognition(reference, version));
      await rebuildInBatches(tx, [...new Set(outdated)], sources, say);
    }
  }, TRANSACTION);

  const taxonomy = await prisma.$transaction((tx) => loadStarterTaxonomy(sqlOf(tx), starter), TRANSACTION);
  tell('Starter taxonomy', taxonomy, say);

  // After the taxonomy, whose skills they name.
  await prisma.$transaction(async (tx) => {
    const sql = sqlOf(tx);
    tell('Task questions', await loadTaskQuestions(sql, questions), say);
    tell('Training', await loadTraining(sql, training), say);
    tell('Competence standards', await loadStandards(sql, standards), say);
  }, TRANSACTION);
}

function isChange({ added, changed, removed }: LoadCounts): boolean {
  return added + changed + removed > 0;
}

function tell(what: string, counts: LoadCounts, say: (line: string) => void): void {
  if (!isChange(counts)) return;
  const parts = (['added', 'changed', 'removed'] as const).filter((part) => counts[part] > 0);
  say(`${what}: ${parts.map((part) => `${counts[part]} ${part}`).join(', ')}`);
}

/** Whether match profiles are in the form of another version of the service; from now on they are in this one's. */
async function isPackedOtherwise(tx: Transaction): Promise<boolean> {
  const where = { name: 'profile form' };
  const known = await tx.referenceVersion.findUnique({ where });
  if (known?.version === PROFILE_FORM) return false;
  const row = { ...where, version: PROFILE_FORM };
  await tx.referenceVersion.upsert({ where, create: row, update: row });
  return true;
}

async function everyCandidate(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.candidate.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

/** Whoever has a match profile that another version of the rules made, or none in a form that is read. */
async function profiledByOtherRules(tx: Transaction): Promise<readonly string[]> {
  const rules = await tx.referenceVersion.findUnique({ where: { name: 'rules' } });
  const rows = await tx.matchProfile.findMany({
    where: { rulesVersion: { not: rules?.version ?? 0 } },
    select: { candidateId: true },
    orderBy: { candidateId: 'asc' },
  });
  return rows.map(({ candidateId }) => candidateId);
}

async function rebuildInBatches(
  tx: Transaction,
  candidateIds: readonly string[],
  sources: RebuildSources,
  say: (line: string) => void,
): Promise<void> {
  for (let start = 0; start < candidateIds.length; start += BATCH) {
    const batch = candidateIds.slice(start, start + BATCH);
    await rebuildProfiles(tx, batch, sources);
    say(`Match profiles: ${start + batch.length} of ${candidateIds.length}`);
  }
}
