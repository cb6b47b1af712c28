import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from '../people/index.ts';
import {
  type AssessRequest,
  assess,
  type CompiledRecognition,
  type ExplanationNames,
  explain,
  type Purpose,
  type RecognitionCache,
  readAssessRequest,
  readDecisions,
} from '../recognition/index.ts';
import { holdingOf } from './holding-of.ts';

type Credential = CandidateRecord['credentials'][number];

export interface NamedAnswer {
  readonly answer: ReturnType<typeof assess>;
  readonly explain: (language: 'fr' | 'en') => readonly string[];
}

type Names = Readonly<Record<'fr' | 'en', ExplanationNames>>;

export interface CredentialQuestion {
  readonly destination: string;
  readonly purpose: Purpose;
  /** ISCO-08 unit group */
  readonly profession: string | null;
  readonly asOf: IsoDate;
}

export interface QualificationAssessment {
  /** @throws DomainError INVALID_INPUT for the first value that is not known or not readable, named */
  assess(request: AssessRequest, today: IsoDate): Promise<NamedAnswer>;
  /** What each credential of a file is worth to its holder. */
  assessFile(
    record: Pick<CandidateRecord, 'id' | 'credentials'> & {
      readonly person: { readonly nationalities: readonly string[] };
    },
    question: CredentialQuestion,
  ): Promise<readonly (NamedAnswer & { readonly type: Credential['type'] })[]>;
}

/** Asks the rules of the version that was committed last. */
export function createQualificationAssessment(
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  cache: RecognitionCache,
): QualificationAssessment {
  const compiledNow = async () => {
    const row = await prisma.referenceVersion.findUnique({ where: { name: 'rules' } });
    return cache.at(row?.version ?? 0);
  };
  // Names of places change with a new release alone, so that they are read once a version of the rules.
  const named = new WeakMap<CompiledRecognition, Promise<Names>>();
  const namesFor = (compiled: CompiledRecognition) => {
    const known = named.get(compiled) ?? readNames(pool, compiled);
    named.set(compiled, known);
    return known;
  };
  return {
    async assess(request, today) {
      const compiled = await compiledNow();
      const { holding, holder, destination, purpose, profession, asOf } = readAssessRequest(
        compiled,
        request,
        today,
      );
      const answer = assess(compiled, holding, holder, destination, purpose, profession, asOf);
      return told(answer, await namesFor(compiled));
    },
    async assessFile({ id, credentials, person }, { destination, purpose, profession, asOf }) {
      const compiled = await compiledNow();
      const decided = await readDecisions(prisma, [id]);
      const holder = { nationalities: person.nationalities, practice: [] };
      const names = await namesFor(compiled);
      return credentials.map((credential) => ({
        type: credential.type,
        ...told(
          assess(compiled, holdingOf(credential, decided), holder, destination, purpose, profession, asOf),
          names,
        ),
      }));
    },
  };
}

function told(answer: NamedAnswer['answer'], names: Names): NamedAnswer {
  return { answer, explain: (language) => explain(answer, language, names[language]) };
}

const nameRow = z.object({ code: z.string(), fr: z.string(), en: z.string() });

async function readNames(pool: Database['pool'], { ruling }: CompiledRecognition): Promise<Names> {
  const { rows } = await pool.query('SELECT code, name_fr AS fr, name_en AS en FROM jurisdiction');
  const places = new Map(
    z
      .array(nameRow)
      .parse(rows)
      .map((row) => [row.code, row]),
  );
  const inLanguage = (language: 'fr' | 'en'): ExplanationNames => ({
    jurisdiction: (code) => places.get(code)?.[language] ?? code,
    instrument: (code) => {
      const row = ruling.instruments.get(code)?.row;
      return (language === 'fr' ? row?.nameFr : row?.nameEn) ?? code;
    },
  });
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}
