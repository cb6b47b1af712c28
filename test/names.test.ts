import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newUser } from './builders/accounts.ts';
import { register, rowCounts } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { type PersonBuilder, person } from './builders/people.ts';
import {
  type CandidateDetailsInput,
  DecideDuplicateDocument,
  FindCandidatesDocument,
  FindSimilarCandidatesDocument,
  ListDuplicateDecisionsDocument,
  ListProbableDuplicatesDocument,
  MergeCandidatesDocument,
  ReadCandidateDocument,
  ReadNodeDocument,
  ReadTiesDocument,
  UndoMergeDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let kita: string;
let nioro: string;
let national: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  kita = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  nioro = await newUser(service, { login: 'nioro', role: 'ADVISER', agencyCode: 'AL-NIORO' });
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
});

afterAll(() => service.stop());

function named(given: string, family: string): PersonBuilder {
  return person(0).named({ kind: 'GIVEN', text: given }, { kind: 'FAMILY', text: family });
}

async function enter(builder: PersonBuilder, token = kita) {
  const { id, number } = await register(service, token, builder);
  return { id, number: number ?? '' };
}

async function find(search: string, token = national) {
  const { candidates } = await service.get(FindCandidatesDocument, { search, first: 200 }, { token });
  expect(candidates.totalCount).toBe(candidates.edges.length);
  return candidates.edges.map(({ node }) => node.number);
}

async function similar(details: CandidateDetailsInput, token = kita) {
  const { similarCandidates } = await service.get(
    FindSimilarCandidatesDocument,
    { details, first: 50 },
    { token },
  );
  return similarCandidates.edges.map(({ node }) => node);
}

async function ties(id: string, token = national) {
  const { node } = await service.get(ReadTiesDocument, { id }, { token });
  if (!node || !('number' in node)) throw new Error(`no candidate ${id}`);
  return node;
}

async function merge(keep: string, absorb: string, token = national) {
  const input = { keep, absorb, reason: 'même personne' };
  return (await service.get(MergeCandidatesDocument, { input }, { token })).mergeCandidates;
}

async function undo(candidate: string, token = national) {
  const input = { candidate, reason: 'deux personnes' };
  return (await service.get(UndoMergeDocument, { input }, { token })).undoMerge;
}

async function probable(token = national) {
  const { probableDuplicates } = await service.get(ListProbableDuplicatesDocument, { first: 200 }, { token });
  return probableDuplicates.edges.map(({ node }) => node);
}

const numbersOf = (pairs: Awaited<ReturnType<typeof probable>>) =>
  pairs.map(({ first, second }) => [first.number, second.number].sort().join(' '));

describe('a search by name', () => {
  it.each([
    ['Oumar', 'Dagnoko', 'DAGNOGO Umar'],
    ['Housseini', 'Yattara', 'Yatara Fousseyni'],
    ['Abdoul Aziz', 'Ongoïba', 'Abdelaziz Ongoiba'],
    ['Abdourahmane', 'Landouré', 'Abdramane Landure'],
    ['Aïchatou', 'Tembély', 'Mme Aissata Tembeli'],
    ['Djénéba', 'Poudiougou', 'El Hadja Dieneba Pudjugu'],
    ['Cheick', 'N Diaye', 'Cheikh N’DIAYE'],
    ['Mohamed', 'Ag Intallah', 'Mohammed Ag Intalla'],
    ['Fatoumata Binta', 'Karembé', 'Fatimata Karembe'],
    ['Nagnouma', 'Kanouté', 'Nanyuma Kanuté'],
    ['Awa', 'Sininta', 'A. Sininta'],
  ])('finds %s %s as %s', async (given, family, search) => {
    const { number } = await enter(named(given, family));
    expect(await find(search)).toEqual([number]);
  });

  it('finds married women by either surname, and by both', async () => {
    const { number } = await enter(
      person(0).named(
        { kind: 'GIVEN', text: 'Sokona' },
        { kind: 'FAMILY', text: 'Macalou' },
        { kind: 'MARRIED', text: 'Gandéga' },
      ),
    );
    for (const search of [
      'Sokona Macalou',
      'Gandega Sokona',
      'Mme Gandéga Sokona Makalou',
      'Sokhna Macalou née X',
    ]) {
      expect([search, await find(search)]).toEqual([search, [number]]);
    }
  });

  it('puts spellings of the name before related names, and gives no others', async () => {
    const spelled = await enter(named('Hawa', 'Nantoumé'));
    const relatedTo = await enter(named('Awa', 'Nantoume'));
    await enter(named('Sira', 'Nantoumé'));
    expect(await find('Haoua Nantoume')).toEqual([spelled.number, relatedTo.number]);
  });

  it.each([
    ['Togo', 'Togola'],
    ['Koné', 'Konaté'],
    ['Diakité', 'Diabaté'],
    ['Diarra', 'Diawara'],
  ])('does not take %s for %s', async (asked, other) => {
    const { number } = await enter(named('Nouhoum', other));
    expect(await find(`Nouhoum ${asked}`)).not.toContain(number);
    expect(await find(asked)).not.toContain(number);
  });

  it('gives one file only for one word that is asked twice', async () => {
    await enter(named('Mamoutou', 'Sermé'));
    expect(await find('Mamoutou Mamoutou Sermé')).toHaveLength(1);
    expect(await find('Mamoutou Mamoutou')).toEqual([]);
  });

  it('puts the number before everything', async () => {
    const { number } = await enter(named('Zan', 'Kida'));
    expect((await find(` ${number.toLowerCase()} `))[0]).toBe(number);
  });
});

