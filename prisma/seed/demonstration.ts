import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { CountryPack } from '../../src/pack/index.ts';
import { drawCandidate } from './demo-candidates.ts';
import { DEMO_EMPLOYERS } from './demo-employers.ts';
import { demoOffers } from './demo-offers.ts';
import { placesOf } from './demo-places.ts';
import type { DemoTaxonomy } from './demo-taxonomy.ts';
import type { Demonstration } from './load-demonstration.ts';
import { createRandom } from './random.ts';

export interface DemonstrationSource {
  /** From which every date counts. */
  readonly today: IsoDate;
  readonly taxonomy: DemoTaxonomy;
  /** Mali's: the people and places are made up for it. */
  readonly pack: Pick<CountryPack, 'agencies' | 'territories'>;
  readonly seed?: number;
  readonly candidates?: number;
}

const SEED = 1960;
const CANDIDATES = 2000;

/**
 * Synthetic people and offers, the same for the same seed and day. Who does not read, who has no diploma, whose birth
 * is an estimate and whose file is half empty are as frequent as at a counter; no two facts follow from a name.
 */
export function demonstration({
  today,
  taxonomy,
  pack,
  seed = SEED,
  candidates = CANDIDATES,
}: DemonstrationSource): Demonstration {
  const random = createRandom(seed);
  const place = placesOf(pack);
  return {
    candidates: Array.from({ length: candidates }, () => drawCandidate({ random, today, taxonomy, place })),
    employers: DEMO_EMPLOYERS,
    offers: demoOffers(taxonomy, today),
  };
}
