import { describe, expect, it } from '@jest/globals';
import type { ImportNames, ReadOffer } from './imported-offer.ts';
import { matchOfferHeaders } from './offer-headers.ts';
import { readJobPostings } from './read-job-posting.ts';
import { readOfferRow } from './read-offer-row.ts';

const NAMES: ImportNames = {
  places: new Map([
    ['espagne', 'ESP'],
    ['esp', 'ESP'],
    ['es', 'ESP'],
    ['spain', 'ESP'],
    ['mali', 'MLI'],
  ]),
  languages: new Map([
    ['francais', 'fra'],
    ['fra', 'fra'],
    ['espagnol', 'spa'],
  ]),
};

function row(cells: Readonly<Record<string, string>>): ReadOffer {
  const headers = matchOfferHeaders(Object.keys(cells));
  return readOfferRow({ line: 2, cells: Object.values(cells) }, headers, NAMES);
}

const LEAST = { titre: 'Maçon (h/f) – Huelva', contrat: 'CDD', pays: 'Espagne' };

describe('a row of offers', () => {
  it('is read by French headers', () => {
    expect(
      row({
        Référence: 'A-1',
        'Intitulé du poste': 'Maçon (h/f) – Huelva',
        'Nombre de postes': '6',
        'Type de contrat': 'Saisonnier',
        Pays: 'Espagne',
        Ville: 'Huelva',
        'Date de début': '01/04/2027',
        'Date de fin': '30/09/2027',
        'Candidatures jusqu’au': '2027-02-15',
        Salaire: '1 600,50',
        Monnaie: 'EUR',
        Par: 'mois',
        'Brut/net': 'net',
        'Expérience (années)': '2',
        'Heures par semaine': '37,5',
        Langues: 'français B1, espagnol',
        Compétences: 'préparer le mortier; coffrer',
        Observations: 'à rappeler',
      }),
    ).toEqual({
      sort: 'OFFER',
      offer: {
        line: 2,
        key: 'A-1',
        title: 'Maçon (h/f) – Huelva',
        description: null,
        occupation: 'Maçon',
        skills: ['préparer le mortier', 'coffrer'],
        kind: 'SEASONAL_JOB',
        contractKind: 'SEASONAL',
        posts: 6,
        destination: 'ESP',
        place: 'Huelva',
        startsOn: '2027-04-01',
        // The last day is worked.
        endsOn: '2027-10-01',
        intakeUntil: '2027-02-15',
        wage: { minor: 160_050, currency: 'EUR', unit: 'MONTH', basis: 'NET' },
        minimumMonths: 24,
        weeklyMinutes: 2250,
        licences: [],
        languages: [
          { language: 'fra', level: 3 },
          { language: 'spa', level: 1 },
        ],
        remarks: [],
      },
    });
  });

  it('is read by English headers', () => {
    const read = row({
      'Job title': 'Welder',
      Contract: 'fixed-term',
      Country: 'Spain',
      Salary: '60',
      Currency: 'KWD',
      Per: 'day',
    });
    expect(read).toMatchObject({
      offer: {
        key: null,
        title: 'Welder',
        contractKind: 'FIXED_TERM',
        destination: 'ESP',
        wage: { minor: 60_000, currency: 'KWD', unit: 'DAY', basis: 'GROSS' },
        remarks: ['Nombre de postes non précisé : 1 supposé.'],
      },
    });
  });

  it.each([
    [{ titre: '' }, 'titre'],
    [{ contrat: 'à voir' }, 'contrat'],
    [{ contrat: '' }, 'contrat'],
    [{ pays: 'Atlantide' }, 'pays'],
    [{ postes: '0' }, 'postes'],
    [{ postes: 'dix' }, 'postes'],
    [{ début: '31/02/2027' }, 'début'],
    [{ début: '2027-04-01', fin: '01/03/2027' }, 'fin'],
    [{ salaire: '1600', monnaie: 'EUR' }, 'unité'],
    [{ salaire: '1600', par: 'mois' }, 'monnaie'],
    [{ salaire: '150000,5', monnaie: 'FCFA', par: 'mois' }, 'salaire'],
    [{ salaire: 'selon profil', monnaie: 'EUR', par: 'mois' }, 'salaire'],
    [{ 'expérience (mois)': '-3' }, 'expérience (mois)'],
    [{ heures: '200' }, 'heures par semaine'],
    [{ langues: 'klingon B2' }, 'langues'],
    [{ description: '=HYPERLINK("x")' }, 'description'],
    [{ description: 'Ma\uFFFDon' }, 'description'],
    [{ description: 'x'.repeat(20_001) }, 'description'],
  ])('is refused with %j', (cells, column) => {
    const read = row({ ...LEAST, ...cells });
    expect(read).toMatchObject({ sort: 'REFUSED', line: 2 });
    expect(read.sort === 'REFUSED' && read.problems.map((problem) => problem.column)).toContain(column);
  });

  it('names everything that is wrong with it at once', () => {
    const read = row({ titre: '', contrat: 'x', pays: 'y', postes: 'z' });
    expect(read.sort === 'REFUSED' && read.problems.length).toBe(4);
  });

  it('knows columns that say the same, and those that say nothing', () => {
    expect(matchOfferHeaders(['Titre', 'Intitulé', 'Pays', 'Couleur', ''])).toMatchObject({
      repeated: ['Intitulé'],
      ignored: ['Couleur'],
    });
  });
});

