import type { IsoDate } from '../domain/iso-date.ts';
import { type Credit, pointsOf, splitFullScore } from './points.ts';
import type { ScoredFacts, SkillLevel } from './profile.ts';
import type { ComponentKind, RequiredLanguage, Requirement } from './requirement.ts';
import { scoreExperience } from './score-experience.ts';
import { scoreLanguage } from './score-language.ts';
import { scoreQualification } from './score-qualification.ts';
import { type SkillTarget, scoreSkill } from './score-skill.ts';
import { COMPONENTS, type ScoringModel } from './scoring-model.ts';
import type { ComponentTrace, RequirementTrace, Trace } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Demand =
  | { readonly kind: 'SKILL'; readonly target: SkillTarget }
  | { readonly kind: 'EXPERIENCE'; readonly months: number }
  | { readonly kind: 'QUALIFICATION'; readonly asked: NonNullable<Requirement['qualification']> }
  | { readonly kind: 'LANGUAGE'; readonly asked: RequiredLanguage };

interface WeighedDemand {
  readonly demand: Demand;
  /** Hundredths, within its component. */
  readonly weight: number;
}

interface WeighedComponent {
  readonly kind: ComponentKind;
  readonly weight: number;
  readonly demands: readonly (WeighedDemand & { readonly maximum: number })[];
}

/** A requirement with its maxima, ready to score any number of candidates. */
export interface CompiledRequirement {
  readonly requirement: Requirement;
  readonly vocabulary: Vocabulary;
  readonly model: ScoringModel;
  /** Whether evidence caps the levels that count. */
  readonly capped: boolean;
  readonly components: readonly WeighedComponent[];
  /** Sum of the weights of the components present. */
  readonly totalWeight: number;
}

export function compileRequirement(
  requirement: Requirement,
  vocabulary: Vocabulary,
  model: ScoringModel,
): CompiledRequirement {
  const present = COMPONENTS.map((kind) => ({
    kind,
    weight: requirement.weights[kind] ?? model.weights[kind],
    demands: demandsOf(kind, requirement, vocabulary, model),
  })).filter(({ weight, demands }) => weight > 0 && demands.length > 0);
  const totalWeight = present.reduce((sum, { weight }) => sum + weight, 0);
  const shares = present.flatMap((component) => {
    const sum = component.demands.reduce((total, { weight }) => total + weight, 0);
    return component.demands.map(({ weight }) => ({ n: component.weight * weight, d: totalWeight * sum }));
  });
  const maxima = splitFullScore(shares)[Symbol.iterator]();
  const components = present.map(({ demands, ...component }) => ({
    ...component,
    demands: demands.map((demand) => ({ ...demand, maximum: maxima.next().value ?? 0 })),
  }));
  const own = requirement.occupations[0]?.isco[0];
  const capped = own === undefined || !model.uncappedMajorGroups.includes(own);
  return { requirement, vocabulary, model, capped, components, totalWeight };
}

/** What a candidate's abilities are worth for the offer on that day. Nothing else of a profile is read. */
export function score(compiled: CompiledRequirement, facts: ScoredFacts, asOf: IsoDate): Trace {
  const components = compiled.components.map((component) => scoreComponent(compiled, component, facts, asOf));
  return { score: sumOfPoints(components), components };
}

/** The points of everything but the skills, for those who know what the skills are worth. */
export function pointsBesideSkills(compiled: CompiledRequirement, facts: ScoredFacts, asOf: IsoDate): number {
  let points = 0;
  for (const { demands } of compiled.components) {
    for (const { demand, maximum } of demands) {
      if (demand.kind !== 'SKILL')
        points += pointsOf(maximum, scoreDemand(compiled, demand, facts, asOf).credit);
    }
  }
  return points;
}

function scoreComponent(
  compiled: CompiledRequirement,
  { kind, weight, demands }: WeighedComponent,
  facts: ScoredFacts,
  asOf: IsoDate,
): ComponentTrace {
  let weighedCredit = 0;
  let weights = 0;
  const requirements = demands.map(({ demand, weight: own, maximum }): RequirementTrace => {
    const { credit, detail } = scoreDemand(compiled, demand, facts, asOf);
    weighedCredit += (own * credit.n) / credit.d;
    weights += own;
    return { maximum, points: pointsOf(maximum, credit), credit, detail };
  });
  return {
    kind,
    weight: weight / compiled.totalWeight,
    value: weighedCredit / weights,
    maximum: requirements.reduce((sum, { maximum }) => sum + maximum, 0),
    points: sumOfPoints(requirements),
    requirements,
  };
}

/** The share of its maximum that a demand gives. */
export function creditOfDemand(
  compiled: CompiledRequirement,
  demand: Demand,
  facts: ScoredFacts,
  asOf: IsoDate,
): Credit {
  return scoreDemand(compiled, demand, facts, asOf).credit;
}

function scoreDemand(
  { requirement, vocabulary, model, capped }: CompiledRequirement,
  demand: Demand,
  facts: ScoredFacts,
  asOf: IsoDate,
) {
  switch (demand.kind) {
    case 'SKILL':
      return scoreSkill(demand.target, facts.skills, vocabulary, model, capped);
    case 'EXPERIENCE':
      return scoreExperience(demand.months, requirement.occupations, facts.periods, vocabulary, model, asOf);
    case 'QUALIFICATION':
      return scoreQualification(demand.asked, requirement.recognitionPlaces, facts.credentials, asOf);
    case 'LANGUAGE':
      return scoreLanguage(demand.asked, facts.languages, vocabulary);
  }
}

function demandsOf(
  kind: ComponentKind,
  requirement: Requirement,
  vocabulary: Vocabulary,
  { skillWeight }: ScoringModel,
): readonly WeighedDemand[] {
  switch (kind) {
    case 'SKILLS':
      return requirement.skills.map(({ skill, essential, weight, minimumLevel }) => {
        const minimum: SkillLevel = minimumLevel ?? 1;
        const target = { skill, essential, minimumLevel: minimum, related: vocabulary.related(skill) };
        return {
          demand: { kind: 'SKILL', target },
          weight: weight ?? (essential ? skillWeight.essential : skillWeight.optional),
        };
      });
    case 'EXPERIENCE': {
      const months = requirement.minimumMonths ?? 0;
      if (months === 0 || requirement.occupations.length === 0) return [];
      return [{ demand: { kind: 'EXPERIENCE', months }, weight: 100 }];
    }
    case 'QUALIFICATION': {
      const asked = requirement.qualification;
      // What the law of the destination demands is a condition and gives no points.
      if (asked === null || requirement.regulated) return [];
      return [{ demand: { kind: 'QUALIFICATION', asked }, weight: 100 }];
    }
    case 'LANGUAGES':
      return requirement.languages
        .filter(({ required }) => !required)
        .map((asked) => ({ demand: { kind: 'LANGUAGE', asked }, weight: 100 }));
  }
}

function sumOfPoints(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}
