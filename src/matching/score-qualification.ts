import type { IsoDate } from '../domain/iso-date.ts';
import { effectiveInterval } from './effective-interval.ts';
import { type Credit, FULL_CREDIT, NO_CREDIT } from './points.ts';
import type { ProfileCredential, RecognitionOutcome } from './profile.ts';
import type { RequiredQualification } from './requirement.ts';
import type { QualificationDetail, QualificationShortfall } from './trace.ts';

const HALF: Credit = { n: 1, d: 2 };

/** Whoever refused to recognise a credential, or to look at it, leaves no level to count. */
const WORTHLESS: readonly RecognitionOutcome[] = ['REFUSED', 'INADMISSIBLE'];

type Verdict = QualificationDetail['verdict'];
type Judged = {
  readonly verdict: Verdict;
  readonly credential: NonNullable<QualificationDetail['credential']>;
};

const CREDIT: Readonly<Record<Verdict, Credit>> = { MET: FULL_CREDIT, NEAR: HALF, NOT_MET: NO_CREDIT };
const RANK: Readonly<Record<Verdict, number>> = { MET: 2, NEAR: 1, NOT_MET: 0 };

/** Met, near or not, by the effective level at the destination and the field; the best credential counts. */
export function scoreQualification(
  asked: RequiredQualification,
  places: readonly string[],
  credentials: readonly ProfileCredential[],
  asOf: IsoDate,
): { readonly credit: Credit; readonly detail: QualificationDetail } {
  let best: Judged | null = null;
  for (const credential of credentials) {
    const judged = judgeCredential(asked, places, credential, asOf);
    if (judged.verdict === 'NOT_MET') continue;
    if (best === null || isBetter(judged, best)) best = judged;
  }
  const verdict = best?.verdict ?? 'NOT_MET';
  return {
    credit: CREDIT[verdict],
    detail: { kind: 'QUALIFICATION', asked, verdict, credential: best?.credential ?? null },
  };
}

function isBetter(a: Judged, b: Judged): boolean {
  if (RANK[a.verdict] !== RANK[b.verdict]) return RANK[a.verdict] > RANK[b.verdict];
  return (a.credential.eqf ?? 0) > (b.credential.eqf ?? 0);
}

/** Shortfalls do not add up: with two of them a credential is not near. */
function judgeCredential(
  asked: RequiredQualification,
  places: readonly string[],
  credential: ProfileCredential,
  asOf: IsoDate,
): Judged {
  const { type, completion, field } = credential;
  const interval = effectiveInterval(credential, places, 'PROFESSIONAL_NONREGULATED', null, asOf);
  const verdict = (result: Verdict, shortfall: QualificationShortfall | null): Judged => ({
    verdict: result,
    credential: { type, eqf: interval?.eqf ?? null, basis: interval?.basis ?? null, shortfall },
  });
  if (completion === 'NONE' || interval === null || WORTHLESS.includes(interval.outcome))
    return verdict('NOT_MET', null);
  if (!fieldFits(field, asked.field)) return verdict('NOT_MET', null);
  const conditional = interval.outcome === 'CONDITIONAL';
  const held = gapTo(asked.eqf, interval.eqf);
  const whole = gapTo(asked.eqf, interval.wholeEqf);
  const partOnly = interval.eqf !== interval.wholeEqf;
  if (held === 0 && !(partOnly && asked.eqf === null)) {
    return conditional ? verdict('NEAR', 'CONDITIONAL') : verdict('MET', null);
  }
  if (conditional) return verdict('NOT_MET', null);
  if (whole === 0) return verdict('NEAR', 'PART_HELD');
  return held === 1 ? verdict('NEAR', 'ONE_LEVEL_BELOW') : verdict('NOT_MET', null);
}

/** Levels that are missing; infinite when the level held is not known. */
function gapTo(asked: number | null, held: number | null): number {
  if (asked === null) return 0;
  return held === null ? Number.POSITIVE_INFINITY : Math.max(0, asked - held);
}

/** By the narrow field (three digits of ISCED-F); a broad field asked is met by its narrow ones, not the reverse. */
export function fieldFits(held: string | null, asked: string | null): boolean {
  return asked === null || held?.slice(0, 3).startsWith(asked) === true;
}
