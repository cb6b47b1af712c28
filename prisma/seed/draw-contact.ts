import { addDays, type IsoDate } from '../../src/domain/iso-date.ts';
import type { CandidateInput } from '../../src/people/index.ts';
import type { DemoCandidate } from './demo-types.ts';
import type { Random } from './random.ts';

type Consent = CandidateInput['consents'][number];

const HOLDERS = ['frère aîné', 'sœur', 'père', 'oncle', 'époux ou épouse', 'voisin'];
const WITNESSES = [
  'parent présent au guichet',
  'chef de quartier',
  'second conseiller de l’agence',
  'ami de la famille',
];

/** A made-up number among those of Malian mobiles. */
export function drawPhone(random: Random): DemoCandidate['phone'] {
  if (random.chance(0.06)) return null;
  const number = numberOf(random.between(0, 9_999_999));
  return random.weighted<() => DemoCandidate['phone']>([
    [() => ({ number, use: 'OWN', holder: null }), 72],
    // Of few numbers, so that some families have registered more than one person.
    [
      () => ({
        number: numberOf(random.between(0, 3_000) * 3_331),
        use: 'FAMILY_SHARED',
        holder: random.pick(HOLDERS),
      }),
      24,
    ],
    [() => ({ number, use: 'INTERMEDIARY', holder: 'association du village' }), 4],
  ])();
}

function numberOf(seven: number): string {
  return `+2237${String(seven).padStart(7, '0')}`;
}

export interface ConsenterOf {
  readonly first: string;
  readonly reads: boolean;
  readonly today: IsoDate;
}

/** Four in five agree to be shown to employers, most by word before a witness; some take it back. */
export function drawConsents(random: Random, consenter: ConsenterOf): readonly Consent[] {
  if (!random.chance(0.8)) return [];
  const shared = consent(random, consenter);
  return random.chance(0.4) ? [shared, { ...shared, purpose: 'CONTACT', withdrawnOn: null }] : [shared];
}

function consent(random: Random, { first, reads, today }: ConsenterOf): Consent {
  const age = random.between(3, 700);
  const form = random.weighted<Consent['form']>([
    ['ORAL_WITNESSED', reads ? 45 : 85],
    ['WRITTEN', reads ? 52 : 2],
    ['THUMBPRINT', reads ? 3 : 13],
  ]);
  return {
    purpose: 'SHARE_WITH_EMPLOYER',
    form,
    language: form === 'WRITTEN' ? 'fra' : random.chance(0.8) ? 'bam' : first,
    wording: null,
    witness: form === 'WRITTEN' ? null : random.pick(WITNESSES),
    witnessTie: null,
    place: null,
    givenOn: addDays(today, -age),
    // An eighth of a year at least: nobody takes back what was said the same morning.
    withdrawnOn: random.chance(0.05) && age > 45 ? addDays(today, -random.between(0, age - 45)) : null,
  };
}
