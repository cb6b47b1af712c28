import { type Credit, exceeds, FULL_CREDIT, NO_CREDIT } from './points.ts';
import { type HeldLanguage, MODALITIES, type Modality } from './profile.ts';
import type { RequiredLanguage } from './requirement.ts';
import type { LanguageDetail } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The lowest of min(1, held / asked) over the modalities asked; one language held supplies them all. */
export function scoreLanguage(
  asked: RequiredLanguage,
  held: readonly HeldLanguage[],
  vocabulary: Pick<Vocabulary, 'speaks'>,
): { readonly credit: Credit; readonly detail: LanguageDetail } {
  const modalities = modalitiesAsked(asked);
  let best: { credit: Credit; language: HeldLanguage } | null = null;
  for (const language of held) {
    if (!vocabulary.speaks(language.language, asked.language)) continue;
    const credit = modalities.reduce<Credit>((lowest, { modality, level }) => {
      const share = { n: Math.min(levelHeld(language, modality) ?? 0, level), d: level };
      return exceeds(lowest, share) ? share : lowest;
    }, FULL_CREDIT);
    if (best === null || exceeds(credit, best.credit)) best = { credit, language };
  }
  const supplier = best?.language ?? null;
  return {
    credit: best?.credit ?? NO_CREDIT,
    detail: {
      kind: 'LANGUAGE',
      language: asked.language,
      held: supplier?.language ?? null,
      modalities: modalities.map(({ modality, level }) => ({
        modality,
        asked: level,
        held: supplier === null ? null : levelHeld(supplier, modality),
      })),
    },
  };
}

export function modalitiesAsked({
  asked,
}: RequiredLanguage): readonly { modality: Modality; level: number }[] {
  const modalities: { modality: Modality; level: number }[] = [];
  for (const modality of MODALITIES) {
    const level = asked[modality];
    if (level !== null) modalities.push({ modality, level });
  }
  return modalities;
}

/** A language without any level counts 1 throughout; beside recorded levels a missing one is not recorded. */
export function levelHeld(language: HeldLanguage, modality: Modality): number | null {
  return MODALITIES.every((each) => language[each] === null) ? 1 : language[modality];
}
