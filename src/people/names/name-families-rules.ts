import { foldWord } from './fold-word-rules.ts';
import { RELATED_NAMES, SAME_NAME } from './known-names.ts';

/** One established name with all its spellings, as folded words. */
export interface NameFamily {
  /** The usual spelling. */
  readonly name: string;
  readonly folded: readonly string[];
}

const familyByFold = new Map<string, NameFamily>();
const related = new Map<NameFamily, Set<NameFamily>>();

for (const line of SAME_NAME) {
  const spellings = line.split(' ');
  const folded = [...new Set(spellings.map(foldWord))];
  const family = { name: spellings[0] ?? '', folded };
  for (const form of folded) {
    const before = familyByFold.get(form);
    if (before) throw new Error(`${family.name} and ${before.name} share the spelling "${form}"`);
    familyByFold.set(form, family);
  }
}

for (const line of RELATED_NAMES) {
  const families = line.split(' ').map((name) => {
    const family = familyByFold.get(foldWord(name));
    if (family) return family;
    throw new Error(`${name} is related to others and is no established name`);
  });
  for (const one of families) {
    const others = related.get(one) ?? new Set();
    for (const other of families) if (other !== one) others.add(other);
    related.set(one, others);
  }
}

/** The established name of which this folded word is a spelling. */
export function familyOf(folded: string): NameFamily | null {
  return familyByFold.get(folded) ?? null;
}

export function areRelated(one: NameFamily, other: NameFamily): boolean {
  return related.get(one)?.has(other) ?? false;
}

/** Folded words under which the same name, or a related one, may be stored. */
export function spellingsNear(folded: string): readonly string[] {
  const family = familyOf(folded);
  if (!family) return [folded];
  const families = [family, ...(related.get(family) ?? [])];
  return families.flatMap((one) => one.folded);
}
