import type { MatchProfile } from './profile.ts';

/** Raised whenever the packed form changes, so that no reader takes one form for another. */
const FORM = 1;

type Packed = readonly [form: typeof FORM, profile: MatchProfile];

/** A profile as the compact text of the read model. */
export function packProfile(profile: MatchProfile): string {
  const packed: Packed = [FORM, profile];
  return JSON.stringify(packed);
}

/** @throws RangeError for a form that this version does not read */
export function unpackProfile(text: string): MatchProfile {
  const [form, profile]: Packed = JSON.parse(text);
  if (form !== FORM) throw new RangeError(`match profile has form ${String(form)}; expected ${FORM}`);
  return profile;
}
