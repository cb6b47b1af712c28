import type { FeedFollower } from '../../search/embedded/follow-feed.ts';
import {
  agencyFor,
  createAuditTrail,
  createUnitOfWork,
  employerFor,
  openTokenIssuer,
  type RunUnitOfWork,
  type SignInParts,
  type Viewer,
} from '../access/index.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { createMatchingService, type MatchingService } from '../matching/service.ts';
import { createKnowledgeCache } from '../matching/service-knowledge.ts';
import { type CountryPack, readPack } from '../pack/index.ts';
import { createIssuerKeys, type PassportParts, reviewPassports } from '../passport/index.ts';
import {
  createIdentifierVault,
  type IdentifierVault,
  lockCandidates,
  rebuildProfiles,
} from '../people/index.ts';
import { createRecognitionCache } from '../recognition/index.ts';
import { type ConceptSearch, createConceptSearch } from './concept-search.ts';
import { recogniseWith } from './passport-recognition.ts';
import { profileSources } from './profile-sources.ts';
import { createQualificationAssessment, type QualificationAssessment } from './qualification-assessment.ts';
import { createQualificationComparison, type QualificationComparison } from './qualification-comparison.ts';
import { createReferenceCorrections, type ReferenceCorrections } from './reference-corrections.ts';
import { referenceFolders } from './reference-folders.ts';

/** What resolvers, the command line and the loading of data work with. */
export interface Services {
  readonly database: Database;
  readonly now: () => Date;
  readonly signIn: SignInParts;
  readonly runUnitOfWork: RunUnitOfWork;
  readonly matching: MatchingService;
  readonly conceptSearch: ConceptSearch;
  readonly comparison: QualificationComparison;
  readonly assessment: QualificationAssessment;
  readonly corrections: ReferenceCorrections;
  readonly pack: CountryPack;
  /** Prefix of candidate numbers, from the country pack. */
  readonly numberPrefix: string;
  /** Seals and opens persons' numbers. */
  readonly identifiers: IdentifierVault;
  /** What passports are made with. */
  readonly passports: PassportParts;
  readonly agencyFor: (viewer: Viewer, code: string | null) => Promise<string>;
  readonly employerFor: (viewer: Viewer, employerId: string | null) => Promise<string>;
}

export interface ServiceParts {
  readonly config: Config;
  readonly database: Database;
  readonly now: () => Date;
  /** Keeps this process's candidate index; without one every candidate is looked at. */
  readonly follower?: FeedFollower | null;
}

export async function createServices({
  config,
  database,
  now,
  follower = null,
}: ServiceParts): Promise<Services> {
  const pack = await readPack(referenceFolders(config).pack);
  const recognition = createRecognitionCache(database.pool);
  const passports = {
    keys: createIssuerKeys(config.secret),
    recognise: recogniseWith(recognition),
    publicUrl: config.publicUrl,
    country: pack.homeJurisdiction,
  };
  const runUnitOfWork = createUnitOfWork({
    database,
    trail: createAuditTrail(config.secret),
    rebuildProfiles: async (tx, ids) => {
      // Rows before rules, as whoever corrects the rules: in another order the two would wait for each other.
      await lockCandidates(tx, ids);
      await rebuildProfiles(tx, ids, await profileSources(tx, recognition));
    },
    reviewHandedOut: (unit, ids) => reviewPassports(unit, ids, passports, now()),
  });
  const knowledge = createKnowledgeCache();
  return {
    database,
    now,
    pack,
    numberPrefix: pack.numberPrefix,
    passports,
    identifiers: createIdentifierVault(config.secret, pack.identifiers),
    signIn: {
      database,
      now,
      issuer: await openTokenIssuer(database, config.secret),
      demonstration: config.demonstration && !config.production,
    },
    runUnitOfWork,
    matching: createMatchingService({
      database,
      knowledge,
      country: {
        jurisdiction: pack.homeJurisdiction,
        identityCardSuffices: pack.identityCardSuffices.map(({ destination }) => destination),
      },
      budgetMs: config.matchBudgetMs,
      follower,
    }),
    conceptSearch: createConceptSearch(database),
    comparison: createQualificationComparison(database, knowledge),
    assessment: createQualificationAssessment(database, recognition),
    corrections: createReferenceCorrections(database, referenceFolders(config).recognition, runUnitOfWork),
    agencyFor: (viewer, code) => agencyFor(database, viewer, code),
    employerFor: (viewer, employerId) => employerFor(database, viewer, employerId),
  };
}
