export type { AgencyRow, CountryPack, TerritoryRow } from './country-pack.ts';
export { loadPack } from './load-pack.ts';
export { loadWorld } from './load-world.ts';
export { readPack, readWorld } from './read-files.ts';
