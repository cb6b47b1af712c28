import { foldLabel } from './fold-label.ts';

/** A concept that may be meant by a text. */
export interface ConceptHit {
  readonly id: string;
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
}

/** Occupations whose names fit a French text, best first, at most `first`. */
export type SearchOccupations = (text: string, first: number) => Promise<readonly ConceptHit[]>;

export interface CodedOccupation {
  readonly id: string;
  /** Thousandths */
  readonly confidence: number;
}

/** Codes the occupations of one file. */
export interface OccupationCoder {
  /** null where a person has to decide. */
  code(text: string): Promise<CodedOccupation | null>;
}

/**
 * Score from which a text is taken for an occupation. A name of the taxonomy scores 0.9 and more, whatever its number
 * and gender; what merely shares its words stays below.
 */
export const SURE_SCORE = 0.88;

/** The same words are searched once a file. */
export function createOccupationCoder(search: SearchOccupations): OccupationCoder {
  const known = new Map<string, Promise<CodedOccupation | null>>();
  return {
    code: (text) => {
      const key = occupationKey(text);
      const coded = known.get(key) ?? decide(search, text);
      known.set(key, coded);
      return coded;
    },
  };
}

/** The form under which free texts are the same question. */
export function occupationKey(text: string): string {
  return foldLabel(text);
}

async function decide(search: SearchOccupations, text: string): Promise<CodedOccupation | null> {
  const [best, second] = await search(text, 2);
  if (best === undefined || best.score < SURE_SCORE) return null;
  // Two occupations that are called so alike: which of them was meant is not for the machine to say.
  if (second !== undefined && second.score >= best.score) return null;
  return { id: best.id, confidence: Math.round(best.score * 1000) };
}
