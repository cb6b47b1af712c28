import { z } from 'zod';
import { day, heldPaper, PASSPORT_SECTIONS, recognitionFact, statedLevel } from './passport-facts.ts';

/** A name in the languages in which a passport is shown. */
const labels = z.object({ fr: z.string(), en: z.string(), es: z.string() });
export type Labels = Readonly<z.infer<typeof labels>>;

const optionalDay = day.nullable();
const optionalText = z.string().nullable();
const modality = z.number().nullable();
const paper = heldPaper.extend({
  name: labels,
  /** ISO 3166 code of where it is awarded. */
  jurisdiction: z.string(),
  level: statedLevel.nullable(),
});

/** The form of what is signed; another one has another name. */
export const DOCUMENT_FORM = 'seko-passport-1';

/** What a passport states, in words that whoever reads it needs no file for: the part of the credential that is signed for people. */
export const passportDocument = z.object({
  form: z.literal(DOCUMENT_FORM),
  /** The day on which all of it was so. */
  statedOn: day,
  service: z.object({ name: z.string(), country: z.string() }),
  /** The person was made up for demonstration. */
  synthetic: z.boolean(),
  /** null and empty unless the person wanted to be named. */
  holder: z.object({
    name: optionalText,
    /** Of the same name; null where there are none of the kind. */
    given: optionalText,
    family: optionalText,
    phones: z.array(z.string()),
  }),
  sections: z.array(z.enum(PASSPORT_SECTIONS)),
  destinations: z.array(z.string()),
  occupation: z.object({ uri: z.string(), label: labels }).nullable(),
  skills: z.array(
    z.object({
      uri: z.string(),
      label: labels,
      level: z.number().nullable(),
      evidence: optionalText,
      vouchedBy: optionalText,
      evidenceOn: optionalDay,
    }),
  ),
  credentials: z.array(paper.extend({ completion: z.string(), field: optionalText })),
  licences: z.array(paper.extend({ categories: z.array(z.string()), validUntil: optionalDay })),
  work: z.array(
    z.object({
      occupation: z.object({ uri: z.string(), label: labels }).nullable(),
      iscoCode: optionalText,
      from: optionalDay,
      to: optionalDay,
      country: optionalText,
      employerName: optionalText,
    }),
  ),
  languages: z.array(
    z.object({
      language: z.string(),
      name: labels,
      listening: modality,
      speaking: modality,
      reading: modality,
      writing: modality,
    }),
  ),
  literacies: z.array(
    z.object({ language: z.string(), name: labels, script: z.string(), level: z.string() }),
  ),
  trainings: z.array(
    z.object({
      name: labels,
      hours: z.number().nullable(),
      provider: z.string(),
      completedOn: day,
    }),
  ),
  recognition: z.array(recognitionFact.extend({ name: labels })),
});

export type PassportDocument = Readonly<z.infer<typeof passportDocument>>;
