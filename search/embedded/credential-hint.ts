import { pointsOf } from '../../src/matching/points.ts';
import type { ProfileCredential } from '../../src/matching/profile.ts';
import type { RequiredQualification } from '../../src/matching/requirement.ts';
import type { ProfileColumns } from './profile-columns.ts';

/** What two bits say of the credentials of a document: none, or the EQF level that none of them ever passes. */
const HIGHEST_LEVELS = [0, 3, 5, 8];

/** The hint of one credential, whatever the place and the day. */
export function credentialHint({ completion, recognition }: ProfileCredential): number {
  if (completion === 'NONE') return 0;
  const highest = recognition.reduce(
    (level, { eqf, wholeEqf }) => Math.max(level, eqf ?? 0, wholeEqf ?? 0),
    1,
  );
  return HIGHEST_LEVELS.findIndex((level) => highest <= level);
}

/** The highest hint of a document's credentials. @param hints by number of the credential */
export function bestCredentialHint(
  { credentialStart, credentials }: ProfileColumns,
  doc: number,
  hints: Uint8Array,
): number {
  let best = 0;
  for (let i = credentialStart[doc] ?? 0; i < (credentialStart[doc + 1] ?? 0); i += 1) {
    best = Math.max(best, hints[credentials[i] ?? 0] ?? 0);
  }
  return best;
}

/** The points that nobody with a hint can pass for the qualification asked, by hint. */
export function qualificationPointsAtMost(asked: RequiredQualification, maximum: number): Float64Array {
  return Float64Array.from(HIGHEST_LEVELS, (level, hint) => {
    if (hint === 0) return 0;
    const gap = asked.eqf === null ? 0 : asked.eqf - level;
    if (gap <= 0) return maximum;
    return gap === 1 ? pointsOf(maximum, { n: 1, d: 2 }) : 0;
  });
}
