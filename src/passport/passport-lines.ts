import countries from 'i18n-iso-countries/index.js';
import { addDays, type IsoDate } from '../domain/iso-date.ts';
import type { PassportDocument } from './passport-document.ts';
import type { PassportSection } from './passport-facts.ts';
import type { PassportWording, Words } from './wording/passport-wording.ts';

/** One thing stated: what it is, and what is said about it. */
export interface PassportLine {
  readonly what: string;
  readonly details: readonly string[];
}

export interface PassportBlock {
  readonly section: PassportSection;
  readonly heading: string;
  readonly lines: readonly PassportLine[];
  /** Said once for the whole block. */
  readonly note: string | null;
}

/** What a document says to people in one language, section by section; empty ones are left out. */
export function passportBlocks(
  document: PassportDocument,
  wording: PassportWording,
): readonly PassportBlock[] {
  const say = sayer(wording);
  const block = (section: PassportSection, lines: readonly PassportLine[], note: string | null = null) =>
    lines.length === 0 ? [] : [{ section, heading: wording.sections[section], lines, note }];
  return [
    ...block(
      'PHONE',
      document.holder.phones.map((what) => ({ what, details: [] })),
    ),
    ...block('SKILLS', document.skills.map(say.skill)),
    ...block('CREDENTIALS', document.credentials.map(say.credential)),
    ...block('LICENCES', document.licences.map(say.licence)),
    ...block('WORK', document.work.map(say.work)),
    ...block('LANGUAGES', [
      ...document.languages.map(say.language),
      ...document.literacies.map(say.literacy),
    ]),
    ...block('TRAININGS', document.trainings.map(say.training)),
    ...block('RECOGNITION', document.recognition.map(say.recognition), wording.recognitionNote),
  ];
}

/** "1 March 2026" in the language of the wording; "1er mars 2026" as French writes it. */
export function sayDay(day: IsoDate, { lang }: Pick<PassportWording, 'lang'>): string {
  const form = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const said = form.format(new Date(`${day}T00:00:00Z`));
  return lang === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/** A country, or a subdivision after its country: "Canada (CA-QC)". */
export function sayPlace(code: string, { lang }: Pick<PassportWording, 'lang'>): string {
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const alpha2 = code.includes('-') ? code.slice(0, 2) : countries.alpha3ToAlpha2(code);
  const name = alpha2 === undefined ? undefined : names.of(alpha2);
  if (name === undefined) return code;
  return code.includes('-') ? `${name} (${code})` : name;
}

function sayer(wording: PassportWording) {
  const { lang } = wording;
  const on = (day: IsoDate | null) => (day === null ? '' : sayDay(day, wording));
  // French sets a colon off by a space that does not break.
  const named = (name: string, value: string) => `${name}${lang === 'fr' ? '\u00a0:' : ':'} ${value}`;
  const checkOf = (check: string) => word(wording.checks, check);
  const levelOf = (level: PassportDocument['credentials'][number]['level']) => {
    if (level === null) return '';
    if (level.scale === 'EQF8') return wording.eqf(Number(level.level), level.basis === 'ANALOGY');
    const own = wording.level(level.scale, level.level);
    return level.eqf === null ? own : `${own}, ${wording.eqf(level.eqf, level.basis === 'ANALOGY')}`;
  };
  const line = (what: string, details: readonly (string | null)[]): PassportLine => ({
    what,
    details: details.filter((detail) => detail !== null && detail !== '').map(String),
  });
  return {
    skill: ({ label, level, evidence, vouchedBy, evidenceOn }: PassportDocument['skills'][number]) =>
      line(label[lang], [
        level === null ? wording.levelUnknown : word(wording.skillLevels, String(level)),
        evidence === null ? wording.evidenceUnknown : word(wording.evidence, evidence),
        vouchedBy,
        on(evidenceOn),
      ]),
    credential: (paper: PassportDocument['credentials'][number]) =>
      line(`${paper.name[lang]} (${sayPlace(paper.jurisdiction, wording)})`, [
        word(wording.completion, paper.completion),
        paper.title,
        paper.institution,
        paper.awardedOn === null ? wording.dateUnknown : on(paper.awardedOn),
        levelOf(paper.level),
        checkOf(paper.evidenceCheck),
      ]),
    licence: (paper: PassportDocument['licences'][number]) =>
      line(`${paper.name[lang]} (${sayPlace(paper.jurisdiction, wording)})`, [
        paper.categories.length === 0 ? null : `${wording.categories} ${paper.categories.join(', ')}`,
        paper.title,
        paper.validUntil === null ? null : wording.lastDay(on(paper.validUntil)),
        checkOf(paper.evidenceCheck),
      ]),
    work: ({ occupation, iscoCode, from, to, country, employerName }: PassportDocument['work'][number]) =>
      line(occupation?.label[lang] ?? `ISCO ${iscoCode ?? '?'}`, [
        // Kept as the first day after it.
        from === null
          ? wording.dateUnknown
          : wording.period(on(from), to === null ? null : on(addDays(to, -1))),
        country === null ? null : sayPlace(country, wording),
        employerName,
      ]),
    language: (spoken: PassportDocument['languages'][number]) =>
      line(
        capital(spoken.name[lang]),
        MODALITIES.map((modality) => {
          const level = spoken[modality];
          return level === null || level === 0
            ? null
            : named(wording.modalities[modality], word(wording.languageLevels, String(level)));
        }),
      ),
    literacy: ({ name, script, level }: PassportDocument['literacies'][number]) =>
      line(capital(name[lang]), [word(wording.literacy, level), word(wording.scripts, script)]),
    training: ({ name, hours, provider, completedOn }: PassportDocument['trainings'][number]) =>
      line(name[lang], [hours === null ? null : wording.hours(hours), provider, on(completedOn)]),
    recognition: (worth: PassportDocument['recognition'][number]) =>
      line(`${worth.name[lang]} → ${sayPlace(worth.destination, wording)}`, [
        word(wording.outcomes, worth.outcome),
        `${word(wording.confidence, worth.confidence)}, ${word(wording.binding, worth.binding)}`,
        levelOf(worth.level),
        worth.authority === null ? null : named(wording.authority, worth.authority),
        worth.openConditions.length === 0
          ? null
          : named(
              wording.openConditions,
              worth.openConditions.map((kind) => word(wording.conditions, kind)).join(', '),
            ),
      ]),
  };
}

const MODALITIES = ['listening', 'speaking', 'reading', 'writing'] as const;

/** A code that the words do not have yet is shown as it is. */
function word(words: Words, code: string): string {
  return words[code] ?? code;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
