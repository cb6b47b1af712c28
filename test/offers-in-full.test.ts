import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import {
  ChangeEmployerDocument,
  ChangeOfferDocument,
  EnterEmployerDocument,
  EnterSiteDocument,
  EnterWholeOfferDocument,
  FindEmployersDocument,
  GiveOpinionDocument,
  HandInDocument,
  type OfferDetailsInput,
  ReadWholeOfferDocument,
  VetOfferDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let mason: string;
let national: string;
let employer: string;
let other: string;
let employerId: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  mason = concepts.occupation('maçon/maçonne');
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  employerId = await registerEmployer(service, national, 'Coopérative d’essai');
  employer = await newUser(service, { login: 'one', role: 'EMPLOYER', employerId: rowId(employerId) });
  const otherId = await registerEmployer(service, national, 'Autre coopérative');
  other = await newUser(service, { login: 'two', role: 'EMPLOYER', employerId: rowId(otherId) });
});

afterAll(() => service.stop());

const whole = (number: string, token = national) =>
  service.get(ReadWholeOfferDocument, { number }, { token }).then((answer) => answer.offer);

async function enter(details: OfferDetailsInput, token = employer) {
  const { draftOffer } = await service.get(EnterWholeOfferDocument, { input: { details } }, { token });
  if (draftOffer.__typename === 'DraftOfferPayload') return draftOffer.offer;
  throw new Error(`${draftOffer.message} (${draftOffer.path.join('.')})`);
}

async function refusal(details: Partial<OfferDetailsInput>) {
  const input = { details: offer(1, mason).with(details).details };
  return (await service.get(EnterWholeOfferDocument, { input }, { token: employer })).draftOffer;
}

const handIn = async (id: string, token = employer) =>
  (await service.get(HandInDocument, { input: { id } }, { token })).submitOffer;

const vet = async (id: string) =>
  (await service.get(VetOfferDocument, { input: { id } }, { token: national })).publishOffer;

async function revise(id: string, version: number, details: OfferDetailsInput, token = employer) {
  const input = { id, version, details, reason: 'nouvelle demande' };
  return (await service.get(ChangeOfferDocument, { input }, { token })).reviseOffer;
}

