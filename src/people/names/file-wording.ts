import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import type { ComparedField, FileValue } from './compare-files-rules.ts';

type Language = 'fr' | 'en';

type Said<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

const FIELDS: Said<ComparedField> = {
  NAME: { fr: 'Nom', en: 'Name' },
  SEX: { fr: 'Sexe', en: 'Sex' },
  BIRTH: { fr: 'Naissance', en: 'Birth' },
  BIRTH_PLACE: { fr: 'Lieu de naissance', en: 'Place of birth' },
  FATHER: { fr: 'Père', en: 'Father' },
  MOTHER: { fr: 'Mère', en: 'Mother' },
  IDENTIFIERS: { fr: 'Numéros d’identité', en: 'Identity numbers' },
  PHONES: { fr: 'Téléphones', en: 'Phones' },
  NATIONALITIES: { fr: 'Nationalités', en: 'Nationalities' },
  RESIDENCE: { fr: 'Résidence', en: 'Residence' },
  STATUS: { fr: 'Situation', en: 'Status' },
  OCCUPATIONS: { fr: 'Métiers exercés', en: 'Occupations' },
  CREDENTIALS: { fr: 'Diplômes et certificats', en: 'Qualifications' },
};

const SEXES: Said<'FEMALE' | 'MALE'> = {
  FEMALE: { fr: 'féminin', en: 'female' },
  MALE: { fr: 'masculin', en: 'male' },
};

const STATUSES: Said<'POTENTIAL_MIGRANT' | 'DIASPORA' | 'ON_ASSIGNMENT' | 'RETURNED'> = {
  POTENTIAL_MIGRANT: { fr: 'vit au pays', en: 'lives in the country' },
  DIASPORA: { fr: 'vit à l’étranger', en: 'lives abroad' },
  ON_ASSIGNMENT: { fr: 'en mission à l’étranger', en: 'on assignment abroad' },
  RETURNED: { fr: 'de retour au pays', en: 'came back' },
};

const PHONE_USES: Said<'OWN' | 'FAMILY_SHARED' | 'INTERMEDIARY'> = {
  OWN: { fr: 'personnel', en: 'own' },
  FAMILY_SHARED: { fr: 'partagé en famille', en: 'shared in the family' },
  INTERMEDIARY: { fr: 'd’un intermédiaire', en: 'of an intermediary' },
};

/** What codes and ids are called in the language of the answer. */
export interface FileNames {
  occupation(id: string): string;
  territory(code: string): string;
  country(code: string): string;
}

export function sayField(field: ComparedField, language: Language): string {
  return FIELDS[field][language];
}

/** A value in words; of a number in a register its kind alone, for it is read elsewhere, and logged. */
export function sayValue(value: FileValue, language: Language, names: FileNames): string {
  switch (value.kind) {
    case 'TEXT':
      return value.text;
    case 'SEX':
      return SEXES[value.code][language];
    case 'STATUS':
      return STATUSES[value.code][language];
    case 'BIRTH':
      return sayBirth(value, language);
    case 'PHONE':
      return `${value.number} (${PHONE_USES[value.use][language]})`;
    case 'IDENTIFIER':
      return value.row.kind;
    case 'COUNTRY':
      return names.country(value.code);
    case 'TERRITORY':
      return names.territory(value.code);
    case 'ISCO':
      return `${language === 'fr' ? 'CITP' : 'ISCO'} ${value.code}`;
    case 'OCCUPATION':
      return names.occupation(value.id);
    case 'CREDENTIAL':
      return value.title === null ? value[language] : `${value[language]} (${value.title})`;
  }
}

type BirthValue = Extract<FileValue, { readonly kind: 'BIRTH' }>;

function sayBirth({ from, to, precision }: BirthValue, language: Language): string {
  const [first, last] = [from.slice(0, 4), addDays(to, -1).slice(0, 4)];
  switch (precision) {
    case 'DAY':
      return sayDate(from, language, { day: 'numeric', month: 'long', year: 'numeric' });
    case 'MONTH':
      return sayDate(from, language, { month: 'long', year: 'numeric' });
    case 'YEAR':
      return first;
    case 'ESTIMATED':
      if (first === last) return language === 'fr' ? `vers ${first}` : `around ${first}`;
      return language === 'fr' ? `entre ${first} et ${last}` : `between ${first} and ${last}`;
  }
}

function sayDate(day: IsoDate, language: Language, form: Intl.DateTimeFormatOptions): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const text = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(day));
  return text.replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ');
}
