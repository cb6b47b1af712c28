import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { contradictionsIn, type SiteCapacity } from './contradiction-rules.ts';
import type { Criterion } from './discrimination/criterion.ts';
import { objectionsTo } from './discrimination-rules.ts';
import { finding, type OfferFinding } from './offer-finding.ts';
import type { OfferContent } from './offer-input.ts';

export interface PublicationQuestion {
  readonly offer: OfferContent;
  readonly site: SiteCapacity | null;
  readonly today: IsoDate;
  /** Grounds for which a legal opinion shows an inherent requirement of the post. */
  readonly opinions: readonly Criterion[];
}

/** All that must be settled before an offer is published. */
export function findingsBeforePublication(question: PublicationQuestion): readonly OfferFinding[] {
  const { offer, opinions } = question;
  return [...missingFrom(offer), ...contradictionsIn(question), ...discriminationIn(offer, opinions)];
}

/** Wordings that choose among people and that no legal opinion stands behind. */
export function discriminationIn(
  offer: Pick<OfferContent, 'title' | 'description' | 'place' | 'mission'>,
  opinions: readonly Criterion[],
): readonly OfferFinding[] {
  const texts = [
    { path: ['title'], text: offer.title },
    { path: ['description'], text: offer.description },
    { path: ['place'], text: offer.place },
    { path: ['mission', 'deliverable'], text: offer.mission?.deliverable ?? null },
  ];
  return texts.flatMap(({ path, text }) =>
    objectionsTo(text ?? '')
      .filter(({ criterion }) => !opinions.includes(criterion))
      .map(({ criterion, passage, source }) => ({
        kind: 'DISCRIMINATION' as const,
        error: new DomainError(
          'INVALID_INPUT',
          `discrimination.${criterion}`,
          `"${passage}" chooses among people (${criterion}): ${source}`,
          { passage, source },
          path,
        ),
        criterion,
        passage,
        source,
      })),
  );
}

function missingFrom(offer: OfferContent): readonly OfferFinding[] {
  const { kind, contractKind, terms, internship, mission } = offer;
  const endless = contractKind === 'OPEN_ENDED' || contractKind === 'SEASONAL_RECURRENT';
  const lasts = offer.endsOn ?? terms.termMonths ?? internship?.months ?? mission?.weeks ?? null;
  const paid = offer.wage !== null || (kind === 'INTERNSHIP' && internship?.allowance);
  const missing = (absent: boolean, key: string, message: string, ...path: string[]) =>
    absent ? [finding('MISSING', `offer.missing.${key}`, message, path)] : [];
  return [
    ...missing(offer.occupationIds.length === 0, 'occupation', 'No occupation', 'occupations'),
    ...missing(!paid, 'wage', 'No wage', 'wage'),
    ...missing(offer.startsOn === null, 'start', 'No first day', 'startsOn'),
    ...missing(!endless && lasts === null, 'end', 'Neither a last day nor a term', 'endsOn'),
    ...missing(kind === 'INTERNSHIP' && !internship?.tutor, 'tutor', 'No tutor', 'internship', 'tutor'),
    ...missing(
      kind === 'INTERNSHIP' && (internship?.months ?? null) === null,
      'internshipMonths',
      'No length of the internship',
      'internship',
      'months',
    ),
    ...missing(
      kind === 'EXPERT_MISSION' && (mission?.weeks ?? null) === null,
      'weeks',
      'No number of weeks',
      'mission',
      'weeks',
    ),
    ...missing(
      kind === 'EXPERT_MISSION' && (mission?.mode ?? null) === null,
      'mode',
      'Neither on site nor remote',
      'mission',
      'mode',
    ),
    ...missing(
      kind === 'EXPERT_MISSION' && !mission?.deliverable,
      'deliverable',
      'No deliverable',
      'mission',
      'deliverable',
    ),
  ];
}
