import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearHit } from './linear-index.ts';
import { DESTINATIONS, LANGUAGES, type LinearOffer, type LinearPopulation } from './population.ts';

const LINES_AT_ONCE = 5_000;

/** The linear work for outside engines: candidates, offers and the answers, a JSON object a line. */
export function exportLinear(
  folder: string,
  population: LinearPopulation,
  offers: readonly LinearOffer[],
  answers: readonly (readonly LinearHit[])[],
): void {
  mkdirSync(folder, { recursive: true });
  writeLines(join(folder, 'candidates.jsonl'), population.size, (id) => candidate(population, id));
  writeLines(join(folder, 'offers.jsonl'), offers.length, (i) => {
    const offer = offers[i];
    return (
      offer && {
        id: offer.id,
        skills: offer.skills.map(({ skill, minimum, weight }) => [`s${skill}`, minimum, weight]),
        destination: DESTINATIONS[offer.destination],
        language: [LANGUAGES[offer.language], offer.languageLevel],
        k: offer.k,
      }
    );
  });
  writeLines(join(folder, 'results.jsonl'), offers.length, (i) => ({
    id: offers[i]?.id,
    top: (answers[i] ?? []).map(({ candidate: id, score }) => [id, score]),
  }));
}

function candidate(
  { start, skills, months, destinations, available, languages }: LinearPopulation,
  id: number,
) {
  const held = Array.from(skills.subarray(start[id] ?? 0, start[id + 1] ?? 0), (code) => [
    `s${code >>> 3}`,
    code & 7,
  ]);
  const spoken = LANGUAGES.flatMap((language, i) => {
    const level = languages[i]?.[id] ?? 0;
    return level === 0 ? [] : [[language, level] as const];
  });
  return {
    id,
    skills: held,
    languages: Object.fromEntries(spoken),
    experienceMonths: months[id],
    destinations: DESTINATIONS.filter((_, i) => ((destinations[id] ?? 0) >>> i) & 1),
    available: available[id] === 1,
  };
}

function writeLines(file: string, count: number, line: (index: number) => unknown): void {
  const handle = openSync(file, 'w');
  try {
    for (let from = 0; from < count; from += LINES_AT_ONCE) {
      const lines = Array.from({ length: Math.min(LINES_AT_ONCE, count - from) }, (_, i) =>
        JSON.stringify(line(from + i)),
      );
      writeSync(handle, `${lines.join('\n')}\n`);
    }
  } finally {
    closeSync(handle);
  }
}
