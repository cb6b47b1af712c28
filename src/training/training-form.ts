import { z } from 'zod';

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'expected capitals and digits, with hyphens between');
const sourced = { source: text, verified: z.boolean() };

export const providerForm = z.strictObject({
  code,
  kind: z.enum(['CPR', 'CPR_BRANCH', 'AEK', 'DEPARTMENT', 'PARTNER', 'ONLINE']),
  name: text,
  parent: text.nullable().default(null),
  territory: text.nullable().default(null),
  ...sourced,
});

export const moduleForm = z.strictObject({
  code,
  kind: z.enum([
    'TRE',
    'CREE',
    'GERME',
    'CPR_UPGRADE',
    'AEK_APPRENTICESHIP',
    'DUAL',
    'QUALIFYING',
    'PRE_DEPARTURE',
    'ONLINE_COURSE',
  ]),
  nameFr: text,
  nameEn: text,
  hours: z.int().positive().nullable().default(null),
  /** What whoever completes it can do, and how well. */
  skills: z.array(z.strictObject({ skill: text, level: z.int().min(1).max(4) })).default([]),
  ...sourced,
});

export const trainingForm = z.strictObject({
  dataSource: z.strictObject({
    title: text,
    url: z.url(),
    licence: text,
    attributionFr: text,
    attributionEn: text,
    version: text,
  }),
  providers: z.array(z.unknown()),
  modules: z.array(z.unknown()),
});

export type ProviderEntry = z.infer<typeof providerForm>;
export type ModuleEntry = z.infer<typeof moduleForm>;
export type TrainingSource = z.infer<typeof trainingForm>['dataSource'];
