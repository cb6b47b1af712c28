import type { TestService } from '../harness/test-service.ts';
import { globalId } from './global-ids.ts';

/** Global ids of the starter taxonomy by French label, the only names that a test needs. */
export interface ConceptIds {
  occupation(label: string): string;
  skill(label: string): string;
}

export async function readConceptIds({
  database: { pool },
}: Pick<TestService, 'database'>): Promise<ConceptIds> {
  const { rows } = await pool.query<{ id: string; kind: string; text: string }>(
    `SELECT c.id, c.kind, l.text FROM concept c JOIN concept_label l ON l.concept_id = c.id
     WHERE l.lang = 'fr' AND l.kind = 'PREFERRED' AND c.kind IN ('OCCUPATION', 'SKILL')`,
  );
  const ids = new Map(rows.map(({ id, kind, text }) => [`${kind} ${text}`, id]));
  const find = (kind: 'OCCUPATION' | 'SKILL', label: string) => {
    const id = ids.get(`${kind} ${label}`);
    if (id === undefined) throw new Error(`the starter taxonomy has no ${kind} "${label}"`);
    return globalId(kind === 'SKILL' ? 'Skill' : 'Occupation', id);
  };
  return {
    occupation: (label) => find('OCCUPATION', label),
    skill: (label) => find('SKILL', label),
  };
}
