import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDate } from '../../domain/iso-date.ts';
import type { OutcomeRow, StandardRow } from '../standards/standard-rows.ts';
import { type ComparisonKnowledge, compare } from './compare.ts';
import { WHOLE } from './model.ts';
import { shippedComparison } from './shipped.ts';
import type { Compared, Comparison } from './types.ts';

const { standards, knowledge } = shippedComparison();
const asOf = isoDate('2026-03-01');
const compiled = knowledge.compiled;

/** From what opens least to what opens most. */
const RANK = ['UNDETERMINED', 'REFUSED', 'LOWER_LEVEL', 'PARTIAL', 'CONDITIONAL', 'FULL'];
const rankOf = ({ outcome }: Comparison) => RANK.indexOf(outcome);

function side(standard: StandardRow): Compared {
  const { titleCode: code, nameFr, nameEn, jurisdiction, field } = standard;
  return { code, nameFr, nameEn, jurisdiction, type: compiled.types.get(code) ?? null, standard, field };
}

const anyStandard = fc.constantFrom(...standards);
const skills = [
  ...new Set(
    standards.flatMap(({ units }) => units.flatMap(({ outcomes }) => outcomes)).map(({ skill }) => skill),
  ),
];
const outcome: fc.Arbitrary<OutcomeRow> = fc.record({
  skill: fc.constantFrom(...skills),
  match: fc.constantFrom('EXACT', 'CLOSE', 'BROAD', 'NARROW'),
  confidence: fc.integer({ min: 1, max: 100 }),
  level: fc.constantFrom(1, 2, 3, 4),
  nameFr: fc.constant(null),
  nameEn: fc.constant(null),
});
const made: fc.Arbitrary<StandardRow> = fc
  .tuple(
    anyStandard,
    fc.uniqueArray(outcome, { minLength: 1, maxLength: 12, selector: ({ skill }) => skill }),
    fc.string(),
  )
  .map(([standard, outcomes, code]) => ({
    ...standard,
    code: `${standard.titleCode}/${code}`,
    units: outcomes.map((one, index) => ({
      code: `U${index}`,
      nameFr: 'U',
      nameEn: 'U',
      weight: index + 1,
      outcomes: [one],
    })),
  }));
const months = fc.integer({ min: 0, max: 120 });
const practised = (count: number) => [{ jurisdiction: 'MLI', months: count, profession: null }];

const credits = ({ matrix }: Comparison) =>
  (matrix?.units ?? []).flatMap(({ outcomes }) => outcomes.map(({ credit }) => credit));

describe('a comparison', () => {
  it('of anything with itself is complete', () => {
    fc.assert(
      fc.property(fc.oneof(anyStandard, made), (standard) => {
        const answer = compare(side(standard), side(standard), knowledge, [], asOf);
        expect(answer.matrix?.credit).toBe(WHOLE);
        expect(answer).toMatchObject({ outcome: 'FULL', substantialDifferences: [], measures: [] });
      }),
    );
  });

  it('never loses by one more outcome held', () => {
    fc.assert(
      fc.property(made, fc.oneof(anyStandard, made), outcome, (held, asked, more) => {
        const richer = {
          ...held,
          units: [...held.units, { code: 'MORE', nameFr: 'M', nameEn: 'M', weight: 1, outcomes: [more] }],
        };
        const before = compare(side(held), side(asked), knowledge, [], asOf);
        const after = compare(side(richer), side(asked), knowledge, [], asOf);
        const known = credits(before);
        expect(credits(after).every((credit, index) => credit >= (known[index] ?? 0))).toBe(true);
        expect(after.matrix?.credit ?? 0).toBeGreaterThanOrEqual(before.matrix?.credit ?? 0);
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
      }),
      { numRuns: 500 },
    );
  });

  it('never loses by more practice', () => {
    fc.assert(
      fc.property(made, anyStandard, months, months, (held, asked, some, further) => {
        const less = compare(side(held), side(asked), knowledge, practised(some), asOf);
        const more = compare(side(held), side(asked), knowledge, practised(some + further), asOf);
        expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(less));
        expect(more.substantialDifferences.every((one) => less.substantialDifferences.includes(one))).toBe(
          true,
        );
      }),
    );
  });

  it('does not depend on the order of what is held, taught or asked', () => {
    fc.assert(
      fc.property(made, anyStandard, fc.integer(), (held, asked, seed) => {
        const turned = (standard: StandardRow) => ({
          ...standard,
          units: shuffled(standard.units, seed).map((unit) => ({
            ...unit,
            outcomes: shuffled(unit.outcomes, seed),
          })),
        });
        const other: ComparisonKnowledge = { ...knowledge, modules: shuffled(knowledge.modules, seed) };
        const facts = ({ matrix, from: _from, to: _to, measures, ...rest }: Comparison) => ({
          ...rest,
          credit: matrix?.credit,
          units: new Map(matrix?.units.map(({ code, credit }) => [code, credit])),
          modules: measures.map(({ modules }) => modules.map(({ code, creditAfter }) => [code, creditAfter])),
        });
        expect(facts(compare(side(turned(held)), side(turned(asked)), other, [], asOf))).toEqual(
          facts(compare(side(held), side(asked), knowledge, [], asOf)),
        );
      }),
    );
  });

  it('never reaches beyond the whole, nor a unit beyond its outcomes', () => {
    fc.assert(
      fc.property(made, made, (held, asked) => {
        const { matrix } = compare(side(held), side(asked), knowledge, [], asOf);
        for (const { credit, outcomes } of matrix?.units ?? []) {
          expect(credit).toBeGreaterThanOrEqual(Math.min(...outcomes.map((one) => one.credit)));
          expect(credit).toBeLessThanOrEqual(Math.max(...outcomes.map((one) => one.credit)));
        }
        expect(matrix?.credit).toBeLessThanOrEqual(WHOLE);
      }),
    );
  });
});

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const [shuffle] = fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), {
    seed,
    numRuns: 1,
  });
  return shuffle ?? list;
}
