import type { DemoEmployer } from './demo-types.ts';

type EmployerRow = readonly [name: string, kind: DemoEmployer['kind'], country: string, city: string];

/** All made up, and named so that nobody takes them for anyone. */
const ROWS = {
  huelva: ['Coopérative Exemple de Huelva', 'COOPERATIVE', 'ESP', 'Moguer'],
  lleida: ['Fruits Exemple de Lleida', 'COOPERATIVE', 'ESP', 'Lleida'],
  almeria: ['Serres Exemple d’Almería', 'DIRECT', 'ESP', 'El Ejido'],
  vigo: ['Pêcheries Exemple de Vigo', 'DIRECT', 'ESP', 'Vigo'],
  gironde: ['Vignobles Exemple de Gironde', 'DIRECT', 'FRA', 'Libourne'],
  rhone: ['Bâtiment Exemple du Rhône', 'DIRECT', 'FRA', 'Lyon'],
  paris: ['Hôtels et restaurants Exemple', 'DIRECT', 'FRA', 'Paris'],
  rungis: ['Logistique et propreté Exemple', 'DIRECT', 'FRA', 'Rungis'],
  riyad: ['Services Exemple de Riyad', 'MANPOWER_AGENCY', 'SAU', 'Riyad'],
  doha: ['Échafaudages Exemple de Doha', 'DIRECT', 'QAT', 'Doha'],
  koweit: ['Transports Exemple du Koweït', 'DIRECT', 'KWT', 'Koweït'],
  casablanca: ['Centres de contact Exemple', 'DIRECT', 'MAR', 'Casablanca'],
  monteregie: ['Ateliers Exemple de Montérégie', 'DIRECT', 'CAN', 'Longueuil'],
  hambourg: ['Technique Exemple de Hambourg', 'DIRECT', 'DEU', 'Hambourg'],
  foggia: ['Ferme Exemple de Foggia', 'DIRECT', 'ITA', 'Foggia'],
  oran: ['Travaux Exemple d’Oran', 'DIRECT', 'DZA', 'Oran'],
  daloa: ['Plantations Exemple de Daloa', 'DIRECT', 'CIV', 'Daloa'],
  bamako: ['Hôpital et faculté Exemple de Bamako', 'PUBLIC', 'MLI', 'Bamako'],
} as const satisfies Readonly<Record<string, EmployerRow>>;

export type EmployerKey = keyof typeof ROWS;

export const DEMO_EMPLOYERS: readonly DemoEmployer[] = Object.entries(ROWS).map(
  ([key, [name, kind, country, city]]) => ({ key, name, kind, country, city }),
);
