import type { IsoDate } from '../../src/domain/iso-date.ts';
import { CRAFT_NOTICES } from './craft-notices.ts';
import type { DemoTaxonomy } from './demo-taxonomy.ts';
import type { DemoOffer } from './demo-types.ts';
import { HARVEST_NOTICES } from './harvest-notices.ts';
import { offerOf } from './offer-notice.ts';
import { OFFICE_NOTICES } from './office-notices.ts';
import { SERVICE_NOTICES } from './service-notices.ts';

/** The offers of the demonstration, their dates counted from `today`. */
export function demoOffers(taxonomy: DemoTaxonomy, today: IsoDate): readonly DemoOffer[] {
  const notices = [...CRAFT_NOTICES, ...HARVEST_NOTICES, ...SERVICE_NOTICES, ...OFFICE_NOTICES];
  return notices.map((notice) => offerOf(notice, taxonomy, today));
}
