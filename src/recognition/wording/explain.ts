import type { RecognitionOutcome } from '../../matching/profile.ts';
import type { Fee } from '../rule-rows.ts';
import type { Assessment, Contradiction, RecognitionCondition, Step } from '../types.ts';
import { LABELS, type Label } from './labels.ts';

export type ExplanationLanguage = 'fr' | 'en';

/** Names that an explanation uses for codes. */
export interface ExplanationNames {
  /** ISO 3166 */
  readonly jurisdiction: (code: string) => string;
  readonly instrument: (code: string) => string;
}

const DENIALS: readonly RecognitionOutcome[] = ['REFUSED', 'INADMISSIBLE'];

/** An assessment in sentences, the answer first. */
export function explain(
  answer: Assessment,
  language: ExplanationLanguage,
  names: ExplanationNames,
): readonly string[] {
  const say = sayer(language);
  const { recruitment, regulation, expectedDuration, effectiveLevel } = answer;
  return [
    say(
      `${capital(say(LABELS.RECOGNITION_OUTCOME[answer.outcome]))} : effet ${say(LABELS.BINDING[answer.binding])}, ${say(LABELS.CONFIDENCE[answer.confidence])}.`,
      `${capital(say(LABELS.RECOGNITION_OUTCOME[answer.outcome]))}: ${say(LABELS.BINDING[answer.binding])}, ${say(LABELS.CONFIDENCE[answer.confidence])}.`,
    ),
    ...(answer.purpose === answer.purposeAsked
      ? []
      : [
          say(
            'La profession est réglementée à destination : elle est jugée comme telle.',
            'The profession is regulated at the destination and is judged as such.',
          ),
        ]),
    ...(effectiveLevel === null ? [] : [levelSentence(effectiveLevel, say)]),
    ...answer.path.map((step) => stepSentence(step, say, names)),
    ...(answer.jurisdiction.includes('-')
      ? [
          say(
            `Valable pour : ${names.jurisdiction(answer.jurisdiction)}.`,
            `Valid for: ${names.jurisdiction(answer.jurisdiction)}.`,
          ),
        ]
      : []),
    ...answer.conditions.map((condition) => conditionSentence(condition, say, names)),
    ...answer.substantialDifferences.map((dimension) => {
      const label = say(LABELS.SUBSTANTIAL_DIFFERENCE_DIMENSION[dimension]);
      return say(`Différence : ${label}.`, `Difference: ${label}.`);
    }),
    ...answer.measures.map((measure) => {
      const label = say(LABELS.COMPENSATION_MEASURE[measure]);
      return say(`À faire : ${label}.`, `To do: ${label}.`);
    }),
    ...(answer.authority === null
      ? []
      : [say(`Autorité : ${answer.authority}.`, `Authority: ${answer.authority}.`)]),
    ...(regulation === null
      ? []
      : [say(`Exigence : ${regulation.requirement}.`, `Requirement: ${regulation.requirement}.`)]),
    ...(expectedDuration === null ? [] : [durationSentence(expectedDuration, say)]),
    ...(answer.fee === null
      ? []
      : [say(`Frais : ${amount(answer.fee, language)}.`, `Fee: ${amount(answer.fee, language)}.`)]),
    ...(recruitment === null
      ? []
      : [
          say(
            `${capital(say(LABELS.RECRUITABILITY[recruitment.recruitability]))} (${names.instrument(recruitment.instrument)}) ; la démarche personnelle reste libre.`,
            `${capital(say(LABELS.RECRUITABILITY[recruitment.recruitability]))} (${names.instrument(recruitment.instrument)}); applying oneself stays free.`,
          ),
        ]),
    ...answer.alternatives.map(({ outcome, path }) => {
      const label = say(LABELS.RECOGNITION_OUTCOME[outcome]);
      const by = path.map((step) => byWhat(step, say, names)).join(', ');
      return DENIALS.includes(outcome)
        ? say(`Sinon : ${label} (${by}).`, `Otherwise: ${label} (${by}).`)
        : say(`Autre voie : ${label} (${by}).`, `Another way: ${label} (${by}).`);
    }),
    ...answer.contradictions.map((contradiction) => contradictionSentence(contradiction, say)),
    ...(answer.until === null
      ? []
      : [say(`La réponse peut changer le ${answer.until}.`, `The answer may change on ${answer.until}.`)]),
  ];
}

