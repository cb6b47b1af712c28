export type { AgencyRow, CountryPack, TerritoryRow } from './country-pack.ts';
export { eachOnce, readRecord, readRows, refuserAt } from './file-refusal.ts';
export { loadOnce } from './load-once.ts';
export { loadPack } from './load-pack.ts';
export { loadWorld } from './load-world.ts';
export { readPack, readWorld } from './read-files.ts';
export {
  listTerritories,
  readTerritories,
  type TerritoryRecord,
} from './read-territories.ts';
export { territoriesWithin } from './territories-within.ts';
