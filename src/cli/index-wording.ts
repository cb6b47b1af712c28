import type { DifferenceKind } from '../../search/embedded/compare-index.ts';
import type { LivingProcess } from '../../search/embedded/index-process.ts';

export function nameOf({ host, pid }: Pick<LivingProcess, 'host' | 'pid'>): string {
  return `Service ${pid} sur ${host}`;
}

/** "1 candidat", "2 000 candidats" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('fr')} ${noun}${count < 2 ? '' : 's'}`;
}

export const DIFFERENCE: Readonly<Record<DifferenceKind, string>> = {
  MISSING: 'manque dans l’index',
  EXTRA: 'de trop dans l’index',
  STALE: 'ancienne version',
  DIFFERENT: 'autre contenu',
};

const PARTS: Readonly<Record<string, string>> = {
  candidateId: 'identité',
  agencyPath: 'agence',
  'scored.skills': 'compétences',
  'scored.periods': 'expérience',
  'scored.languages': 'langues',
  'scored.credentials': 'qualifications',
  mobility: 'souhaits et passeport',
  consents: 'consentements',
  conditionsOnly: 'état civil et origine',
};

export function partInFrench(part: string): string {
  return PARTS[part] ?? part;
}
