import { z } from 'zod';

const text = z.string().trim().min(1);
const escoUri = (kind: 'occupation' | 'skill') =>
  z
    .string()
    .regex(
      new RegExp(`^http://data\\.europa\\.eu/esco/${kind}/[0-9a-zA-Z.-]+$`),
      `expected http://data.europa.eu/esco/${kind}/…`,
    );
const skillUri = z.union(
  [escoUri('skill'), z.string().regex(/^urn:seko:skill:[a-z0-9-]+$/)],
  'expected http://data.europa.eu/esco/skill/… or urn:seko:skill:…',
);

const wordings = z.strictObject({ preferred: text, alternative: z.array(text).default([]) });
const furtherWordings = z.strictObject({
  preferred: text.optional(),
  alternative: z.array(text).default([]),
});

/** By BCP 47 language; French and English are complete, others may know only some names. */
const labels = z.object({ fr: wordings, en: wordings }).catchall(furtherWordings);

export const occupationForm = z.strictObject({
  uri: escoUri('occupation'),
  isco: z.string().regex(/^\d{4}$/, 'expected four digits of ISCO-08'),
  labels,
  essential: z.array(skillUri).min(1),
  optional: z.array(skillUri).default([]),
});

export const skillForm = z.strictObject({
  uri: skillUri,
  type: z.enum(['skill/competence', 'knowledge']),
  labels,
  mappings: z
    .array(
      z.strictObject({
        target: escoUri('skill'),
        /** NARROW: this skill is narrower than the target. */
        kind: z.enum(['EXACT', 'CLOSE', 'BROAD', 'NARROW']),
        /** Hundredths */
        confidence: z.int().min(0).max(100),
      }),
    )
    .default([]),
});

export const iscoGroupForm = z.strictObject({
  code: z.string().regex(/^\d{1,4}$/, 'expected one to four digits of ISCO-08'),
  labels: z.strictObject({ fr: text, en: text }),
});

export type OccupationEntry = z.infer<typeof occupationForm>;
export type SkillEntry = z.infer<typeof skillForm>;
export type IscoGroupEntry = z.infer<typeof iscoGroupForm>;
