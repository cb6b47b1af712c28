import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';

/** What an adviser may choose to put into a passport. */
export const PASSPORT_SECTIONS = [
  'NAME',
  'PHONE',
  'SKILLS',
  'CREDENTIALS',
  'LICENCES',
  'WORK',
  'LANGUAGES',
  'TRAININGS',
  'RECOGNITION',
] as const;

export type PassportSection = (typeof PASSPORT_SECTIONS)[number];

export const day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value));
const optionalDay = day.nullable();
const optionalText = z.string().nullable();
const modality = z.number().nullable();

const selection = z.object({
  sections: z.array(z.enum(PASSPORT_SECTIONS)),
  /** ISO 3166 codes of where recognition is asked about. */
  destinations: z.array(z.string()),
  /** For which occupation; null: for none in particular. */
  occupationId: optionalText,
});

/** A level on its scale. */
export const statedLevel = z.object({
  scale: z.string(),
  level: z.string(),
  eqf: z.number().nullable(),
  basis: optionalText,
});

/** What of a credential stands on its paper, and how that was checked. */
export const heldPaper = z.object({
  typeCode: z.string(),
  title: optionalText,
  institution: optionalText,
  awardedOn: optionalDay,
  evidenceCheck: z.string(),
});

/** What a credential is worth at a destination, as the engine answered on the day of the statement. */
export const recognitionFact = z.object({
  typeCode: z.string(),
  awardedOn: optionalDay,
  destination: z.string(),
  purpose: z.string(),
  outcome: z.string(),
  binding: z.string(),
  confidence: z.string(),
  level: statedLevel.nullable(),
  authority: optionalText,
  /** Kinds of the conditions that are not known to be met. */
  openConditions: z.array(z.string()),
  /** Exclusive; null where nothing known ends it. */
  until: optionalDay,
  /** Of the rules that answered. */
  rulesVersion: z.number(),
});

/** What a passport states of a candidate, by the ids and codes of the file. */
export const passportFacts = z.object({
  selection,
  skills: z.array(
    z.object({
      skillId: z.string(),
      /** 1 to 4, as of a candidate's skill. */
      level: z.number().nullable(),
      evidence: optionalText,
      vouchedBy: optionalText,
      evidenceOn: optionalDay,
    }),
  ),
  credentials: z.array(heldPaper.extend({ completion: z.string(), field: optionalText })),
  licences: z.array(heldPaper.extend({ categories: z.array(z.string()), validUntil: optionalDay })),
  work: z.array(
    z.object({
      occupationId: optionalText,
      iscoCode: optionalText,
      from: optionalDay,
      /** Exclusive; null while it went on. */
      to: optionalDay,
      country: optionalText,
      employerName: optionalText,
    }),
  ),
  /** CEFR as 0–6, native 7. */
  languages: z.array(
    z.object({
      language: z.string(),
      listening: modality,
      speaking: modality,
      reading: modality,
      writing: modality,
    }),
  ),
  literacies: z.array(z.object({ language: z.string(), script: z.string(), level: z.string() })),
  trainings: z.array(z.object({ enrolmentId: z.string(), completedOn: day })),
  recognition: z.array(recognitionFact),
});

export type PassportSelection = Readonly<z.infer<typeof selection>>;
export type PassportFacts = Readonly<z.infer<typeof passportFacts>>;
export type RecognitionFact = Readonly<z.infer<typeof recognitionFact>>;