describe('an offer in full', () => {
  it('is written with its waves, its terms, its site, and read back', async () => {
    const site = { name: 'Chantier Nord', city: 'Huelva', jurisdiction: 'ESP', housingCapacity: 40 };
    const { recordEmployerSite } = await service.get(
      EnterSiteDocument,
      { input: { details: site } },
      { token: employer },
    );
    if (recordEmployerSite.__typename !== 'RecordEmployerSitePayload') throw new Error('no site');
    const details = offer(1, mason).with({
      description: 'Logements collectifs, coffrage et maçonnerie.',
      posts: 12,
      waves: [
        { arrivesOn: '2026-10-01', posts: 8 },
        { arrivesOn: '2026-11-02', posts: 4 },
      ],
      site: recordEmployerSite.site.id,
      wage: { amount: '1600.50', currency: 'EUR', unit: 'MONTH' },
      terms: {
        termMonths: 6,
        probationDays: 15,
        weeklyHours: 37.5,
        guaranteedShare: 90,
        restDay: 'SUNDAY',
        annualLeaveDays: 30,
        housing: {
          provision: 'PROVIDED_DEDUCTED',
          amount: { minor: 12_000, currency: 'EUR', unit: 'MONTH' },
          type: 'DORMITORY',
        },
        meals: 'ALLOWANCE',
        travel: 'ROUNDTRIP_EMPLOYER',
        localTransport: true,
        insurances: ['SOCIAL_SECURITY', 'REPATRIATION'],
      },
    }).details;
    const { number } = await enter(details);
    expect(await whole(number)).toMatchObject({
      status: 'DRAFT',
      revision: 0,
      description: 'Logements collectifs, coffrage et maçonnerie.',
      waves: [
        { arrivesOn: '2026-10-01', posts: 8 },
        { arrivesOn: '2026-11-02', posts: 4 },
      ],
      site: { name: 'Chantier Nord', housingCapacity: 40 },
      wage: { minor: 160_050, currency: 'EUR' },
      terms: {
        termMonths: 6,
        probationDays: 15,
        weeklyHours: 37.5,
        guaranteedShare: 90,
        restDay: 'SUNDAY',
        annualLeaveDays: 30,
        housing: { provision: 'PROVIDED_DEDUCTED', amount: { minor: 12_000 }, type: 'DORMITORY' },
        meals: 'ALLOWANCE',
        travel: 'ROUNDTRIP_EMPLOYER',
        localTransport: true,
        insurances: ['SOCIAL_SECURITY', 'REPATRIATION'],
      },
      internship: null,
      mission: null,
      findings: [],
      revisions: { totalCount: 0 },
    });
  });

  it('in Mali is an internship with its tutor, or a mission with its deliverable', async () => {
    const internship = await enter(
      offer(2, concepts.occupation('comptable')).with({
        kind: 'INTERNSHIP',
        contractKind: 'TRAINEESHIP',
        destination: 'MLI',
        place: 'Bamako',
        wage: null,
        internship: {
          tutor: 'Chef comptable',
          months: 6,
          allowance: { minor: 75_000, currency: 'XOF', unit: 'MONTH' },
        },
      }).details,
    );
    expect(internship.internship).toEqual({
      tutor: 'Chef comptable',
      months: 6,
      allowance: { minor: 75_000, currency: 'XOF', unit: 'MONTH' },
    });
    const mission = await enter(
      offer(3, mason).with({
        kind: 'EXPERT_MISSION',
        contractKind: 'PROJECT',
        destination: 'MLI',
        mission: { weeks: 6, mode: 'HYBRID', deliverable: 'Un guide de coffrage' },
      }).details,
    );
    expect(mission.mission).toEqual({ weeks: 6, mode: 'HYBRID', deliverable: 'Un guide de coffrage' });
    expect((await whole(internship.number))?.findings).toEqual([]);
    expect((await whole(mission.number))?.findings).toEqual([]);
  });

  const REFUSED: readonly [string, Partial<OfferDetailsInput>, string, readonly string[]][] = [
    [
      'waves that are not all the posts',
      { posts: 5, waves: [{ arrivesOn: '2026-10-01', posts: 3 }] },
      'Les arrivées font 3 postes en tout, l’offre en a 5.',
      ['waves'],
    ],
    [
      'a wage in halves of a franc',
      { wage: { amount: '150000.5', currency: 'XOF', unit: 'MONTH' } },
      '« 150000.5 » n’est pas un montant possible en XOF : vérifiez le nombre de décimales de cette monnaie.',
      ['wage', 'amount'],
    ],
    [
      'a wage in tenths of a fils',
      { wage: { amount: '60.0005', currency: 'KWD', unit: 'MONTH' } },
      '« 60.0005 » n’est pas un montant possible en KWD : vérifiez le nombre de décimales de cette monnaie.',
      ['wage', 'amount'],
    ],
    [
      'a wage that is said twice and differs',
      { wage: { amount: '60', minor: 60, currency: 'KWD', unit: 'MONTH' } },
      '« 60 » n’est pas un montant possible en KWD : vérifiez le nombre de décimales de cette monnaie.',
      ['wage', 'amount'],
    ],
    [
      'a wage without an amount',
      { wage: { currency: 'EUR', unit: 'MONTH' } },
      'Un salaire demande son montant (minor ou amount).',
      ['wage'],
    ],
    [
      'a deduction that is not said',
      { terms: { housing: { provision: 'PROVIDED_DEDUCTED' } } },
      'Un logement PROVIDED_DEDUCTED demande le montant.',
      ['terms', 'housing', 'amount'],
    ],
    [
      'a price of what is free',
      {
        terms: {
          housing: { provision: 'PROVIDED_FREE', amount: { minor: 1, currency: 'EUR', unit: 'MONTH' } },
        },
      },
      'Un logement PROVIDED_FREE ne va pas avec un montant.',
      ['terms', 'housing', 'amount'],
    ],
    [
      'more hours than a week has',
      { terms: { weeklyHours: 169 } },
      '169 n’est pas un nombre d’heures par semaine, en minutes entières et 168 au plus.',
      ['terms', 'weeklyHours'],
    ],
    [
      'more than all hours guaranteed',
      { terms: { guaranteedShare: 101 } },
      '101 n’est pas un nombre entier de 0 à 100.',
      ['terms', 'guaranteedShare'],
    ],
    [
      'nobody named',
      { namedWorkers: [] },
      'Une offre nominative nomme au moins une personne.',
      ['namedWorkers'],
    ],
    [
      'a name for a number',
      { namedWorkers: ['Awa Diarra'] },
      '« AWA DIARRA » n’est pas un numéro de candidat, tel que « ML-000123-7 ».',
      ['namedWorkers', '0'],
    ],
    [
      'a site of somebody else',
      { site: globalId('EmployerSite', '01900000-0000-7000-8000-000000000000') },
      'L’employeur n’a pas de site 01900000-0000-7000-8000-000000000000.',
      ['site'],
    ],
  ];

  it.each(REFUSED)('is refused with %s', async (_what, details, message, path) => {
    expect(await refusal(details)).toEqual({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message,
      path: ['details', ...path],
    });
  });
});