interface Sayer {
  (label: Label): string;
  (fr: string, en: string): string;
}

function sayer(language: ExplanationLanguage): Sayer {
  return (first: Label | string, en?: string) =>
    typeof first === 'string' ? (language === 'fr' ? first : (en ?? first)) : first[language];
}

function levelSentence(
  { scale, level, eqf, basis, verified }: NonNullable<Assessment['effectiveLevel']>,
  say: Sayer,
): string {
  const read =
    eqf === null || scale === 'EQF8'
      ? ''
      : say(`, soit ${eqf} du cadre européen`, `, that is ${eqf} of the European framework`);
  const how = basis === 'ANALOGY' ? say(' par analogie', ' by analogy') : '';
  const sure = verified ? '' : say(', à vérifier', ', to be checked');
  return say(
    `Niveau ${level} de l’échelle ${scale}${read}${how}${sure}.`,
    `Level ${level} of the scale ${scale}${read}${how}${sure}.`,
  );
}

function stepSentence(step: Step, say: Sayer, names: ExplanationNames): string {
  const sure = step.verified ? '' : say(' (à vérifier)', ' (to be checked)');
  return say(
    `${names.jurisdiction(step.from)} → ${names.jurisdiction(step.to)} : ${byWhat(step, say, names)}, ${say(LABELS.RECOGNITION_OUTCOME[step.outcome])}${sure}. Source : ${step.legalBasis ?? step.source}.`,
    `${names.jurisdiction(step.from)} → ${names.jurisdiction(step.to)}: ${byWhat(step, say, names)}, ${say(LABELS.RECOGNITION_OUTCOME[step.outcome])}${sure}. Source: ${step.legalBasis ?? step.source}.`,
  );
}

function byWhat({ kind, instrument }: Step, say: Sayer, names: ExplanationNames): string {
  return kind === 'RULE' && instrument !== null ? names.instrument(instrument) : say(LABELS.STEP[kind]);
}

function conditionSentence(
  { kind, state, subject, authority }: RecognitionCondition,
  say: Sayer,
  names: ExplanationNames,
): string {
  const what = say(LABELS.CONDITION[kind]);
  const about =
    kind === 'NATIONALITY' && subject !== null ? names.instrument(subject) : (authority ?? subject);
  const detail = about === null ? '' : ` (${about})`;
  const how = say(LABELS.CONDITION_STATE[state]);
  return say(`Condition ${how} : ${what}${detail}.`, `Condition ${how}: ${what}${detail}.`);
}

function durationSentence(
  { days, dayKind, statutory }: NonNullable<Assessment['expectedDuration']>,
  say: Sayer,
): string {
  const kind = dayKind === 'WORKING' ? say(' ouvrables', ' working') : '';
  return statutory
    ? say(`Délai légal : ${days} jours${kind}.`, `Legal time limit: ${days}${kind} days.`)
    : say(`Durée constatée : environ ${days} jours${kind}.`, `Time seen: about ${days}${kind} days.`);
}

function contradictionSentence({ kind, between }: Contradiction, say: Sayer): string {
  return say(
    `Attention : ${say(LABELS.CONTRADICTION[kind])} (${between.join(', ')}).`,
    `Note: ${say(LABELS.CONTRADICTION[kind])} (${between.join(', ')}).`,
  );
}

function amount({ minor, currency }: Fee, language: ExplanationLanguage): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
