import type { PassportSection } from '../passport-facts.ts';

/** Words by code; a code that an engine or a reference has learnt since is shown as it is. */
export type Words = Readonly<Record<string, string>>;

/** Everything that a passport says to people, in one language. */
export interface PassportWording {
  /** BCP 47 */
  readonly lang: 'fr' | 'en' | 'es';
  readonly title: string;
  readonly sections: Readonly<Record<PassportSection, string>>;
  readonly statedOn: (service: string, day: string) => string;
  readonly validUntil: (day: string) => string;
  readonly unnamed: string;
  readonly synthetic: string;
  /** 1 to 4 */
  readonly skillLevels: Words;
  readonly levelUnknown: string;
  readonly evidence: Words;
  readonly evidenceUnknown: string;
  readonly checks: Words;
  readonly completion: Words;
  readonly eqf: (level: number, byAnalogy: boolean) => string;
  readonly level: (scale: string, level: string) => string;
  readonly categories: string;
  readonly lastDay: (day: string) => string;
  readonly period: (from: string, to: string | null) => string;
  readonly dateUnknown: string;
  /** 0 to 7 */
  readonly languageLevels: Words;
  readonly modalities: {
    readonly listening: string;
    readonly speaking: string;
    readonly reading: string;
    readonly writing: string;
  };
  readonly literacy: Words;
  readonly scripts: Words;
  readonly hours: (hours: number) => string;
  readonly outcomes: Words;
  readonly confidence: Words;
  readonly binding: Words;
  readonly conditions: Words;
  readonly openConditions: string;
  readonly authority: string;
  readonly recognitionNote: string;
  /** Of the public page. */
  readonly page: {
    readonly valid: string;
    readonly revoked: (day: string) => string;
    readonly expired: (day: string) => string;
    readonly unknown: string;
    readonly validNote: string;
    readonly revokedNote: string;
    readonly expiredNote: string;
    readonly unknownNote: string;
    readonly verifyHeading: string;
    readonly verifyNote: string;
    readonly credential: string;
    readonly keys: string;
    readonly statusList: string;
    readonly languages: string;
  };
}
