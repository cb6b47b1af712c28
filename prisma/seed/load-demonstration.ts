import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import {
  hashPassword,
  type RunUnitOfWork,
  type SystemViewer,
  type Transaction,
} from '../../src/access/index.ts';
import type { Database } from '../../src/db/database.ts';
import { addDays, type IsoDate } from '../../src/domain/iso-date.ts';
import {
  draftOffer,
  moveOffer,
  type OfferInput,
  type OfferMove,
  registerEmployer,
} from '../../src/offers/index.ts';
import { type CandidateInput, registerCandidates } from '../../src/people/index.ts';
import type { DemoCandidate, DemoEmployer, DemoOffer } from './demo-types.ts';

const LOADER: SystemViewer = { kind: 'SYSTEM', name: 'demonstration data' };
const BATCH = 500;

export interface DemonstrationParts {
  readonly database: Database;
  readonly runUnitOfWork: RunUnitOfWork;
  readonly today: IsoDate;
  readonly now: Date;
  readonly numberPrefix: string;
  readonly say: (line: string) => void;
}

export interface Demonstration {
  readonly candidates: readonly DemoCandidate[];
  readonly employers: readonly DemoEmployer[];
  readonly offers: readonly DemoOffer[];
}

/** Loads the demonstration unless synthetic candidates are there already. */
export async function loadDemonstration(
  parts: DemonstrationParts,
  demo: () => Promise<Demonstration>,
): Promise<void> {
  const { prisma } = parts.database;
  if ((await prisma.offer.count({ where: { synthetic: true } })) > 0) return;
  const { candidates, employers, offers } = await demo();
  const conceptId = await conceptIds(prisma, [
    ...candidates.flatMap(conceptsOfCandidate),
    ...offers.flatMap(({ occupations, skills }) => [...occupations, ...skills.map(({ uri }) => uri)]),
  ]);
  const agencies = new Map((await prisma.agency.findMany()).map(({ code, id }) => [code, id]));

  const loaded = await prisma.candidate.count({ where: { synthetic: true } });
  for (let start = loaded; start < candidates.length; start += BATCH) {
    const batch = candidates.slice(start, start + BATCH);
    await parts.runUnitOfWork(
      { viewer: LOADER, action: 'candidate.write', reason: 'demonstration' },
      (unit) =>
        registerCandidates(
          unit,
          batch.map((candidate) => ({
            input: candidateInput(candidate, conceptId),
            agencyId: named(agencies, candidate.agencyCode),
            synthetic: true,
          })),
          parts,
        ),
    );
    parts.say(`Demonstration candidates: ${start + batch.length} of ${candidates.length}`);
  }
  // Last and all at once: their presence tells the next start that everything is loaded.
  await parts.runUnitOfWork(
    { viewer: LOADER, action: 'offer.publish', reason: 'demonstration' },
    async (unit) => {
      const employerIds = new Map<string, string>();
      for (const { key, name, kind, country, city } of employers) {
        const licence = kind === 'MANPOWER_AGENCY' ? madeUpLicence(parts.today) : null;
        const employer = await registerEmployer(unit, { name, kind, country, city, licence }, true);
        employerIds.set(key, employer.id);
      }
      for (const offer of offers) {
        const id = await draftOffer(
          unit,
          named(employerIds, offer.employerKey),
          offerInput(offer, conceptId),
          true,
        );
        for (const move of MOVES_TO[offer.status])
          await moveOffer(unit, { kind: 'ALL' }, id, move, parts.now);
      }
    },
  );
  parts.say(`Demonstration offers: ${offers.length} by ${employers.length} employers`);
}

/** An agency that lends workers hands in no offer without one. */
function madeUpLicence(today: IsoDate) {
  return {
    number: 'EXEMPLE-0001',
    authority: 'Autorité du travail (exemple)',
    from: addDays(today, -365),
    to: addDays(today, 730),
  };
}

const MOVES_TO: Readonly<Record<DemoOffer['status'], readonly OfferMove[]>> = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  PUBLISHED: ['submit', 'publish'],
  CLOSED: ['submit', 'publish', 'close'],
};

export interface DemonstrationAccount {
  readonly login: string;
  readonly password: string;
  /** French, for the page. */
  readonly label: string;
}

