import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compileVocabulary } from '../../matching/compile-vocabulary.ts';
import { SCORING_MODEL } from '../../matching/scoring-model.ts';
import { compileRecognition } from '../compile-rules.ts';
import { shippedContents } from '../golden-reference.ts';
import type { StandardRow } from '../standards/standard-rows.ts';
import { validateStandards } from '../standards/validate-standards.ts';
import { validateReference } from '../validate-reference.ts';
import type { ComparisonKnowledge } from './compare.ts';
import type { SkillName } from './words.ts';

const FOLDER = new URL('../../../prisma/reference/', import.meta.url);

const wording = z.object({ preferred: z.string() });
const skillsForm = z.array(
  z.object({
    uri: z.string(),
    labels: z.object({ fr: wording, en: wording }),
    mappings: z
      .array(
        z.object({
          target: z.string(),
          kind: z.enum(['EXACT', 'CLOSE', 'BROAD', 'NARROW']),
          confidence: z.number(),
        }),
      )
      .default([]),
  }),
);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const trainingForm = z.object({
  modules: z.array(
    z.object({
      code: z.string(),
      nameFr: z.string(),
      nameEn: z.string(),
      skills: z.array(z.object({ skill: z.string(), level })).default([]),
    }),
  ),
});

/** Reference data as it is shipped, with ordinals by the order of the file of skills, for tests. */
export function shippedComparison(): {
  readonly standards: readonly StandardRow[];
  readonly knowledge: ComparisonKnowledge;
  readonly nameOf: SkillName;
} {
  const skills = skillsForm.parse(parsed('taxonomy/skills.json'));
  const ordinals = new Map(skills.map(({ uri }, ordinal) => [uri, ordinal]));
  const ordinalOf = (uri: string) => {
    const ordinal = ordinals.get(uri);
    if (ordinal === undefined) throw new Error(`skills.json has no "${uri}"`);
    return ordinal;
  };
  const reference = validateReference(shippedContents());
  const standards = validateStandards(parsed('recognition/standards.json'), {
    types: new Set(reference.types.map(({ code }) => code)),
    skills: new Set(ordinals.keys()),
  });
  const vocabulary = compileVocabulary(
    {
      skills: skills.map(({ uri }, ordinal) => ({ ordinal, id: uri, uri })),
      occupations: [],
      broader: [],
      relations: [],
      mappings: skills.flatMap(({ uri, mappings }) =>
        mappings
          .filter(({ target }) => ordinals.has(target))
          .map(({ target, ...mapping }) => ({
            ...mapping,
            skill: ordinalOf(uri),
            target: ordinalOf(target),
          })),
      ),
      groups: [],
      macrolanguages: [],
    },
    1,
    SCORING_MODEL,
  );
  const { modules } = trainingForm.parse(parsed('packs/mli/training.json'));
  return {
    standards: standards.map((standard) => ({
      ...standard,
      verified: { title: standard.verified.title, units: standard.verified.units },
      units: standard.units.map((unit) => ({
        ...unit,
        outcomes: unit.outcomes.map((outcome) => ({ ...outcome, skill: ordinalOf(outcome.skill) })),
      })),
    })),
    knowledge: {
      taxonomy: vocabulary,
      compiled: compileRecognition(reference, 1),
      modules: modules.map((module) => ({
        ...module,
        skills: module.skills.map(({ skill, level: taught }) => ({ skill: ordinalOf(skill), level: taught })),
      })),
    },
    nameOf: (skill, language) => skills[skill]?.labels[language].preferred ?? String(skill),
  };
}

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8'));
}