describe('what stands between an offer and its publication', () => {
  it('is said at once, each part with its place', async () => {
    const { id, number } = await enter(
      offer(4, mason).with({ occupations: [], wage: null, startsOn: null, endsOn: null }).details,
    );
    expect(await handIn(id)).toMatchObject({ __typename: 'SubmitOfferPayload' });
    const refused = await vet(id);
    expect(refused).toMatchObject({
      __typename: 'OfferNotReadyError',
      code: 'INVALID_INPUT',
      path: [],
      findings: [
        { kind: 'MISSING', path: ['occupations'], message: 'Le métier manque.' },
        { kind: 'MISSING', path: ['wage'], message: 'Le salaire manque.' },
        { kind: 'MISSING', path: ['startsOn'], message: 'Le premier jour de travail manque.' },
        {
          kind: 'MISSING',
          path: ['endsOn'],
          message: 'Ni dernier jour ni durée : un contrat qui a une fin la dit.',
        },
      ],
    });
    expect(refused).toMatchObject({
      message: expect.stringMatching(
        /^L’offre OFF-\d{6} n’est pas prête, 4 point\(s\) à régler\. .*wage : Le salaire manque\./,
      ),
    });
    expect(await whole(number)).toMatchObject({ status: 'SUBMITTED', findings: [{}, {}, {}, {}] });
  });

  const CONTRADICTIONS: readonly [string, Partial<OfferDetailsInput>, readonly string[]][] = [
    ['an end of what has none', { contractKind: 'OPEN_ENDED' }, ['endsOn']],
    ['a season of years', { contractKind: 'SEASONAL', endsOn: '2028-10-01' }, ['endsOn']],
    ['a term that its dates deny', { terms: { termMonths: 24 } }, ['terms', 'termMonths']],
    ['intake after the start', { intakeUntil: '2026-10-02' }, ['intakeUntil']],
    ['a start that is past', { startsOn: '2026-01-01', endsOn: '2026-09-01' }, ['startsOn']],
    [
      'a wave before the start',
      { posts: 2, waves: [{ arrivesOn: '2026-09-01', posts: 2 }] },
      ['waves', '0', 'arrivesOn'],
    ],
    ['a share of hours that are not said', { terms: { guaranteedShare: 80 } }, ['terms', 'weeklyHours']],
    [
      'a lodging as dear as the wage',
      {
        terms: {
          housing: {
            provision: 'PROVIDED_DEDUCTED',
            amount: { minor: 160_000, currency: 'EUR', unit: 'MONTH' },
          },
        },
      },
      ['terms', 'housing', 'amount'],
    ],
    [
      'an internship under another contract',
      { kind: 'INTERNSHIP', internship: { tutor: 'A', months: 6 } },
      ['contractKind'],
    ],
    ['a mission that is a job', { mission: { weeks: 2 } }, ['mission']],
    ['more posts than names', { posts: 2, namedWorkers: ['ML-999999-9'] }, ['namedWorkers']],
    ['a name that nobody has', { posts: 1, namedWorkers: ['ML-999999-9'] }, ['namedWorkers', '0']],
  ];

  it.each(CONTRADICTIONS)('is %s', async (_what, details, path) => {
    const { number } = await enter(offer(5, mason).with(details).details);
    const found = (await whole(number))?.findings ?? [];
    expect(found).toContainEqual(expect.objectContaining({ kind: 'CONTRADICTION', path }));
    for (const { message } of found) expect(message).toMatch(/^\p{Lu}.*\.$|^\d.*\.$|^« /u);
  });

  it('tells no employer whether a number belongs to anybody', async () => {
    const { number } = await enter(offer(5, mason).with({ posts: 1, namedWorkers: ['ML-999999-9'] }).details);
    expect((await whole(number))?.findings).toMatchObject([
      { path: ['namedWorkers', '0'], message: 'Personne n’est inscrit sous le numéro ML-999999-9.' },
    ]);
    expect((await whole(number, employer))?.findings).toEqual([]);
  });

  it('is a criterion on people, named with its words and the law, until an opinion stands behind it', async () => {
    const details = offer(6, mason).with({
      title: 'Surveillantes de nuit',
      description: 'Femmes uniquement, de moins de 40 ans.',
    }).details;
    const { id, number } = await enter(details);
    const refused = await handIn(id);
    expect(refused).toMatchObject({
      __typename: 'OfferNotReadyError',
      findings: [
        {
          kind: 'DISCRIMINATION',
          criterion: 'SEX',
          passage: 'Femmes',
          path: ['description'],
          source: expect.stringContaining('C111'),
          message: expect.stringContaining('« Femmes » choisit selon le sexe'),
        },
        { kind: 'DISCRIMINATION', criterion: 'AGE', passage: 'moins de 40 ans', path: ['description'] },
      ],
    });
    expect(await whole(number)).toMatchObject({ status: 'DRAFT', revision: 0 });
    const opinion = {
      offer: id,
      criterion: 'SEX',
      author: 'Direction nationale du travail',
      reference: 'AVIS-2026-014',
      date: '2026-02-10',
      reason: 'Quartier de femmes d’une prison',
    } as const;
    const byEmployer = await service.ask(GiveOpinionDocument, { input: opinion }, { token: employer });
    expect(byEmployer.errors[0]).toMatchObject({ extensions: { code: 'PERMISSION_DENIED' } });
    const { recordLegalOpinion } = await service.get(
      GiveOpinionDocument,
      { input: opinion },
      { token: national },
    );
    expect(recordLegalOpinion).toMatchObject({ offer: { legalOpinions: [{ criterion: 'SEX' }] } });
    const again = await service.get(GiveOpinionDocument, { input: opinion }, { token: national });
    expect(again.recordLegalOpinion).toMatchObject({ code: 'CONFLICT', path: ['reference'] });
    expect(await handIn(id)).toMatchObject({ findings: [{ criterion: 'AGE' }] });
    const changed = await revise(id, 1, { ...details, description: 'Femmes uniquement.' });
    expect(changed).toMatchObject({ offer: { status: 'DRAFT', version: 2, revision: 0 } });
    expect(await handIn(id)).toMatchObject({ offer: { status: 'SUBMITTED' } });
    expect(await vet(id)).toMatchObject({ offer: { status: 'PUBLISHED' } });
    expect(await whole(number)).toMatchObject({
      legalOpinions: [{ ...opinion, offer: undefined, recordedBy: 'Compte direction' }].map(
        ({ offer: _offer, ...kept }) => kept,
      ),
    });
  });
});

