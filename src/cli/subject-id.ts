import type { Database } from '../db/database.ts';
import { DomainError } from '../domain/errors.ts';
import { decodeGlobalId, wrongType } from '../schema/global-id.ts';
import { CommandRefused } from './command-output.ts';
import type { MatchOptions } from './commands.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** "OFF-000001", "ML-000123-7": no base64 has a hyphen. */
const NUMBER = /^[\p{L}]+-\d+(-[\dX])?$/iu;

const KINDS = {
  OFFER: { typename: 'Offer', find: 'SELECT id FROM offer WHERE number = $1', key: 'offer.notFound' },
  CANDIDATE: {
    typename: 'Candidate',
    find: 'SELECT id FROM candidate WHERE number = $1',
    key: 'candidate.notFound',
  },
} as const;

/**
 * The UUID of what somebody names by number, UUID or Relay global id.
 * @throws DomainError NOT_FOUND for a number that nothing has, INVALID_INPUT for the id of something else
 * @throws CommandRefused for what is no id
 */
export async function subjectId(
  { kind, id }: MatchOptions['subject'],
  { pool }: Pick<Database, 'pool'>,
): Promise<string> {
  const { typename, find, key } = KINDS[kind];
  if (UUID.test(id)) return id.toLowerCase();
  if (!NUMBER.test(id)) {
    const named = readGlobalId(id);
    if (named.typename !== typename) throw wrongType(id, typename);
    return named.id;
  }
  const { rows } = await pool.query<{ id: string }>(find, [id.toUpperCase()]);
  if (rows[0]) return rows[0].id;
  throw new DomainError('NOT_FOUND', key, `There is no ${typename} ${id}`, { id }, ['id']);
}

function readGlobalId(id: string): ReturnType<typeof decodeGlobalId> {
  try {
    return decodeGlobalId(id);
  } catch {
    throw new CommandRefused(`« ${id} » n’est ni un numéro, ni un UUID, ni un identifiant de l’API.`);
  }
}
