import type { ConceptDocument } from './concept-document.ts';
import { labelForms } from './label-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One name of a concept, ready to be compared. */
export interface PreparedName {
  readonly lang: string;
  readonly preferred: boolean;
  readonly local: boolean;
  /** The folded name without spaces: "aide-soignant" and "aide soignant" are one. */
  readonly key: string;
  /** Stems of its telling words in their order. */
  readonly stems: readonly string[];
}

export interface PreparedConcept {
  readonly id: string;
  readonly uri: string;
  readonly names: readonly PreparedName[];
  /** Stems of the names of its ISCO-08 group. */
  readonly groupStems: readonly string[];
}

export function nameKey(folded: string): string {
  return folded.replaceAll(' ', '');
}

export function prepareConcept(document: ConceptDocument, vocabulary: Vocabulary): PreparedConcept {
  const names = document.labels.flatMap(({ lang, kind, text, local }) =>
    labelForms(text).map((form) => ({
      lang,
      preferred: kind === 'PREFERRED',
      local,
      key: nameKey(form),
      stems: vocabulary.stemsOf(form),
    })),
  );
  const groupStems = new Set(
    document.iscoLabels.flatMap(labelForms).flatMap((form) => vocabulary.stemsOf(form)),
  );
  vocabulary.count(new Set([...groupStems, ...names.flatMap(({ stems }) => stems)]));
  return { id: document.id, uri: document.uri, names: distinct(names), groupStems: [...groupStems] };
}

/** An alternative label often repeats what the preferred one says: the stronger stays. */
function distinct(names: readonly PreparedName[]): readonly PreparedName[] {
  const kept = new Map<string, PreparedName>();
  for (const name of names) {
    const key = `${name.lang} ${name.key}`;
    const other = kept.get(key);
    kept.set(key, other === undefined ? name : merged(other, name));
  }
  return [...kept.values()];
}

function merged(one: PreparedName, other: PreparedName): PreparedName {
  return {
    ...one,
    preferred: one.preferred || other.preferred,
    local: one.local || other.local,
  };
}