describe('similar files', () => {
  const details = (names: readonly string[], more: CandidateDetailsInput = {}): CandidateDetailsInput => ({
    ...more,
    names: names.map((text, i) => ({ kind: i === names.length - 1 ? 'FAMILY' : 'GIVEN', text }) as const),
  });

  it('are told before a file is opened, with reasons', async () => {
    const { number } = await enter(
      named('Kadidiatou', 'Bocoum')
        .bornIn(1993, 'Mopti')
        .reached({ number: '+22370001001', use: 'FAMILY_SHARED' })
        .with({ sex: 'FEMALE', motherName: 'Hawa Dicko' }),
    );
    const [first, ...others] = await similar(
      details(['Khadiatou', 'Bokoum'], {
        birth: { from: '1993-01-01', to: '1994-01-01', precision: 'YEAR' },
        birthPlace: 'Mopti',
        sex: 'FEMALE',
        motherName: 'Haoua Diko',
        phones: [{ number: '+22370001001', use: 'OWN' }],
      }),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ number, agencyName: 'Agence locale de Kita' });
    expect(first?.score).toBeGreaterThan(0.9);
    expect(first?.reasons.map(({ text }) => text)).toEqual([
      'même nom à l’orthographe près',
      'née la même année',
      'même nom de la mère',
      'née au même lieu',
      'même téléphone (partagé : peu probant)',
    ]);
    expect(first?.candidate?.displayName).toBe('Kadidiatou Bocoum');
  });

  it('are the likelier the more agrees, and less so where something contradicts', async () => {
    await enter(named('Tiémoko', 'Soumbounou').bornIn(1990));
    const score = async (more: CandidateDetailsInput) =>
      (await similar(details(['Tiemoko', 'Sumbunu'], more)))[0]?.score ?? 0;
    const [plain, sameYear, otherYear] = [
      await score({}),
      await score({ birthYear: 1990 }),
      await score({ birthYear: 1971 }),
    ];
    expect(sameYear).toBeGreaterThan(plain);
    expect(otherYear).toBeLessThan(plain);
    expect(sameYear).toBeGreaterThanOrEqual(0.75);
  });

  it('do not take twins or a whole family on one phone for one person', async () => {
    const birth = { from: '2000-05-17', to: '2000-05-18', precision: 'DAY' } as const;
    const family = {
      birth,
      motherName: 'Ténin Kéita',
      phones: [{ number: '+22370001002', use: 'FAMILY_SHARED' }],
    } as const;
    const { number } = await enter(
      named('Lassine', 'Mounkoro').with({ ...family, phones: [...family.phones] }),
    );
    const found = await similar(
      details(['Fousseyni', 'Mounkoro'], { ...family, phones: [...family.phones] }),
    );
    const twin = found.find((file) => file.number === number);
    expect(twin?.score ?? 0).toBeLessThan(0.75);
    expect(numbersOf(await probable()).join(' ')).not.toContain(number);
  });

  it('of another agency are told by number and agency alone', async () => {
    const secret = named('Niélé', 'Diassana')
      .bornIn(1988, 'San')
      .reached({ number: '+22370001003', use: 'OWN' });
    const { id, number } = await enter(secret, nioro);
    const asked = details(['Nyèlè', 'Djassana'], {
      birthYear: 1988,
      phones: [{ number: '+22370001003', use: 'OWN' }],
    });
    const told = [
      {
        number,
        agencyName: 'Agence locale de Nioro',
        score: null,
        candidate: null,
        reasons: [
          { code: 'SIMILAR_FILE_ELSEWHERE', text: 'une fiche semblable existe dans une autre agence' },
        ],
      },
    ];
    expect(await similar(asked, kita)).toEqual(told);
    expect((await similar(asked, nioro))[0]).toMatchObject({ number, candidate: { id } });
    // Neither part of the name nor the phone by itself tells whose file it is.
    expect(await similar(details(['Diassana']), kita)).toEqual([]);
    expect(await similar(details(['Zorro'], { phones: asked.phones ?? [] }), kita)).toEqual([]);
  });

  it('of a file leave the file itself out', async () => {
    const one = await enter(named('Sambou', 'Tambadou').bornIn(1979));
    const two = await enter(named('Sambu', 'Tambadu').bornIn(1979));
    const { similar: ofOne } = await ties(one.id);
    expect(ofOne?.edges.map(({ node }) => node.number)).toEqual([two.number]);
  });

  it('are found among two thousand with six statements at most', async () => {
    const demonstration = await startTestService('DEMONSTRATION');
    try {
      const token = await demonstration.signIn('direction');
      const asked = details(['Boubakar', 'Traore'], { birthYear: 1991 });
      const ask = () =>
        demonstration.query(
          `query ($details: CandidateDetailsInput!) {
            similarCandidates(details: $details) { edges { node { number score reasons { text } } } }
          }`,
          { details: asked },
          { token },
        );
      expect((await ask()).errors).toEqual([]);
      const statements = await demonstration.statementsOf(ask);
      expect(statements.length).toBeLessThanOrEqual(6);
    } finally {
      await demonstration.stop();
    }
  });
});

