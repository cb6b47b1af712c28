import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isoDate } from '../../domain/iso-date.ts';
import { SCORING_MODEL } from '../../matching/scoring-model.ts';
import { goldenCases } from '../golden-reference.ts';
import { type ComparisonRequest, compareQualifications } from './compare-qualifications.ts';
import { COMPARISON_MODEL } from './model.ts';
import { comparisonReport } from './report.ts';
import { shippedComparison } from './shipped.ts';

const { standards, knowledge, nameOf } = shippedComparison();
const practice = z.object({
  jurisdiction: z.string(),
  months: z.number(),
  profession: z.string().nullable(),
});

const cases = z
  .array(
    z.strictObject({
      why: z.string(),
      from: z.string(),
      to: z.string(),
      field: z.string().nullable().default(null),
      profession: z.string().nullable().default(null),
      practice: z.array(practice).default([]),
      asOf: z.string().transform(isoDate).default(isoDate('2026-03-01')),
      expect: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(goldenCases('comparisons.json'));

const open = {
  field: null,
  profession: null,
  practice: [],
  asOf: isoDate('2026-03-01'),
};
const asked = (request: Partial<ComparisonRequest>) =>
  comparisonReport(
    compareQualifications({ ...open, from: 'MLI:CAP', to: 'FRA:CAP', ...request }, standards, knowledge),
    { nameOf, refOf: String },
  );

describe('a comparison', () => {
  it.each(cases)('$why', ({ why: _why, expect: expected, ...request }) => {
    const { comparisons } = asked(request);
    expect(comparisons).toHaveLength(1);
    const [answer] = comparisons;
    expect({
      ...answer,
      missing: answer?.missing?.map(({ name }) => name.fr) ?? null,
    }).toMatchObject(expected);
    expect(answer).toMatchObject({
      binding: 'ADVISORY',
      confidence: 'INDICATIVE',
    });
    expect(answer?.sentences.fr[1]).toContain('seule l’autorité compétente décide');
    expect(answer?.sentences.en[1]).toContain('the competent authority alone decides');
  });

  it('answers for every trade that both sides know when none is stated', () => {
    const trades = asked({}).comparisons.map(({ from, to }) => [from.standard, to.standard]);
    expect(trades).toContainEqual(['MLI:CAP/MACONNERIE', 'FRA:CAP/MACON']);
    expect(trades).toContainEqual(['MLI:CAP/AGROPASTORAL', 'FRA:CAP/AGRICOLE']);
    expect(trades.length).toBeGreaterThan(6);
    const electricity = asked({ field: '0713' }).comparisons.map(({ from }) => from.standard);
    expect(electricity).toEqual(['MLI:CAP/ELECTRICITE']);
  });

  it('tells the same in French and in English', () => {
    const [answer] = asked({ profession: '7112', practice: [] }).comparisons;
    expect(answer?.sentences).toMatchInlineSnapshot(`
     {
       "en": [
         "CAP in masonry (MLI:CAP) compared with CAP bricklayer (FRA:CAP).",
         "Proposal: conditional recognition. It is only a proposal: the competent authority alone decides (Ministère de l'Éducation nationale).",
         "Learning outcomes covered: 74 %.",
         "Missing: strike formwork; put up scaffolding; use safe postures and movements.",
         "Covered in part: read building plans; render and plaster walls; set up formwork; keep to construction site safety rules.",
         "Level: the same (by analogy, without an official referencing).",
         "Duration: the same.",
         "To do: complementary training – modules known: Upgrading in formwork, reinforcement and concrete (CPR-BETON) → 78 %.",
         "To do: adaptation period, 7 months.",
         "To do: aptitude test.",
         "To be checked: the units have not been confirmed with their source.",
       ],
       "fr": [
         "CAP Maçonnerie (MLI:CAP) comparé à CAP Maçon (FRA:CAP).",
         "Proposition : reconnaissance sous conditions. Ce n’est qu’une proposition : seule l’autorité compétente décide (Ministère de l'Éducation nationale).",
         "Acquis couverts : 74 %.",
         "Manque : décoffrer le béton ; dresser un échafaudage ; adopter les bons gestes et postures.",
         "Couvert en partie : lire un plan de construction ; enduire et crépir un mur ; poser un coffrage ; respecter les règles de sécurité du chantier.",
         "Niveau : le même (par analogie, sans référencement officiel).",
         "Durée : la même.",
         "À faire : formation complémentaire – modules connus : Perfectionnement en coffrage, ferraillage et béton (CPR-BETON) → 78 %.",
         "À faire : stage d’adaptation, 7 mois.",
         "À faire : épreuve d’aptitude.",
         "À vérifier : le contenu des unités n’a pas été confirmé auprès de sa source.",
       ],
     }
    `);
  });

  it('judges likeness of skills as the matching core does', () => {
    expect(COMPARISON_MODEL.similarity).toBe(SCORING_MODEL.similarity);
  });

  it.each([
    [{ from: 'MLI:BREVET' }, '"MLI:BREVET" is no qualification type: expected one such as MLI:CAP'],
    [{ to: 'FRA:CAP/FORGERON' }, '"FRA:CAP/FORGERON" is no qualification type'],
    [{ field: '5' }, 'field is "5": expected two to four digits of ISCED-F such as 0732'],
    [
      { practice: [{ jurisdiction: 'MLI', months: -1, profession: null }] },
      '"MLI:-1" is no practice: expected a country and months such as MLI:36',
    ],
    [{ profession: '9999' }, 'profession is "9999": expected a unit group of ISCO-08 such as 7112'],
    [{ profession: 'mason' }, 'profession is "mason": expected a unit group of ISCO-08 such as 7112'],
  ])('refuses %j by name', (request, sentence) => {
    expect(() => asked(request)).toThrow(sentence);
  });
});
