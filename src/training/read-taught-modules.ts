import { z } from 'zod';
import type { RowQuery } from '../reference/row-query.ts';

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const taughtModule = z.object({
  code: z.string(),
  nameFr: z.string(),
  nameEn: z.string(),
  /** Skills by their ordinals. */
  skills: z.array(z.object({ skill: z.number(), level })),
});

/** What can be learnt today and what each module gives, by code; modules that give no skill are left out. */
export async function readTaughtModules(tx: RowQuery): Promise<readonly z.infer<typeof taughtModule>[]> {
  const { rows } = await tx.query(
    `SELECT m.code, m.name_fr AS "nameFr", m.name_en AS "nameEn",
       json_agg(json_build_object('skill', c.ordinal, 'level', k.level) ORDER BY c.ordinal) AS skills
     FROM training_module m JOIN training_module_skill k ON k.module_code = m.code JOIN concept c ON c.id = k.skill_id
     WHERE m.active GROUP BY m.code ORDER BY m.code`,
    [],
  );
  return z.array(taughtModule).parse(rows);
}
