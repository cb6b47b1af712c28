import type { HeldLanguage } from '../profile.ts';
import type { RequiredLanguage } from '../requirement.ts';
import { levelHeld, modalitiesAsked } from '../score-language.ts';
import {
  afterMeasures,
  type Condition,
  type ConditionResult,
  type LanguageGap,
  met,
  notMet,
} from './condition.ts';
import { assessLanguage, trainLanguage } from './measures.ts';

/** CEFR levels that a course can make up for. */
const LEVELS_TRAINABLE = 2;

/** One condition a required language; of several members of a macrolanguage the one that serves best. */
export const languages: Condition = ({ profile, requirement, vocabulary }) =>
  requirement.languages
    .filter(({ required }) => required)
    .map((asked) => {
      const suppliers = profile.scored.languages.filter((held) =>
        vocabulary.speaks(held.language, asked.language),
      );
      const results = suppliers.map((held) => judgeLanguage(asked, held));
      return results.reduce(better, judgeLanguage(asked, null));
    });

function judgeLanguage(asked: RequiredLanguage, held: HeldLanguage | null): ConditionResult {
  const modalities = modalitiesAsked(asked).map(
    ({ modality, level }): LanguageGap => ({
      modality,
      asked: level,
      held: held === null ? null : levelHeld(held, modality),
    }),
  );
  const detail = { kind: 'LANGUAGE', language: asked.language, modalities } as const;
  const missing = Math.max(...modalities.map((gap) => (gap.held === null ? 0 : gap.asked - gap.held)));
  const unrecorded = modalities.some((gap) => gap.held === null);
  if (missing > LEVELS_TRAINABLE) return notMet(detail);
  if (missing <= 0 && !unrecorded) return met(detail);
  const measures = [
    ...(unrecorded ? [assessLanguage(asked.language)] : []),
    ...(missing > 0 ? [trainLanguage(asked.language, missing)] : []),
  ];
  return afterMeasures(detail, measures, { unrecorded });
}

const RANK = { MET: 2, AFTER_MEASURE: 1, NOT_MET: 0 } as const;

/** The candidate offers a recorded language rather than none: it replaces what nothing is known of, even when it fails. */
function better(best: ConditionResult, next: ConditionResult): ConditionResult {
  const nothingKnown =
    best.detail.kind === 'LANGUAGE' && best.detail.modalities.every(({ held }) => held === null);
  if (nothingKnown) return next;
  if (RANK[next.state] !== RANK[best.state]) return RANK[next.state] > RANK[best.state] ? next : best;
  const days = ({ measures }: ConditionResult) => Math.max(0, ...measures.map((one) => one.days));
  return days(next) < days(best) ? next : best;
}
