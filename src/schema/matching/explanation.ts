import { builder } from '../builder.ts';
import { SkillEvidenceEnum } from '../people/enums.ts';
import { Skill } from '../taxonomy/concepts.ts';
import { ComponentKindEnum, RequirementKindEnum, SkillRelationEnum } from './enums.ts';

export interface SkillMatchShape {
  readonly skillId: string;
  readonly relation: 'SAME' | 'NARROWER' | 'BROADER' | 'RELATED';
  readonly similarity: number;
  readonly confidence: number;
  readonly level: number;
  readonly levelCounted: number;
  readonly evidence: 'SELF_DECLARED' | 'EMPLOYER_ATTESTED' | 'CENTRE_TESTED' | 'CERTIFIED';
}

export interface RequirementPointsShape {
  readonly kind: 'SKILL' | 'EXPERIENCE' | 'QUALIFICATION' | 'LANGUAGE';
  readonly skillId: string | null;
  readonly minimumLevel: number | null;
  readonly match: SkillMatchShape | null;
  readonly label: string;
  readonly maximum: number;
  readonly points: number;
  readonly credit: number;
  readonly sentence: string;
}

export interface ComponentShape {
  readonly kind: 'SKILLS' | 'EXPERIENCE' | 'QUALIFICATION' | 'LANGUAGES';
  readonly weight: number;
  readonly value: number;
  readonly maximum: number;
  readonly points: number;
  readonly requirements: readonly RequirementPointsShape[];
}

export interface ExplanationShape {
  readonly components: readonly ComponentShape[];
}

const SkillMatch = builder.objectRef<SkillMatchShape>('SkillMatch').implement({
  description: 'The held skill that gives most for a skill asked.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'The skill held.',
      resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
    }),
    relation: t.expose('relation', {
      type: SkillRelationEnum,
      description: 'How it stands to the skill asked.',
    }),
    similarity: t.exposeFloat('similarity', { description: 'What the relation counts, 0 to 1.' }),
    confidence: t.exposeFloat('confidence', {
      description: 'What the mappings to other sources count that it came through, 0 to 1; 1 without one.',
    }),
    level: t.exposeInt('level', { description: 'As recorded; 1 when it is not.' }),
    levelCounted: t.exposeInt('levelCounted', { description: 'After the cap that the evidence sets.' }),
    evidence: t.expose('evidence', { type: SkillEvidenceEnum, description: 'Who vouches for it.' }),
  }),
});

const RequirementPoints = builder.objectRef<RequirementPointsShape>('RequirementPoints').implement({
  description: 'One requirement of the offer, and what the candidate gets for it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RequirementKindEnum, description: 'What it asks for.' }),
    label: t.exposeString('label', { description: 'What is asked.' }),
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'The skill asked; null for other kinds.',
      resolve: ({ skillId }, _args, { loaders }) =>
        skillId === null ? null : loaders.concepts.load(skillId),
    }),
    minimumLevel: t.exposeInt('minimumLevel', {
      nullable: true,
      description: 'Of a skill; null for other kinds.',
    }),
    match: t.expose('match', {
      type: SkillMatch,
      nullable: true,
      description: 'The skill that was counted; null without one and for other kinds.',
    }),
    maximum: t.exposeInt('maximum', { description: 'Micro-points that it can give.' }),
    points: t.exposeInt('points', { description: 'Micro-points that it gives.' }),
    credit: t.exposeFloat('credit', { description: 'Share of the maximum, 0 to 1.' }),
    sentence: t.exposeString('sentence', { description: 'Why, in plain words.' }),
  }),
});

const ScoreComponent = builder.objectRef<ComponentShape>('ScoreComponent').implement({
  description: 'A part of the score; parts sum to the score to the last digit.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ComponentKindEnum, description: 'Which part.' }),
    weight: t.exposeFloat('weight', { description: 'Scaled weight, 0 to 1; present components sum to 1.' }),
    value: t.exposeFloat('value', { description: 'Weighted mean credit, 0 to 1.' }),
    maximum: t.exposeInt('maximum', { description: 'Micro-points that it can give.' }),
    points: t.exposeInt('points', { description: 'Micro-points that it gives.' }),
    requirements: t.expose('requirements', {
      type: [RequirementPoints],
      description: 'In the order of the offer.',
      complexity: { field: 1, multiplier: 8 },
    }),
  }),
});

export const MatchExplanation = builder.objectRef<ExplanationShape>('MatchExplanation').implement({
  description: 'How the score came about: the computation itself, not a description of it.',
  fields: (t) => ({
    components: t.expose('components', {
      type: [ScoreComponent],
      description: 'Parts that are present.',
      complexity: { field: 1, multiplier: 4 },
    }),
  }),
});
