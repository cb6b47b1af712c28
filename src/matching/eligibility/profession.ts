import { effectiveInterval } from '../effective-interval.ts';
import type { ProfileCredential, RecognitionInterval } from '../profile.ts';
import { fieldFits } from '../score-qualification.ts';
import {
  afterMeasures,
  type Condition,
  type ConditionQuestion,
  type ConditionResult,
  met,
  notMet,
} from './condition.ts';
import { compensate, measure, seekRecognition } from './measures.ts';

/** What the law of the destination ties to a qualification is open only to those whom its authority recognises. */
export const regulatedProfession: Condition = (question) => {
  const { profile, requirement } = question;
  if (!requirement.regulated) return [];
  const { credentials } = profile.scored;
  if (credentials.length === 0) {
    const detail = detailOf(question, null, null);
    const measures = [measure('RECORD_QUALIFICATION'), measure('SEEK_RECOGNITION', ['RECORD_QUALIFICATION'])];
    return [afterMeasures(detail, measures, { unrecorded: true })];
  }
  const results = credentials.map((credential) => judge(question, credential));
  return [results.reduce((best, next) => (RANK[next.state] > RANK[best.state] ? next : best))];
};

const RANK = { MET: 2, AFTER_MEASURE: 1, NOT_MET: 0 } as const;

function judge(question: ConditionQuestion, credential: ProfileCredential): ConditionResult {
  const { requirement, asOf } = question;
  const profession = requirement.occupations[0]?.isco ?? null;
  const interval = effectiveInterval(
    credential,
    requirement.recognitionPlaces,
    'PROFESSIONAL_REGULATED',
    profession,
    asOf,
  );
  const detail = detailOf(question, credential, interval);
  const source = interval?.way?.source ?? null;
  if (interval === null || credential.completion === 'NONE' || !couldOpen(question, credential, interval)) {
    return notMet(detail, source);
  }
  const { way } = interval;
  const recognition = seekRecognition(way?.days ?? null);
  switch (interval.outcome) {
    case 'AUTOMATIC':
    case 'FULL':
      return interval.binding && !way?.open
        ? met(detail, source)
        : afterMeasures(detail, [recognition], { source });
    case 'CONDITIONAL':
      return afterMeasures(detail, [recognition, compensate(way?.measures ?? [])], { source });
    case 'UNDETERMINED':
    case 'LEVEL_STATEMENT':
    case 'PARTIAL':
      return afterMeasures(detail, [recognition], { source });
    case 'ACADEMIC_ONLY':
    case 'LOWER_LEVEL':
    case 'REFUSED':
    case 'INADMISSIBLE':
      return notMet(detail, source);
  }
}

/** A credential of another field, or far below the level asked, opens nothing that an authority could be asked for. */
function couldOpen(
  { requirement: { qualification } }: ConditionQuestion,
  credential: ProfileCredential,
  interval: RecognitionInterval,
): boolean {
  if (qualification === null) return true;
  if (!fieldFits(credential.field, qualification.field)) return false;
  return qualification.eqf === null || (interval.wholeEqf ?? 0) >= qualification.eqf - 1;
}

function detailOf(
  { requirement: { destination } }: ConditionQuestion,
  credential: ProfileCredential | null,
  interval: RecognitionInterval | null,
) {
  return {
    kind: 'REGULATED_PROFESSION',
    destination,
    outcome: interval?.outcome ?? null,
    credential: credential?.type ?? null,
    path: interval?.way?.path ?? [],
  } as const;
}
