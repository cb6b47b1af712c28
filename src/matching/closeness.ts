import type { WorkPeriod } from './profile.ts';
import type { Requirement } from './requirement.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How near an occupation is to the nearest that an offer accepts, in hundredths. */
export interface Closeness {
  readonly value: number;
  /** An exception of the model gives it, not the digits. */
  readonly byException: boolean;
}

const FAR: Closeness = { value: 0, byException: false };

export function closenessOf(
  held: Pick<WorkPeriod, 'occupation' | 'isco'>,
  accepted: Requirement['occupations'],
  vocabulary: Pick<Vocabulary, 'iscoOf'>,
  model: ScoringModel,
): Closeness {
  // The taxonomy's code of an occupation wins over the one typed beside it.
  const isco = (held.occupation === null ? null : vocabulary.iscoOf(held.occupation)) ?? held.isco;
  let best = FAR;
  for (const { occupation, isco: asked } of accepted) {
    if (held.occupation === occupation) return { value: 100, byException: false };
    const near = isco === null ? FAR : closenessOfCodes(isco, asked, model);
    if (near.value > best.value) best = near;
  }
  return best;
}

function closenessOfCodes(held: string, asked: string, model: ScoringModel): Closeness {
  const value = model.closenessByDigits[commonDigits(held, asked)] ?? 0;
  for (const { between, closeness } of model.closenessExceptions) {
    const [one, other] = between;
    const applies =
      (held.startsWith(one) && asked.startsWith(other)) || (held.startsWith(other) && asked.startsWith(one));
    if (applies && closeness > value) return { value: closeness, byException: true };
  }
  return { value, byException: false };
}

function commonDigits(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}
