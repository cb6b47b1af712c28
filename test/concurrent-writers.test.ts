import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unpackProfile } from '../src/matching/profile-codec.ts';
import { newUser } from './builders/accounts.ts';
import { register } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import { ChangeCandidateDocument, RecordConsentDocument } from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let national: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
});

afterAll(() => service.stop());

async function update(id: string, version: number, destination: string) {
  const input = { id, version, details: { wishes: { destinations: [destination] } } };
  return (await service.get(ChangeCandidateDocument, { input }, { token: national })).updateCandidate;
}

async function agree(candidate: string, purpose: 'CONTACT' | 'STATISTICS' | 'SHARE_WITH_EMPLOYER') {
  const input = { candidate, consent: { purpose, form: 'WRITTEN' as const } };
  return (await service.get(RecordConsentDocument, { input }, { token: national })).recordConsent;
}

describe('two writers at once', () => {
  const state = async (id: string) => {
    const { rows } = await service.database.pool.query(
      `SELECT c.version, p.birth_place AS place, m.packed, c.destinations,
         (SELECT count(*) FROM change_feed f WHERE f.ordinal = c.ordinal) AS fed
       FROM candidate c JOIN person p ON p.id = c.person_id JOIN match_profile m ON m.candidate_id = c.id
       WHERE c.id = $1`,
      [rowId(id)],
    );
    const { packed, ...row } = rows[0];
    return { ...row, profile: unpackProfile(packed) };
  };

  const entries = async (id: string) => {
    const { rows } = await service.database.pool.query(
      'SELECT count(*) AS entries FROM audit_entry WHERE entity_id = $1',
      [rowId(id)],
    );
    return rows[0].entries;
  };

  it('of one version: one wins, the other is told the version to read', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await register(service, national, person(10 + round));
      const destinations = ['ESP', 'FRA', 'DEU'];
      const answers = await Promise.all(destinations.map((code) => update(id, 1, code)));
      const winners = answers.flatMap((answer) =>
        answer.__typename === 'UpdateCandidatePayload' ? [answer.candidate] : [],
      );
      const losers = answers.filter(({ __typename }) => __typename === 'ConflictError');
      expect([winners.length, losers.length]).toEqual([1, 2]);
      for (const loser of losers) expect(loser).toMatchObject({ currentVersion: 2, path: ['version'] });
      const chosen = winners[0]?.destinations;
      expect(await state(id)).toMatchObject({
        version: 2,
        destinations: chosen,
        fed: 2,
        profile: { version: 2, mobility: { destinations: chosen } },
      });
      expect(await entries(id)).toBe(2);
    }
  });

  it('of different things: both count, and the profile has both', async () => {
    const { id } = await register(service, national, person(20));
    const purposes = ['CONTACT', 'STATISTICS', 'SHARE_WITH_EMPLOYER'] as const;
    const answers = await Promise.all(purposes.map((purpose) => agree(id, purpose)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(purposes.map(() => 'RecordConsentPayload'));
    const { version, fed, profile } = await state(id);
    expect({ version, fed, profileVersion: profile.version }).toEqual({
      version: 4,
      fed: 4,
      profileVersion: 4,
    });
    expect(profile.consents.map(({ purpose }: { purpose: string }) => purpose).sort()).toEqual(
      [...purposes].sort(),
    );
    const twice = await Promise.all(purposes.map((purpose) => agree(id, purpose)));
    expect(twice.map(({ __typename }) => __typename)).toEqual(purposes.map(() => 'ConflictError'));
  });
});
