import type { ConceptDocument, JobTitleLabel } from './concept-document.ts';
import { labelForms } from './label-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A label as it was published, and who states it. */
export interface MatchedLabel {
  readonly label: string;
  readonly source: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE' | 'JOB_TITLE';
}

/** A name, ready to be compared. */
interface Comparable {
  readonly lang: string;
  /** The folded name without spaces: "aide-soignant" and "aide soignant" are one. */
  readonly key: string;
  /** Stems of its telling words in their order. */
  readonly stems: readonly string[];
  /** The label that holds it. */
  readonly label: MatchedLabel;
}

/** One of a concept's own names. */
export interface PreparedName extends Comparable {
  readonly preferred: boolean;
  readonly local: boolean;
}

/** A job title that is mapped to the concept. */
export interface PreparedTitle extends Comparable {
  readonly mapping: JobTitleLabel['mapping'];
}

export interface PreparedConcept {
  readonly id: string;
  readonly uri: string;
  readonly names: readonly PreparedName[];
  /** Those that say something else than its names. */
  readonly titles: readonly PreparedTitle[];
  /** Stems of the names of its ISCO-08 group. */
  readonly groupStems: readonly string[];
}

export function nameKey(folded: string): string {
  return folded.replaceAll(' ', '');
}

export function prepareConcept(document: ConceptDocument, vocabulary: Vocabulary): PreparedConcept {
  const { id, uri, labels, jobTitles, iscoLabels } = document;
  const names = distinct(
    labels.flatMap(({ lang, kind, text, source, local }) =>
      labelForms(text).map(
        (form): PreparedName => ({
          lang,
          preferred: kind === 'PREFERRED',
          local,
          key: nameKey(form),
          stems: vocabulary.stemsOf(form),
          label: { label: text, source, kind },
        }),
      ),
    ),
    merged,
  );
  const own = new Set(names.map(identity));
  const titles = distinct(
    jobTitles.flatMap(({ lang, text, source, mapping }) =>
      labelForms(text).map(
        (form): PreparedTitle => ({
          lang,
          mapping,
          key: nameKey(form),
          stems: vocabulary.stemsOf(form),
          label: { label: text, source, kind: 'JOB_TITLE' },
        }),
      ),
    ),
    closer,
  ).filter((title) => !own.has(identity(title)));
  const groupStems = new Set(iscoLabels.flatMap(labelForms).flatMap((form) => vocabulary.stemsOf(form)));
  vocabulary.count(new Set([...groupStems, ...[...names, ...titles].flatMap(({ stems }) => stems)]));
  return { id, uri, names, titles, groupStems: [...groupStems] };
}

function identity({ lang, key }: Comparable): string {
  return `${lang} ${key}`;
}

/** Labels repeat each other: of those that say the same one stays. */
function distinct<Name extends Comparable>(
  names: readonly Name[],
  join: (one: Name, other: Name) => Name,
): readonly Name[] {
  const kept = new Map<string, Name>();
  for (const name of names) {
    const other = kept.get(identity(name));
    kept.set(identity(name), other === undefined ? name : join(other, name));
  }
  return [...kept.values()];
}

/** The stronger of two names, with what either of them has. */
function merged(one: PreparedName, other: PreparedName): PreparedName {
  const stronger = other.preferred && !one.preferred ? other : one;
  return {
    ...stronger,
    preferred: one.preferred || other.preferred,
    local: one.local || other.local,
  };
}

const CLOSENESS: Readonly<Record<JobTitleLabel['mapping'], number>> = {
  EXACT: 3,
  CLOSE: 2,
  NARROW: 1,
  BROAD: 0,
};

function closer(one: PreparedTitle, other: PreparedTitle): PreparedTitle {
  return CLOSENESS[other.mapping] > CLOSENESS[one.mapping] ? other : one;
}
