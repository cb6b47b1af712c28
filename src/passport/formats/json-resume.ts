import { addDays } from '../../domain/iso-date.ts';
import type { PassportDocument } from '../passport-document.ts';
import { type PassportBlock, passportBlocks, sayPlace } from '../passport-lines.ts';
import type { PassportWording, Words } from '../wording/passport-wording.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** Where the document comes from. */
export interface ResumeSource {
  /** Public page of the passport. */
  readonly page: string;
  /** ISO 8601 */
  readonly signedAt: string;
}

/**
 * A passport as JSON Resume 1.0 (jsonresume.org): skills, work, education, certificates and languages in its own terms,
 * what it has none for as lines of text in `meta.passport`.
 */
export function jsonResume(
  document: PassportDocument,
  wording: PassportWording,
  { page, signedAt }: ResumeSource,
): Readonly<Record<string, unknown>> {
  const { lang } = wording;
  const blocks = passportBlocks(document, wording);
  const said = (words: Words, code: string) => words[code] ?? code;
  const detailsOf = (section: PassportBlock['section']) =>
    blocks.find((block) => block.section === section)?.lines.map(({ details }) => details.join(', ')) ?? [];
  const recognition = blocks.find(({ section }) => section === 'RECOGNITION');
  const [phone] = document.holder.phones;
  return {
    $schema: SCHEMA,
    basics: withoutNulls({
      name: document.holder.name,
      label: document.occupation?.label[lang] ?? document.work[0]?.occupation?.label[lang] ?? null,
      phone: phone ?? null,
      url: page,
      summary: document.synthetic ? wording.synthetic : null,
    }),
    work: document.work.map(({ occupation, iscoCode, from, to, country, employerName }) =>
      withoutNulls({
        name: employerName,
        position: occupation?.label[lang] ?? `ISCO ${iscoCode ?? '?'}`,
        location: country === null ? null : sayPlace(country, wording),
        startDate: from,
        endDate: to === null ? null : addDays(to, -1),
      }),
    ),
    education: document.credentials.map(({ name, title, institution, awardedOn, field }, i) =>
      withoutNulls({
        institution,
        studyType: name[lang],
        area: title ?? field,
        endDate: awardedOn,
        summary: detailsOf('CREDENTIALS')[i] ?? null,
      }),
    ),
    certificates: [
      ...document.licences.map(({ name, categories, awardedOn, institution }) =>
        withoutNulls({
          name: `${name[lang]} ${categories.join(', ')}`,
          date: awardedOn,
          issuer: institution,
        }),
      ),
      ...document.trainings.map(({ name, completedOn, provider }) => ({
        name: name[lang],
        date: completedOn,
        issuer: provider,
      })),
    ],
    skills: document.skills.map(({ label, level, evidence, uri }) =>
      withoutNulls({
        name: label[lang],
        level: level === null ? null : said(wording.skillLevels, String(level)),
        keywords: evidence === null ? null : [said(wording.evidence, evidence)],
        url: uri,
      }),
    ),
    languages: document.languages.map(({ name }, i) => ({
      language: name[lang],
      fluency: detailsOf('LANGUAGES')[i] ?? '',
    })),
    meta: withoutNulls({
      canonical: page,
      version: 'v1.0.0',
      lastModified: signedAt.slice(0, 19),
      passport: recognition
        ? {
            [recognition.heading]: recognition.lines.map(
              ({ what, details }) => `${what}: ${details.join(', ')}`,
            ),
            note: recognition.note,
          }
        : null,
    }),
  };
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