describe('a revision', () => {
  it('is kept beside the one before, and sends a published offer back to be vetted', async () => {
    const details = offer(7, mason).details;
    const { id, number } = await enter(details);
    await handIn(id);
    expect(await vet(id)).toMatchObject({
      offer: { status: 'PUBLISHED', publishedBy: 'Compte direction', submittedBy: 'Compte one', revision: 1 },
    });
    const wage = { minor: 170_000, currency: 'EUR', unit: 'MONTH' } as const;
    expect(await revise(id, 3, { ...details, wage })).toMatchObject({
      offer: { status: 'SUBMITTED', revision: 2, version: 4, publishedAt: null, publishedBy: null },
    });
    expect(await vet(id)).toMatchObject({ offer: { status: 'PUBLISHED', revision: 2 } });
    const read = await whole(number, employer);
    expect(read?.revisions).toMatchObject({
      totalCount: 2,
      edges: [
        {
          node: {
            revision: 2,
            madeBy: 'Compte one',
            reason: 'nouvelle demande',
            publishedBy: 'Compte direction',
            changes: [{ path: 'wage.minor', before: '160000', after: '170000' }],
          },
        },
        { node: { revision: 1, reason: 'submit', publishedBy: 'Compte direction', changes: [] } },
      ],
    });
    const first: { wage: { minor: number } } = JSON.parse(read?.revisions.edges[1]?.node.content ?? '{}');
    expect(first.wage.minor).toBe(160_000);
  });

  it('that sets letters right leaves the offer published', async () => {
    const details = offer(8, mason).with({ title: 'Masson ou maçonne' }).details;
    const { id } = await enter(details);
    await handIn(id);
    await vet(id);
    const right = { ...details, title: 'Maçon ou maçonne' };
    expect(await revise(id, 3, right)).toMatchObject({ offer: { status: 'PUBLISHED', revision: 2 } });
    expect(await revise(id, 4, { ...right, title: 'Infirmier ou infirmière' })).toMatchObject({
      offer: { status: 'SUBMITTED', revision: 3 },
    });
  });

  it('is refused when nothing changes, when another was faster, when it discriminates or is closed', async () => {
    const details = offer(9, mason).details;
    const { id } = await enter(details);
    await handIn(id);
    expect(await revise(id, 2, details)).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'L’offre dit déjà cela : rien n’est changé.',
      path: ['details'],
    });
    expect(await revise(id, 1, { ...details, posts: 9 })).toMatchObject({
      code: 'CONFLICT',
      path: ['version'],
    });
    expect(await revise(id, 2, { ...details, title: 'Maçons, hommes' })).toMatchObject({
      __typename: 'OfferNotReadyError',
      findings: [{ criterion: 'SEX', path: ['title'] }],
    });
    expect(await revise(id, 2, { ...details, posts: 9 }, other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await revise(id, 2, { ...details, posts: 0 })).toMatchObject({ path: ['details', 'posts'] });
    await move(service, employer, id, 'close');
    expect(await revise(id, 3, { ...details, posts: 9 })).toMatchObject({
      code: 'ILLEGAL_STATE',
      message: 'Une offre close ne change plus.',
    });
  });

  it('cannot be changed afterwards, not even by the service', async () => {
    const { id } = await enter(offer(10, mason).details);
    await handIn(id);
    await expect(
      service.database.pool.query(`UPDATE offer_revision SET content = '{}' WHERE offer_id = $1`, [
        rowId(id),
      ]),
    ).rejects.toThrow('offer_revision is kept as it was');
    await expect(
      service.database.pool.query('DELETE FROM offer_revision WHERE offer_id = $1', [rowId(id)]),
    ).rejects.toThrow('offer_revision is kept as it was');
  });
});

