import type { IsoDate } from '../domain/iso-date.ts';
import type { OfferRequirement } from '../offers/index.ts';
import { jurisdictionChain, jurisdictionsWithLaw, regulationOf } from '../recognition/index.ts';
import { type CompiledRequirement, compileRequirement } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import type { Knowledge } from './service-knowledge.ts';

/** What an offer asks, with what the law of its destination adds on that day. */
export function compile(
  offer: OfferRequirement,
  { recognition, vocabulary }: Knowledge,
  asOf: IsoDate,
): CompiledRequirement {
  const { requirement } = offer;
  const { destination } = requirement;
  const regulated = requirement.regulated || isRegulated(offer, { recognition }, asOf);
  // Intervals of a jurisdiction that has law of its own stand for themselves; elsewhere the country's hold.
  const ownLaw = jurisdictionsWithLaw(recognition).includes(destination);
  const destinationPlaces = jurisdictionChain(destination);
  const recognitionPlaces = ownLaw ? [destination] : destinationPlaces;
  return compileRequirement(
    { ...requirement, regulated, destinationPlaces, recognitionPlaces },
    vocabulary,
    SCORING_MODEL,
  );
}

/** A profession that the law of the destination regulates is regulated whatever the offer says. */
export function isRegulated(
  { requirement: { destination, occupations } }: Pick<OfferRequirement, 'requirement'>,
  { recognition }: Pick<Knowledge, 'recognition'>,
  asOf: IsoDate,
): boolean {
  return regulationOf(recognition, destination, occupations[0]?.isco ?? '', asOf) !== null;
}
