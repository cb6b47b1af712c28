import type { CandidateSheetFragment, RegisterCandidateInput } from '../generated/graphql.ts';
import { EnterCandidateDocument } from '../generated/graphql.ts';
import type { TestService } from '../harness/test-service.ts';
import type { PersonBuilder } from './people.ts';

/** Registers somebody over HTTP; fails with what the service answers. */
export async function register(
  service: TestService,
  token: string,
  { details, consents }: PersonBuilder,
  more: Omit<RegisterCandidateInput, 'details' | 'consents'> = {},
): Promise<CandidateSheetFragment> {
  const { registerCandidate } = await service.get(
    EnterCandidateDocument,
    { input: { ...more, details, consents: [...consents] } },
    { token },
  );
  if (registerCandidate.__typename === 'RegisterCandidatePayload') return registerCandidate.candidate;
  throw new Error(`${registerCandidate.message} (${registerCandidate.path.join('.')})`);
}

/** Rows of the tables that a write on a candidate or an offer touches: equal before and after a refused one. */
export async function rowCounts({
  database: { pool },
}: TestService): Promise<Readonly<Record<string, number>>> {
  const tables = [
    'person',
    'person_name',
    'candidate',
    'candidate_skill',
    'consent',
    'offer',
    'offer_skill',
    'match_profile',
    'change_feed',
    'audit_entry',
    'person_key',
  ];
  const { rows } = await pool.query<Record<string, number>>(
    `SELECT ${tables.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`).join(', ')}`,
  );
  return rows[0] ?? {};
}
