import { bestOf, type LinearHit } from './linear-index.ts';
import type { LinearOffer, LinearPopulation } from './population.ts';

/** Scores everybody: 0.60 skills + 0.25 experience + 0.15 language, after the three filters. */
export function scanLinear(population: LinearPopulation, offer: LinearOffer): readonly LinearHit[] {
  const { size, start, skills, months, destinations, available } = population;
  const language = population.languages[offer.language] ?? new Uint8Array(size);
  const demanded = new Map(offer.skills.map((demand) => [demand.skill, demand]));
  const sum = offer.skills.reduce((total, { weight }) => total + weight, 0);
  const hits: LinearHit[] = [];
  for (let candidate = 0; candidate < size; candidate += 1) {
    const level = language[candidate] ?? 0;
    const accepts = ((destinations[candidate] ?? 0) >>> offer.destination) & 1;
    if (available[candidate] === 0 || accepts === 0 || level < offer.languageLevel) continue;
    let share = 0;
    for (let i = start[candidate] ?? 0; i < (start[candidate + 1] ?? 0); i += 1) {
      const code = skills[i] ?? 0;
      const demand = demanded.get(code >>> 3);
      if (demand !== undefined) share += demand.weight * Math.min(1, (code & 7) / demand.minimum);
    }
    const score =
      (0.6 * share) / sum + 0.25 * Math.min(1, (months[candidate] ?? 0) / 60) + (0.15 * level) / 6;
    hits.push({ candidate, score });
  }
  return bestOf(hits, offer.k);
}
