/** A preferred label that some source states. */
export interface PreferredLabel {
  /** BCP 47 */
  readonly lang: string;
  readonly text: string;
  /** "esco", "seko" or a pack's code. */
  readonly source: string;
  /** False for translations that the source itself did not publish. */
  readonly official: boolean;
}

/** Languages that stand in where a concept has no label in the one asked. */
const STAND_INS = ['fr', 'en'];

/**
 * The label to show: in the language asked, else in a variant of it, else French, English, any other.
 * Inside one language ESCO's own wording comes first, then that of the project and its packs, then translations
 * that ESCO did not publish.
 * @returns null when there is no label at all
 */
export function chooseLabel(labels: readonly PreferredLabel[], lang: string): string | null {
  const [best] = labels.toSorted(
    (a, b) =>
      languageRank(a.lang, lang) - languageRank(b.lang, lang) ||
      compare(a.lang, b.lang) ||
      sourceRank(a) - sourceRank(b) ||
      compare(a.text, b.text),
  );
  return best?.text ?? null;
}

/** "fr" of "fr-ML" */
export function primaryLanguage(lang: string): string {
  return (lang.split('-')[0] ?? lang).toLowerCase();
}

function languageRank(lang: string, asked: string): number {
  if (lang.toLowerCase() === asked.toLowerCase()) return 0;
  const primary = primaryLanguage(lang);
  if (primary === primaryLanguage(asked)) return 1;
  const position = STAND_INS.indexOf(primary);
  return position === -1 ? 2 + STAND_INS.length : 2 + position;
}

function sourceRank({ source, official }: PreferredLabel): number {
  if (source !== 'esco') return 1;
  return official ? 0 : 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
