import { createRandom, type Random, zipf } from '../random.ts';

/** The linear work in columns: everything that its score and its three filters read. */
export interface LinearPopulation {
  readonly size: number;
  readonly skillCount: number;
  readonly start: Uint32Array;
  /** skill * 8 + level (1–4) */
  readonly skills: Uint32Array;
  /** Months of experience. */
  readonly months: Uint16Array;
  /** Level 0–6 of each language of LANGUAGES; 0 is none. */
  readonly languages: readonly Uint8Array[];
  /** Bits of DESTINATIONS. */
  readonly destinations: Uint16Array;
  readonly available: Uint8Array;
}

export interface LinearOffer {
  readonly id: number;
  readonly skills: readonly { readonly skill: number; readonly minimum: number; readonly weight: number }[];
  readonly destination: number;
  readonly language: number;
  readonly languageLevel: number;
  readonly k: number;
}

export const DESTINATIONS = ['ES', 'FR', 'DZ', 'SA', 'KW', 'QA', 'LY', 'MR', 'CI', 'CA', 'DE', 'IT'];
export const LANGUAGES = ['fr', 'bm', 'ar', 'es', 'en', 'de'];

const OCCUPATIONS = 800;
/** Of the size of ESCO. */
const SKILLS = 13_939;
/** Skills that many occupations share: safety, tools, customers. */
const SHARED = 150;

/** Skills of each occupation, the most characteristic first. */
function occupationSkills(random: Random): readonly Uint32Array[] {
  const shared = zipf(SHARED, 0.7);
  return Array.from({ length: OCCUPATIONS }, () => {
    const skills = new Set<number>();
    const count = 8 + random.below(28);
    while (skills.size < count) {
      skills.add(random.next() < 0.3 ? shared(random) : SHARED + random.below(SKILLS - SHARED));
    }
    return Uint32Array.from(skills);
  });
}

/** Seeded: people have one trade, some two, most of its skills, and a few that are common to all. */
export function linearPopulation(size: number, seed: number): LinearPopulation {
  const random = createRandom(seed);
  const trades = occupationSkills(createRandom(7));
  const drawTrade = zipf(OCCUPATIONS, 0.9);
  const start = new Uint32Array(size + 1);
  const skills: number[] = [];
  const months = new Uint16Array(size);
  const languages = LANGUAGES.map(() => new Uint8Array(size));
  const destinations = new Uint16Array(size);
  const available = new Uint8Array(size);
  for (let candidate = 0; candidate < size; candidate += 1) {
    const held = new Map<number, number>();
    const own = random.next() < 0.02 ? 0 : random.next() < 0.15 ? 2 : 1;
    for (let i = 0; i < own; i += 1) {
      const share = 0.25 + 0.6 * random.next();
      for (const skill of trades[drawTrade(random)] ?? []) {
        if (random.next() < share) held.set(skill, level(random));
      }
    }
    for (const [skill, of] of [...held].sort((a, b) => a[0] - b[0])) skills.push(skill * 8 + of);
    start[candidate + 1] = skills.length;
    months[candidate] = Math.floor(-Math.log(1 - random.next()) * 48);
    languages.forEach((column, language) => {
      const share = [0.75, 0.85, 0.25, 0.06, 0.12, 0.01][language] ?? 0;
      if (random.next() < share) column[candidate] = 1 + random.below(6);
    });
    let accepted = 0;
    if (random.next() < 0.33) accepted = (1 << DESTINATIONS.length) - 1;
    else for (let i = 0; i < 3; i += 1) accepted |= 1 << random.below(DESTINATIONS.length);
    destinations[candidate] = accepted;
    available[candidate] = random.next() < 0.8 ? 1 : 0;
  }
  return {
    size,
    skillCount: SKILLS,
    start,
    skills: Uint32Array.from(skills),
    months,
    languages,
    destinations,
    available,
  };
}

function level(random: Random): number {
  const draw = random.next();
  return draw < 0.2 ? 1 : draw < 0.65 ? 2 : draw < 0.92 ? 3 : 4;
}

/** Seeded offers, each for a trade that candidates have. */
export function linearOffers(
  count: number,
  seed: number,
  skillsAsked: readonly [min: number, max: number] = [5, 20],
): LinearOffer[] {
  const random = createRandom(seed);
  const trades = occupationSkills(createRandom(7));
  const drawTrade = zipf(OCCUPATIONS, 0.9);
  const drawLanguage = zipf(LANGUAGES.length, 1.2);
  return Array.from({ length: count }, (_, index) => {
    const trade = trades[drawTrade(random)] ?? new Uint32Array();
    const wanted = skillsAsked[0] + random.below(skillsAsked[1] - skillsAsked[0] + 1);
    const asked = new Set<number>();
    for (const skill of trade) if (asked.size < wanted) asked.add(skill);
    while (asked.size < wanted) asked.add(random.below(SKILLS));
    return {
      id: index + 1,
      skills: [...asked].map((skill) => ({
        skill,
        minimum: 1 + random.below(3),
        weight: random.next() < 0.7 ? 1 : 0.3,
      })),
      destination: random.below(DESTINATIONS.length),
      language: drawLanguage(random),
      languageLevel: 1 + random.below(3),
      k: 20,
    };
  });
}
