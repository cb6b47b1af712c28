import type { Vocabulary } from '../../matching/vocabulary.ts';
import type { StandardRow } from '../standards/standard-rows.ts';
import { coverageOf } from './coverage.ts';
import type { ComparisonModel } from './model.ts';
import type { PlacedOutcome } from './outcomes.ts';
import type { CoverageMatrix, ProposedModule, TaughtModule } from './types.ts';

/** A module is of the trade when at least so much of what it teaches is asked; half. */
const OF_THE_TRADE = 2;

/**
 * Modules of the trade that would close what is missing: each time the one that adds most, until none adds anything.
 * @param modules of the training that the service knows, in any order
 */
export function proposeModules(
  asked: StandardRow,
  held: readonly PlacedOutcome[],
  modules: readonly TaughtModule[],
  taxonomy: Pick<Vocabulary, 'related'>,
  model: ComparisonModel,
): readonly ProposedModule[] {
  const proposed: ProposedModule[] = [];
  let known = held;
  let before = coverageOf(asked, known, taxonomy, model);
  let left = modules.filter((module) => isOfTrade(module, asked, taxonomy));
  left.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (;;) {
    const candidates = left.map((module) => {
      const outcomes = [...known, ...outcomesOf(module)];
      return { module, outcomes, after: coverageOf(asked, outcomes, taxonomy, model) };
    });
    const [best] = candidates.toSorted((a, b) => b.after.credit - a.after.credit);
    if (best === undefined || best.after.credit <= before.credit) return proposed;
    const { code, nameFr, nameEn } = best.module;
    proposed.push({
      code,
      nameFr,
      nameEn,
      closes: raised(before, best.after),
      creditAfter: best.after.credit,
    });
    known = best.outcomes;
    before = best.after;
    left = left.filter((module) => module !== best.module);
  }
}

function isOfTrade({ skills }: TaughtModule, { units }: StandardRow, taxonomy: Pick<Vocabulary, 'related'>) {
  const wanted = units.flatMap(({ outcomes }) => outcomes.map(({ skill }) => taxonomy.related(skill)));
  const useful = skills.filter(({ skill }) => wanted.some((related) => related.has(skill)));
  return useful.length * OF_THE_TRADE >= skills.length;
}

function outcomesOf({ code, skills }: TaughtModule): readonly PlacedOutcome[] {
  const exact = { match: 'EXACT', confidence: 100, nameFr: null, nameEn: null } as const;
  return skills.map(({ skill, level }) => ({ ...exact, skill, level, standard: code, unit: code }));
}

function raised(before: CoverageMatrix, after: CoverageMatrix): readonly number[] {
  const credits = before.units.flatMap(({ outcomes }) => outcomes.map(({ credit }) => credit));
  const outcomes = after.units.flatMap((unit) => unit.outcomes);
  const skills = outcomes
    .filter(({ credit }, index) => credit > (credits[index] ?? 0))
    .map(({ skill }) => skill);
  return [...new Set(skills)];
}
