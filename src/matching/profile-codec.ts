import type { MatchProfile, ProfileCredential, RecognitionInterval } from './profile.ts';

/**
 * Raised whenever the packed form changes, so that no reader takes one form for another; profiles of an earlier form are
 * rewritten when the service starts.
 */
export const PROFILE_FORM = 3;

/** A credential has many intervals: their names are left out. */
type PackedInterval = readonly [
  jurisdiction: RecognitionInterval['jurisdiction'],
  regulated: 0 | 1,
  profession: RecognitionInterval['profession'],
  from: RecognitionInterval['from'],
  to: RecognitionInterval['to'],
  outcome: RecognitionInterval['outcome'],
  binding: 0 | 1,
  eqf: RecognitionInterval['eqf'],
  wholeEqf: RecognitionInterval['wholeEqf'],
  basis: RecognitionInterval['basis'],
  way: RecognitionInterval['way'],
];

type PackedCredential = Omit<ProfileCredential, 'recognition'> & {
  readonly recognition: readonly PackedInterval[];
};

type PackedProfile = Omit<MatchProfile, 'scored'> & {
  readonly scored: Omit<MatchProfile['scored'], 'credentials'> & {
    readonly credentials: readonly PackedCredential[];
  };
};

type Packed = readonly [form: typeof PROFILE_FORM, profile: PackedProfile];

/** A profile as the compact text of the read model. */
export function packProfile(profile: MatchProfile): string {
  const credentials = profile.scored.credentials.map(({ recognition, ...credential }) => ({
    ...credential,
    recognition: recognition.map(packInterval),
  }));
  const packed: Packed = [PROFILE_FORM, { ...profile, scored: { ...profile.scored, credentials } }];
  return JSON.stringify(packed);
}

/** @throws RangeError for a form that this version does not read */
export function unpackProfile(text: string): MatchProfile {
  const [form, profile]: Packed = JSON.parse(text);
  if (form !== PROFILE_FORM)
    throw new RangeError(`match profile has form ${String(form)}; expected ${PROFILE_FORM}`);
  const credentials = profile.scored.credentials.map(({ recognition, ...credential }) => ({
    ...credential,
    recognition: recognition.map(unpackInterval),
  }));
  return { ...profile, scored: { ...profile.scored, credentials } };
}

function packInterval(one: RecognitionInterval): PackedInterval {
  return [
    one.jurisdiction,
    one.purpose === 'PROFESSIONAL_REGULATED' ? 1 : 0,
    one.profession,
    one.from,
    one.to,
    one.outcome,
    one.binding ? 1 : 0,
    one.eqf,
    one.wholeEqf,
    one.basis,
    one.way,
  ];
}

function unpackInterval([
  jurisdiction,
  regulated,
  profession,
  from,
  to,
  outcome,
  binding,
  eqf,
  wholeEqf,
  basis,
  way,
]: PackedInterval): RecognitionInterval {
  return {
    jurisdiction,
    purpose: regulated === 1 ? 'PROFESSIONAL_REGULATED' : 'PROFESSIONAL_NONREGULATED',
    profession,
    from,
    to,
    outcome,
    binding: binding === 1,
    eqf,
    wholeEqf,
    basis,
    way,
  };
}
