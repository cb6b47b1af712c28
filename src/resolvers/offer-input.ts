import type { OfferInput } from '../offers/index.ts';
import type { OfferDetailsInput } from '../schema/offers/offer-inputs.ts';

type Details = typeof OfferDetailsInput.$inferInput;

/** A weight between 0 and 1 in hundredths; one with more decimals stays broken, and is refused by name. */
function hundredths(weight: number | null | undefined): number | null {
  return weight === null || weight === undefined ? null : Number((weight * 100).toFixed(6));
}

export function offerInput(details: Details): OfferInput {
  const { qualification, weights } = details;
  return {
    title: details.title,
    kind: details.kind,
    contractKind: details.contractKind,
    posts: details.posts,
    destination: details.destination,
    place: details.place ?? null,
    startsOn: details.startsOn ?? null,
    endsOn: details.endsOn ?? null,
    intakeUntil: details.intakeUntil ?? null,
    wage: details.wage ?? null,
    occupationIds: details.occupations.map(({ id }) => id),
    minimumMonths: details.minimumMonths ?? null,
    qualification: qualification
      ? {
          scale: qualification.scale ?? null,
          level: qualification.level ?? null,
          field: qualification.field ?? null,
        }
      : null,
    regulated: details.regulated,
    skills: details.skills.map(({ skill, essential, weight, minimumLevel, evidenceDemanded }) => ({
      skillId: skill.id,
      essential,
      weight: hundredths(weight),
      minimumLevel: minimumLevel ?? null,
      evidenceDemanded: evidenceDemanded ?? null,
    })),
    languages: details.languages.map(languageAsked),
    weights: {
      skills: hundredths(weights?.skills),
      experience: hundredths(weights?.experience),
      qualification: hundredths(weights?.qualification),
      languages: hundredths(weights?.languages),
    },
  };
}

/** Without a modality an offer asks listening and speaking, at the level given or at A1. */
function languageAsked(asked: Details['languages'][number]): OfferInput['languages'][number] {
  const { language, required, listening, speaking, reading, writing } = asked;
  const named = [listening, speaking, reading, writing].some(
    (level) => level !== null && level !== undefined,
  );
  const level = asked.level ?? 1;
  return named
    ? {
        language,
        required,
        listening: listening ?? null,
        speaking: speaking ?? null,
        reading: reading ?? null,
        writing: writing ?? null,
      }
    : { language, required, listening: level, speaking: level, reading: null, writing: null };
}
