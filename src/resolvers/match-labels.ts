import type { ConditionResult, Measure } from '../matching/eligibility/condition.ts';
import type { Eligibility } from '../matching/eligibility/judge.ts';
import type { Knowledge } from '../matching/service.ts';
import type { RequirementDetail, Trace } from '../matching/trace.ts';
import type { Labels } from '../matching/wording/wording.ts';
import type { Loaders } from '../server/loaders.ts';
import type { MessageLanguage } from '../server/messages.ts';

/** What the places of one answer speak of. */
interface Spoken {
  readonly eligibility: Eligibility;
  readonly trace: Trace;
}

/** Names for everything that the sentences about these places mention, in one batch. */
export async function labelsFor(
  places: readonly Spoken[],
  knowledge: Knowledge,
  loaders: Loaders,
  language: MessageLanguage,
): Promise<Labels> {
  const ordinals = [...new Set(places.flatMap(skillsOf))];
  const concepts = ordinals.flatMap((ordinal) => knowledge.vocabulary.conceptOf(ordinal) ?? []);
  const texts = await Promise.all(concepts.map(({ id }) => loaders.label(language).load(id)));
  const skills = new Map(concepts.map(({ ordinal }, index) => [ordinal, texts[index]]));
  return {
    skill: (ordinal) => skills.get(ordinal) ?? String(ordinal),
    language: (code) => knowledge.languageNames.get(code)?.[language] ?? code,
    jurisdiction: (code) => knowledge.jurisdictionNames.get(code)?.[language] ?? code,
    qualification: (code) => {
      const type = knowledge.recognition.types.get(code);
      return (language === 'fr' ? type?.nameFr : type?.nameEn) ?? code;
    },
  };
}

function skillsOf({ eligibility, trace }: Spoken): readonly number[] {
  const details = trace.components.flatMap(({ requirements }) => requirements.map(({ detail }) => detail));
  return [
    ...details.flatMap(skillsOfRequirement),
    ...eligibility.conditions.flatMap(skillsOfCondition),
    ...eligibility.measures.flatMap(skillsOfMeasure),
  ];
}

function skillsOfRequirement(detail: RequirementDetail): readonly number[] {
  if (detail.kind !== 'SKILL') return [];
  const { skill, chosen, hint } = detail;
  return [skill, chosen?.held, hint].flatMap((ordinal) => ordinal ?? []);
}

function skillsOfCondition({ detail }: ConditionResult): readonly number[] {
  return detail.kind === 'EVIDENCE' ? [detail.skill] : [];
}

function skillsOfMeasure({ subject }: Measure): readonly number[] {
  return subject !== null && 'skill' in subject ? [subject.skill] : [];
}