describe('an employer', () => {
  const licence = { number: 'L-1', authority: 'Ministère du travail', from: '2025-01-01', to: '2027-01-01' };
  const agency = { name: 'Agence d’essai', kind: 'MANPOWER_AGENCY', country: 'SAU' } as const;

  it('that lends workers hands in nothing without a licence in force', async () => {
    const { registerEmployer: entered } = await service.get(
      EnterEmployerDocument,
      {
        input: {
          details: {
            ...agency,
            registrationNumber: '4030-1',
            contact: { name: 'Contact', email: 'contact@exemple.test', phone: '+966500000001' },
          },
        },
      },
      { token: national },
    );
    if (entered.__typename !== 'RegisterEmployerPayload') throw new Error(entered.message);
    const { id } = entered.employer;
    expect(entered.employer).toMatchObject({ licence: null, contact: { name: 'Contact' }, version: 1 });
    const offered = await draft(service, national, offer(11, mason), id);
    expect(await handIn(offered.id, national)).toMatchObject({
      code: 'ILLEGAL_STATE',
      message:
        'Agence d’essai prête de la main-d’œuvre et n’a pas d’agrément en vigueur le 2026-03-01 : son agrément doit être enregistré avant toute offre.',
    });
    const update = async (version: number, given: typeof licence) => {
      const input = { id, version, details: { ...agency, licence: given } };
      return (await service.get(ChangeEmployerDocument, { input }, { token: national })).updateEmployer;
    };
    expect(await update(1, { ...licence, to: '2026-03-01' })).toMatchObject({ employer: { version: 2 } });
    expect(await handIn(offered.id, national)).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await update(1, licence)).toMatchObject({ code: 'CONFLICT', path: ['version'] });
    expect(await update(2, { ...licence, to: '2024-01-01' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['details', 'licence', 'to'],
    });
    expect(await update(2, licence)).toMatchObject({ employer: { licence, version: 3 } });
    expect(await handIn(offered.id, national)).toMatchObject({ offer: { status: 'SUBMITTED' } });
  });

  it('sees itself in the list, and the service sees all', async () => {
    const names = async (token: string) => {
      const { employers } = await service.get(FindEmployersDocument, { search: 'coopérative' }, { token });
      expect(employers.totalCount).toBe(employers.edges.length);
      return employers.edges.map(({ node }) => node.name);
    };
    expect(await names(employer)).toEqual(['Coopérative d’essai']);
    expect(await names(national)).toEqual(['Autre coopérative', 'Coopérative d’essai']);
  });

  it('records sites for itself alone, and lodges no more than they hold', async () => {
    const details = { name: 'Serre', jurisdiction: 'ESP', housingCapacity: 3 };
    const foreign = await service.get(
      EnterSiteDocument,
      { input: { employer: employerId, details } },
      { token: other },
    );
    expect(foreign.recordEmployerSite).toMatchObject({ code: 'NOT_FOUND', path: ['employer'] });
    const own = await service.get(EnterSiteDocument, { input: { details } }, { token: employer });
    if (own.recordEmployerSite.__typename !== 'RecordEmployerSitePayload') throw new Error('no site');
    const again = await service.get(
      EnterSiteDocument,
      { input: { details: { ...details, housingCapacity: 4 } } },
      { token: employer },
    );
    expect(again.recordEmployerSite).toMatchObject({
      site: { id: own.recordEmployerSite.site.id, housingCapacity: 4 },
    });
    const { number } = await enter(
      offer(12, mason).with({
        posts: 5,
        site: own.recordEmployerSite.site.id,
        terms: { housing: { provision: 'PROVIDED_FREE' } },
      }).details,
    );
    expect((await whole(number))?.findings).toMatchObject([
      { kind: 'CONTRADICTION', message: 'Serre loge 4 personnes, et 5 sont recherchées.', path: ['site'] },
    ]);
  });
});

