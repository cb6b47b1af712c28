import { MODALITIES } from '../matching/profile.ts';
import { PASSPORT_SECTIONS, type PassportFacts, type PassportSection } from './passport-facts.ts';

/** A section of which something stated no longer stands. */
export type WithdrawnSection = Exclude<PassportSection, 'NAME' | 'PHONE'>;

/** From what is merely said to what is certified. */
const EVIDENCE = ['SELF_DECLARED', 'EMPLOYER_ATTESTED', 'CENTRE_TESTED', 'CERTIFIED'];

/** From what nobody has seen to what its issuer or a state stands behind. */
const CHECKS = [
  'NONE',
  'COPY_SEEN',
  'TRANSLATED_SWORN',
  'ORIGINAL_SEEN',
  'AUTHENTICATED_BY_ISSUER',
  'LEGALISED',
  'APOSTILLED',
];

/**
 * The sections of which the file as it is now no longer says as much as the passport. More than was stated harms none:
 * a higher level, a better check, a period of work that has ended since, a licence that was renewed.
 * What the law says by a rule, or levels by comparison, was stated for its day; a decision of an authority must go on.
 */
export function withdrawnSections(stated: PassportFacts, now: PassportFacts): readonly WithdrawnSection[] {
  const lost: Readonly<Record<WithdrawnSection, boolean>> = {
    SKILLS: stated.skills.some(
      (skill) =>
        !now.skills.some(
          ({ skillId, level, evidence }) =>
            skillId === skill.skillId &&
            (level ?? 0) >= (skill.level ?? 0) &&
            rank(EVIDENCE, evidence) >= rank(EVIDENCE, skill.evidence),
        ),
    ),
    CREDENTIALS: stated.credentials.some(
      (credential) =>
        !now.credentials.some(
          (held) =>
            samePaper(held, credential) &&
            held.completion === credential.completion &&
            held.field === credential.field,
        ),
    ),
    LICENCES: stated.licences.some(
      (licence) =>
        !now.licences.some(
          (held) =>
            held.typeCode === licence.typeCode &&
            held.title === licence.title &&
            licence.categories.every((category) => held.categories.includes(category)) &&
            rank(CHECKS, held.evidenceCheck) >= rank(CHECKS, licence.evidenceCheck) &&
            (held.validUntil ?? LATEST) >= (licence.validUntil ?? LATEST),
        ),
    ),
    WORK: stated.work.some(
      (period) =>
        !now.work.some(
          (held) =>
            held.occupationId === period.occupationId &&
            held.iscoCode === period.iscoCode &&
            held.from === period.from &&
            (held.to === period.to || period.to === null) &&
            held.country === period.country &&
            held.employerName === period.employerName,
        ),
    ),
    LANGUAGES:
      stated.languages.some(
        (spoken) =>
          !now.languages.some(
            (held) =>
              held.language === spoken.language && MODALITIES.every((m) => atLeast(held[m], spoken[m])),
          ),
      ) ||
      stated.literacies.some(
        (read) =>
          !now.literacies.some(
            (held) =>
              held.language === read.language &&
              held.script === read.script &&
              (held.level === read.level || held.level === 'READS_WRITES'),
          ),
      ),
    TRAININGS: stated.trainings.some(
      ({ enrolmentId }) => !now.trainings.some((held) => held.enrolmentId === enrolmentId),
    ),
    RECOGNITION: stated.recognition.some(
      (worth) =>
        worth.confidence === 'DECIDED' &&
        !now.recognition.some(
          (held) =>
            held.confidence === 'DECIDED' &&
            held.typeCode === worth.typeCode &&
            held.awardedOn === worth.awardedOn &&
            held.destination === worth.destination &&
            held.outcome === worth.outcome,
        ),
    ),
  };
  return PASSPORT_SECTIONS.filter(canBeWithdrawn).filter((section) => lost[section]);
}

function canBeWithdrawn(section: PassportSection): section is WithdrawnSection {
  return section !== 'NAME' && section !== 'PHONE';
}

/** After every day: what has no end. */
const LATEST = '9999-12-31';

type Paper = PassportFacts['credentials'][number];

function samePaper(held: Paper, stated: Paper): boolean {
  return (
    held.typeCode === stated.typeCode &&
    held.title === stated.title &&
    held.institution === stated.institution &&
    held.awardedOn === stated.awardedOn &&
    rank(CHECKS, held.evidenceCheck) >= rank(CHECKS, stated.evidenceCheck)
  );
}

/** -1 for what was not recorded. */
function rank(order: readonly string[], value: string | null): number {
  return value === null ? -1 : order.indexOf(value);
}

function atLeast(held: number | null, stated: number | null): boolean {
  return stated === null || (held !== null && held >= stated);
}
