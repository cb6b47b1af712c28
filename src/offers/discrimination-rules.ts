import { AGE_RULE } from './discrimination/age-rule.ts';
import { APPEARANCE_RULE } from './discrimination/appearance-rule.ts';
import type { Criterion } from './discrimination/criterion.ts';
import type { CriterionRule } from './discrimination/criterion-rule.ts';
import { FAMILY_RULE } from './discrimination/family-rule.ts';
import { foldText, originalPassage } from './discrimination/fold-text.ts';
import { HEALTH_RULE } from './discrimination/health-rule.ts';
import { LEGAL_SOURCES } from './discrimination/legal-sources.ts';
import { NATIVE_LANGUAGE_RULE } from './discrimination/native-language-rule.ts';
import { OPINION_RULE } from './discrimination/opinion-rule.ts';
import { ORIGIN_RULE } from './discrimination/origin-rule.ts';
import { RELIGION_RULE } from './discrimination/religion-rule.ts';
import { SEX_RULE } from './discrimination/sex-rule.ts';
import { WITHOUT_DISTINCTION } from './discrimination/without-distinction.ts';

/** A wording that chooses among people by what says nothing about their work. */
export interface Objection {
  readonly criterion: Criterion;
  /** As it stands in the text. */
  readonly passage: string;
  /** The law against it. */
  readonly source: string;
}

const RULES: readonly CriterionRule[] = [
  SEX_RULE,
  AGE_RULE,
  FAMILY_RULE,
  ORIGIN_RULE,
  RELIGION_RULE,
  NATIVE_LANGUAGE_RULE,
  APPEARANCE_RULE,
  HEALTH_RULE,
  OPINION_RULE,
];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Reads a title, a description or another free text of an offer: every objection in the order of the text. */
export function objectionsTo(text: string): readonly Objection[] {
  const folded = foldText(text);
  const found = RULES.flatMap(({ criterion, refused, neutral }) => {
    const excused = spansOf(folded.text, [...WITHOUT_DISTINCTION, ...neutral]);
    const spans = spansOf(folded.text, refused).filter(
      (span) => !excused.some(({ from, to }) => from <= span.from && span.to <= to),
    );
    return widest(spans).map((span) => ({ ...span, criterion }));
  });
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ criterion, from, to }) => ({
      criterion,
      passage: originalPassage(text, folded, from, to),
      source: LEGAL_SOURCES[criterion],
    }));
}

function spansOf(text: string, patterns: readonly RegExp[]): readonly Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

/** Of spans that overlap, one that covers them all. */
function widest(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}