describe('probable duplicates', () => {
  const twice = async (family: string, token = kita) =>
    [
      await enter(named('Modibo', family).bornIn(1985), token),
      await enter(named('Modibo', family).bornIn(1985), token),
    ] as const;

  it('are proposed until somebody decides, and never again after that', async () => {
    const [one, two] = await twice('Kansaye');
    const pair = [one.number, two.number].sort().join(' ');
    expect(numbersOf(await probable(kita))).toContain(pair);
    const input = {
      first: two.id,
      second: one.id,
      finding: 'NOT_A_DUPLICATE',
      reason: 'père et fils',
    } as const;
    const { decideDuplicate } = await service.get(DecideDuplicateDocument, { input }, { token: kita });
    expect(decideDuplicate).toMatchObject({ candidate: { number: two.number, linked: [] } });
    expect(numbersOf(await probable(kita))).not.toContain(pair);

    const linking = { ...input, finding: 'LINKED', reason: 'à vérifier à Kita' } as const;
    await service.get(DecideDuplicateDocument, { input: linking }, { token: kita });
    expect((await ties(one.id)).linked).toEqual([{ number: two.number }]);
    expect((await ties(two.id)).linked).toEqual([{ number: one.number }]);
    const { duplicateDecisions } = await service.get(ListDuplicateDecisionsDocument, {}, { token: kita });
    expect(duplicateDecisions.edges[0]?.node).toMatchObject({
      decision: 'LINKED',
      reason: 'à vérifier à Kita',
      decidedBy: 'Compte kita',
    });
  });

  it('across agencies are told to both, and decided by whoever sees both', async () => {
    const here = await enter(named('Ogobara', 'Tapily').bornIn(1970), kita);
    const there = await enter(named('Ogobarra', 'Tapili').bornIn(1970), nioro);
    const pair = [here.number, there.number].sort().join(' ');
    const seen = (await probable(kita)).find(({ first, second }) =>
      [first.number, second.number].includes(there.number),
    );
    const sides = [seen?.first, seen?.second];
    expect(sides.find((side) => side?.number === there.number)).toEqual({
      number: there.number,
      agencyName: 'Agence locale de Nioro',
      candidate: null,
    });
    expect(seen).toMatchObject({ score: null, reasons: [{ code: 'SIMILAR_FILE_ELSEWHERE' }] });
    expect(numbersOf(await probable(nioro))).toContain(pair);
    expect(await merge(here.id, there.id, kita)).toMatchObject({ code: 'NOT_FOUND', path: ['absorb'] });
    expect(
      (await probable()).find(({ first }) => [here.number, there.number].includes(first.number))?.score,
    ).toBeGreaterThan(0.75);
  });
});