describe('a nominative offer', () => {
  it('ranks the workers whom it names, and nobody else', async () => {
    const seeds = [21, 22, 23];
    const consent = { purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' } as const;
    const people = await Promise.all(
      seeds.map((seed) => register(service, national, person(seed).agrees(consent))),
    );
    const [first, second] = people;
    const numbers = [first?.number ?? '', second?.number?.toLowerCase() ?? ''];
    const { id, number } = await enter(offer(13, mason).with({ posts: 2, namedWorkers: numbers }).details);
    await handIn(id);
    expect(await vet(id)).toMatchObject({ offer: { status: 'PUBLISHED', nominative: true } });
    const ranked = async (token: string) => {
      const { data, errors } = await service.query(
        `query ($number: String!) { offer(number: $number) {
          now: matches(eligibility: ELIGIBLE_NOW) { totalCount exact edges { node { id } } }
          later: matches(eligibility: ELIGIBLE_AFTER) { totalCount exact edges { node { id } } } } }`,
        { number },
        { token },
      );
      expect(errors).toEqual([]);
      return JSON.stringify(data);
    };
    for (const token of [national, employer]) {
      const answer = await ranked(token);
      expect(answer).toContain(first?.id);
      expect(answer).toContain(second?.id);
      expect(answer).not.toContain(people[2]?.id);
      expect(answer.match(/"totalCount":\d+/g)?.map((text) => Number(text.slice(13)))).toEqual(
        expect.arrayContaining([2]),
      );
    }
    const offersOf = async (candidate: string | undefined) => {
      const { data } = await service.query(
        `query ($id: ID!) { node(id: $id) { ... on Candidate {
          now: matches(first: 50) { edges { node { number } } }
          later: matches(first: 50, eligibility: ELIGIBLE_AFTER) { edges { node { number } } } } } }`,
        { id: candidate },
        { token: national },
      );
      return JSON.stringify(data);
    };
    expect(await offersOf(first?.id)).toContain(number);
    expect(await offersOf(people[2]?.id)).not.toContain(number);
    // The employer named a number; whose abilities the masked file shows is not for it to know.
    expect((await whole(number, employer))?.namedWorkers.map((worker) => worker.candidate)).toEqual([
      null,
      null,
    ]);
    expect((await whole(number))?.namedWorkers[0]?.candidate).toEqual({ number: first?.number });
  });
});