/** One account a role, with a new password at every start: nobody can come to rely on one. */
export async function renewDemonstrationAccounts({ prisma }: Database): Promise<DemonstrationAccount[]> {
  const offer = await prisma.offer.findFirst({
    where: { synthetic: true, status: 'PUBLISHED' },
    orderBy: { ordinal: 'asc' },
  });
  const national = await prisma.agency.findFirst({ where: { kind: 'NATIONAL' } });
  const busiest = await prisma.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM agency a JOIN candidate c ON c.agency_id = a.id OR c.agency_id IN
      (SELECT b.id FROM agency b WHERE b.parent_id = a.id)
    WHERE a.kind = 'REGIONAL' GROUP BY a.id ORDER BY count(*) DESC, a.id LIMIT 1`;
  const regionalId = busiest[0]?.id ?? null;
  const accounts = [
    {
      login: 'conseillere',
      role: 'ADVISER',
      displayName: 'Conseillère (démonstration)',
      agencyId: regionalId,
    },
    {
      login: 'direction',
      role: 'NATIONAL_DEPARTMENT',
      displayName: 'Direction nationale (démonstration)',
      agencyId: national?.id ?? null,
    },
    {
      login: 'employeur',
      role: 'EMPLOYER',
      displayName: 'Employeur (démonstration)',
      employerId: offer?.employerId ?? null,
    },
    {
      login: 'admin',
      role: 'ADMINISTRATOR',
      displayName: 'Administration (démonstration)',
      agencyId: national?.id ?? null,
    },
    {
      login: 'evaluatrice',
      role: 'RECOGNITION_ASSESSOR',
      displayName: 'Évaluatrice (démonstration)',
      authorityCode: 'MLI:DNFP',
    },
  ] as const;
  return Promise.all(
    accounts.map(async ({ login, ...account }) => {
      const password = randomBytes(9).toString('base64url');
      const data = { ...account, passwordHash: await hashPassword(password), demonstration: true };
      await prisma.userAccount.upsert({
        where: { login },
        create: { id: uuidv7(), login, ...data },
        update: data,
      });
      return { login, password, label: account.displayName };
    }),
  );
}

function conceptsOfCandidate({ skills, workPeriods, wishes }: DemoCandidate): string[] {
  return [
    ...skills.map(({ uri }) => uri),
    ...workPeriods.flatMap(({ occupationUri }) => occupationUri ?? []),
    ...wishes.occupations,
  ];
}

type ConceptId = (uri: string) => string;

async function conceptIds(tx: Pick<Transaction, 'concept'>, uris: readonly string[]): Promise<ConceptId> {
  const rows = await tx.concept.findMany({
    where: { uri: { in: [...new Set(uris)] } },
    select: { id: true, uri: true },
  });
  const ids = new Map(rows.map(({ id, uri }) => [uri, id]));
  return (uri) => named(ids, uri);
}

function named<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demonstration refers to "${key}", which is not loaded`);
  return value;
}

function candidateInput(demo: DemoCandidate, conceptId: ConceptId): CandidateInput {
  const { wishes } = demo;
  return {
    names: demo.names,
    sex: demo.sex,
    birth: demo.birth,
    birthPlace: demo.birthPlace,
    nationalities: demo.nationalities,
    regionCode: demo.regionCode,
    cercleCode: demo.cercleCode,
    communeCode: demo.communeCode,
    motherName: demo.motherName,
    fatherName: demo.fatherName,
    identifiers: demo.identifiers,
    phones: demo.phone ? [demo.phone] : [],
    status: demo.status,
    skills: demo.skills.map(({ uri, level, evidence }) => ({ skillId: conceptId(uri), level, evidence })),
    workPeriods: demo.workPeriods.map(({ occupationUri, ...period }) => ({
      ...period,
      occupationId: occupationUri === null ? null : conceptId(occupationUri),
    })),
    languages: demo.languages,
    literacies: demo.literacies,
    credentials: demo.credentials,
    wishes: {
      destinations: wishes.destinations,
      contractKinds: wishes.contractKinds,
      availableFrom: wishes.availableFrom,
      availableTo: wishes.availableTo,
      minimumWage: wishes.minimumWage,
      occupationIds: wishes.occupations.map(conceptId),
    },
    passportValidUntil: demo.passportValidUntil,
    consents: demo.consents,
  };
}

function offerInput(demo: DemoOffer, conceptId: ConceptId): OfferInput {
  const { employerKey: _key, status: _status, occupations, skills, weights, ...rest } = demo;
  return {
    ...rest,
    occupationIds: occupations.map(conceptId),
    skills: skills.map(({ uri, ...skill }) => ({ ...skill, skillId: conceptId(uri) })),
    weights: weights ?? { skills: null, experience: null, qualification: null, languages: null },
  };
}