describe('a merge', () => {
  /** Everything that anybody can read of two files, and what stands in the tables about them. */
  async function world(ids: readonly string[], search: string) {
    const rows = ids.map(rowId);
    const { pool } = service.database;
    const profiles = await pool.query(
      'SELECT ordinal, candidate_id, agency_path, packed, rules_version FROM match_profile WHERE candidate_id = ANY ($1) ORDER BY 1',
      [rows],
    );
    const candidates = await pool.query('SELECT * FROM candidate WHERE id = ANY ($1) ORDER BY id', [rows]);
    const decisions = await pool.query('SELECT * FROM duplicate_decision ORDER BY 1, 2');
    return {
      profiles: profiles.rows,
      candidates: candidates.rows,
      decisions: decisions.rows,
      found: await find(search),
      all: (await service.get(FindCandidatesDocument, { first: 1 }, { token: national })).candidates
        .totalCount,
      probable: numbersOf(await probable()),
      ties: await Promise.all(ids.map((id) => ties(id))),
    };
  }

  it('takes the absorbed file out of lists, counts and rankings, and leads to the kept one', async () => {
    const kept = await enter(named('Intallah', 'Gacko').bornIn(1980));
    const absorbed = await enter(
      named('Inttalla', 'Gako').bornIn(1980).reached({ number: '+22370001009', use: 'OWN' }),
    );
    const before = await world([kept.id, absorbed.id], 'Intalla Gacko');
    expect([...before.found].sort()).toEqual([kept.number, absorbed.number].sort());
    const feed = async () =>
      (await service.database.pool.query<{ count: number }>('SELECT count(*) FROM change_feed')).rows[0]
        ?.count ?? 0;
    const fed = await feed();

    expect(await merge(kept.id, absorbed.id)).toMatchObject({
      candidate: { number: kept.number, absorbed: [{ number: absorbed.number }] },
    });
    expect(await feed()).toBe(fed + 1);
    const merged = await world([kept.id, absorbed.id], 'Intalla Gacko');
    expect(merged.found).toEqual([kept.number]);
    expect(merged.all).toBe((before.all ?? 0) - 1);
    expect(merged.profiles).toEqual(before.profiles.slice(0, 1));
    expect(merged.candidates).toEqual(before.candidates);
    // The number on the paper of the absorbed file still finds the person.
    expect(await find(absorbed.number)).toEqual([kept.number]);
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: absorbed.number },
      { token: kita },
    );
    expect(candidate?.id).toBe(absorbed.id);
    expect((await ties(absorbed.id)).mergedInto).toEqual({ number: kept.number });
    // What the absorbed file says still warns, under the number of the kept one.
    const warned = await similar({
      names: [
        { kind: 'FAMILY', text: 'Gako' },
        { kind: 'GIVEN', text: 'Intalla' },
      ],
      phones: [{ number: '+22370001009', use: 'OWN' }],
    });
    expect(warned[0]).toMatchObject({ number: kept.number });
    expect(warned[0]?.reasons.map(({ code }) => code)).toContain('SAME_PHONE');

    expect(await undo(absorbed.id)).toMatchObject({
      candidate: { number: absorbed.number, mergedInto: null },
    });
    expect(await world([kept.id, absorbed.id], 'Intalla Gacko')).toEqual(before);
  });

  it('undone is as if it had never been, whatever the files and the decisions on them', async () => {
    const files = [];
    for (const [given, year] of [
      ['Oumar', 1990],
      ['Umar', 1990],
      ['Omar', 1971],
      ['Moussa', 1990],
    ] as const) {
      files.push(await enter(named(given, 'Yalcouyé').bornIn(year)));
    }
    const linking = {
      first: files[0]?.id ?? '',
      second: files[1]?.id ?? '',
      finding: 'LINKED',
      reason: 'cousins ?',
    } as const;
    await service.get(DecideDuplicateDocument, { input: linking }, { token: national });
    const ids = files.map(({ id }) => id);
    const index = fc.integer({ min: 0, max: files.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(index, index).filter(([a, b]) => a !== b),
        async ([keep, absorb]) => {
          const before = await world(ids, 'Yalkoué');
          await merge(ids[keep] ?? '', ids[absorb] ?? '');
          expect(await world(ids, 'Yalkoué')).not.toEqual(before);
          await undo(ids[absorb] ?? '');
          expect(await world(ids, 'Yalkoué')).toEqual(before);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('survives a rebuild of the profiles', async () => {
    const [kept, absorbed] = [
      await enter(named('Zié', 'Diamouténé')),
      await enter(named('Zié', 'Diamoutené')),
    ];
    await merge(kept.id, absorbed.id);
    const { rows } = await service.database.pool.query<{ ordinal: number }>(
      `INSERT INTO match_profile (ordinal, candidate_id, agency_path, packed, rules_version, version)
       SELECT ordinal, id, '', '', 1, 1 FROM candidate WHERE id = $1 ON CONFLICT DO NOTHING RETURNING ordinal`,
      [rowId(absorbed.id)],
    );
    expect(rows).toEqual([]);
  });

  it('is of two files that stand for themselves', async () => {
    const [a, b, c] = [
      await enter(named('Zana', 'Sogodogo')),
      await enter(named('Zana', 'Sogodogo')),
      await enter(named('Zana', 'Sogodogo')),
    ];
    expect(await merge(a.id, a.id)).toMatchObject({ code: 'INVALID_INPUT', path: ['absorb'] });
    await merge(a.id, b.id);
    const counts = await rowCounts(service);
    expect(await merge(a.id, b.id)).toMatchObject({
      code: 'ILLEGAL_STATE',
      message: `La fiche ${b.number} est déjà fusionnée dans la fiche ${a.number} : défaites d’abord cette fusion.`,
      path: ['absorb'],
    });
    expect(await merge(b.id, c.id)).toMatchObject({ code: 'ILLEGAL_STATE', path: ['keep'] });
    expect(await merge(c.id, a.id)).toMatchObject({
      message: `La fiche ${a.number} en a déjà absorbé 1 : gardez-la, ou défaites d’abord ces fusions.`,
      path: ['absorb'],
    });
    expect(await undo(c.id)).toMatchObject({ code: 'ILLEGAL_STATE', path: ['candidate'] });
    expect(await rowCounts(service)).toEqual(counts);
    await merge(a.id, c.id);
    expect((await ties(a.id)).absorbed?.map(({ number }) => number)).toEqual([b.number, c.number]);
  });

  it('happens once when two people merge at the same moment', async () => {
    const [a, b] = [await enter(named('Koman', 'Perou')), await enter(named('Koman', 'Perou'))];
    const answers = await Promise.all([merge(a.id, b.id), merge(b.id, a.id, kita)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'IllegalStateError',
      'MergeCandidatesPayload',
    ]);
  });

  it('hides the absorbed file from employers', async () => {
    const agreeing = (builder: PersonBuilder) =>
      builder.agrees({ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' });
    const kept = await enter(agreeing(named('Ilias', 'Ascofaré')));
    const absorbed = await enter(agreeing(named('Ilyas', 'Askofaré')));
    const employer = await newUser(service, { login: 'portail', role: 'EMPLOYER' });
    const node = async (id: string) =>
      (await service.get(ReadNodeDocument, { id }, { token: employer })).node;
    expect(await node(absorbed.id)).toMatchObject({ masked: true });
    await merge(kept.id, absorbed.id);
    expect(await node(absorbed.id)).toBeNull();
    expect(await node(kept.id)).toMatchObject({ masked: true });
  });
});