describe('a schema.org JobPosting', () => {
  const POSTING = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Maçon (h/f)',
    description: '<p>Coffrage &amp; maçonnerie.</p><ul><li>Logement fourni</li></ul>',
    identifier: { '@type': 'PropertyValue', name: 'Exemple', value: 'JP-7' },
    hiringOrganization: { '@type': 'Organization', name: 'Bâtiment Exemple' },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: 'Huelva', addressCountry: 'ES' },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', minValue: 1500, maxValue: 1800, unitText: 'MONTH' },
    },
    employmentType: ['FULL_TIME', 'TEMPORARY'],
    datePosted: '2026-11-20',
    validThrough: '2027-02-15T23:59:59Z',
    jobStartDate: '2027-04-01',
    totalJobOpenings: 4,
    skills: 'préparer le mortier, coffrer',
    experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
    educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'CAP' },
  };

  it('is read with all that an offer can say', () => {
    expect(readJobPostings(POSTING, NAMES)).toEqual([
      {
        sort: 'OFFER',
        offer: {
          line: 1,
          key: 'JP-7',
          title: 'Maçon (h/f)',
          description: 'Coffrage & maçonnerie.\nLogement fourni',
          occupation: 'Maçon',
          skills: ['préparer le mortier', 'coffrer'],
          kind: 'JOB',
          contractKind: 'FIXED_TERM',
          posts: 4,
          destination: 'ESP',
          place: 'Huelva',
          startsOn: '2027-04-01',
          endsOn: null,
          intakeUntil: '2027-02-15',
          wage: { minor: 150_000, currency: 'EUR', unit: 'MONTH', basis: 'GROSS' },
          minimumMonths: 24,
          weeklyMinutes: null,
          licences: [],
          languages: [],
          remarks: [
            'Salaire de 1500.00 à 1800 EUR : le plus bas est retenu.',
            'Salaire brut supposé.',
            'Qualification à préciser : « CAP ».',
            'Employeur nommé par la source : « Bâtiment Exemple ».',
          ],
        },
      },
    ]);
  });

  it.each([
    ['a list', [POSTING, POSTING], 2],
    ['a graph', { '@graph': [{ '@type': 'Organization' }, POSTING] }, 1],
    ['a list of items', { '@type': 'ItemList', itemListElement: [{ item: POSTING }] }, 1],
    ['a full type', { ...POSTING, '@type': ['https://schema.org/JobPosting'] }, 1],
    ['anything else', { '@type': 'Person' }, 0],
    ['nothing', null, 0],
    ['a text', 'JobPosting', 0],
  ])('is found in %s', (_what, document, count) => {
    expect(readJobPostings(document, NAMES)).toHaveLength(count);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ jobLocation: {} }, 'jobLocation.address.addressCountry'],
    [{ validThrough: 'bientôt' }, 'validThrough'],
    [{ datePosted: '2026-13-01' }, 'datePosted'],
    [{ baseSalary: { currency: 'EUR', value: { value: 12 } } }, 'baseSalary.value.unitText'],
    [{ baseSalary: { currency: '€', value: { value: 12, unitText: 'HOUR' } } }, 'baseSalary.currency'],
    [{ baseSalary: { currency: 'XOF', value: { value: 12.5, unitText: 'HOUR' } } }, 'baseSalary.value'],
    [{ totalJobOpenings: 'plusieurs' }, 'totalJobOpenings'],
  ])('is refused with %j', (part, column) => {
    const [read] = readJobPostings({ ...POSTING, ...part }, NAMES);
    expect(read).toMatchObject({ sort: 'REFUSED', problems: [expect.objectContaining({ column })] });
  });

  it('without a kind of contract says what was supposed', () => {
    const [read] = readJobPostings({ ...POSTING, employmentType: 'FULL_TIME' }, NAMES);
    expect(read).toMatchObject({
      offer: {
        contractKind: 'OPEN_ENDED',
        remarks: expect.arrayContaining(['Type de contrat à vérifier : CDI supposé (FULL_TIME).']),
      },
    });
  });
});
