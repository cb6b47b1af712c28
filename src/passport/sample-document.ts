import { isoDate } from '../domain/iso-date.ts';
import { DOCUMENT_FORM, type PassportDocument } from './passport-document.ts';
import { PASSPORT_SECTIONS } from './passport-facts.ts';

const same = (text: string) => ({ fr: text, en: text, es: text });

/** A document with something in every section, for tests. */
export const SAMPLE_DOCUMENT: PassportDocument = {
  form: DOCUMENT_FORM,
  statedOn: isoDate('2026-03-01'),
  service: { name: 'Agence nationale pour l’emploi', country: 'MLI' },
  synthetic: false,
  holder: { name: 'Sira Koné', given: 'Sira', family: 'Koné', phones: ['+22366000012'] },
  sections: [...PASSPORT_SECTIONS],
  destinations: ['FRA'],
  occupation: {
    uri: 'http://data.europa.eu/esco/occupation/1',
    label: { fr: 'maçon/maçonne', en: 'bricklayer', es: 'albañil' },
  },
  skills: [
    {
      uri: 'http://data.europa.eu/esco/skill/1',
      label: { fr: 'monter un mur', en: 'build a wall', es: 'levantar un muro' },
      level: 3,
      evidence: 'EMPLOYER_ATTESTED',
      vouchedBy: 'Entreprise Traoré & fils',
      evidenceOn: isoDate('2025-06-01'),
    },
    {
      uri: 'http://data.europa.eu/esco/skill/2',
      label: { fr: 'lire un plan', en: 'read a plan', es: 'leer un plano' },
      level: null,
      evidence: null,
      vouchedBy: null,
      evidenceOn: null,
    },
  ],
  credentials: [
    {
      typeCode: 'MLI:CAP',
      name: {
        fr: 'Certificat d’aptitude professionnelle',
        en: 'Vocational certificate',
        es: 'Certificat d’aptitude professionnelle',
      },
      jurisdiction: 'MLI',
      level: { scale: 'EQF8', level: '3', eqf: 3, basis: 'ANALOGY' },
      title: 'Maçonnerie <bâtiment>',
      institution: 'Lycée technique de Bamako',
      awardedOn: isoDate('2015-07-01'),
      evidenceCheck: 'ORIGINAL_SEEN',
      completion: 'FULL',
      field: '0732',
    },
  ],
  licences: [
    {
      typeCode: 'MLI:PERMIS',
      name: { fr: 'Permis de conduire', en: 'Driving licence', es: 'Permis de conduire' },
      jurisdiction: 'MLI',
      level: null,
      title: null,
      institution: null,
      awardedOn: isoDate('2018-02-01'),
      evidenceCheck: 'COPY_SEEN',
      categories: ['B', 'C'],
      validUntil: isoDate('2028-02-01'),
    },
  ],
  work: [
    {
      occupation: {
        uri: 'http://data.europa.eu/esco/occupation/1',
        label: { fr: 'maçon/maçonne', en: 'bricklayer', es: 'albañil' },
      },
      iscoCode: '7112',
      from: isoDate('2019-04-01'),
      to: null,
      country: 'MLI',
      employerName: null,
    },
    {
      occupation: null,
      iscoCode: '93',
      from: isoDate('2016-01-01'),
      to: isoDate('2018-01-01'),
      country: 'CIV',
      employerName: 'SOGEA',
    },
  ],
  languages: [
    {
      language: 'bam',
      name: { fr: 'bambara', en: 'Bambara', es: 'bambara' },
      listening: 7,
      speaking: 7,
      reading: null,
      writing: null,
    },
    {
      language: 'fra',
      name: { fr: 'français', en: 'French', es: 'francés' },
      listening: 4,
      speaking: 3,
      reading: 2,
      writing: 0,
    },
  ],
  literacies: [
    {
      language: 'bam',
      name: { fr: 'bambara', en: 'Bambara', es: 'bambara' },
      script: 'Nkoo',
      level: 'READS_WRITES',
    },
  ],
  trainings: [
    {
      name: {
        fr: 'Techniques de recherche d’emploi',
        en: 'Job search techniques',
        es: 'Job search techniques',
      },
      hours: 30,
      provider: 'Département de la formation',
      completedOn: isoDate('2025-11-20'),
    },
  ],
  recognition: [
    {
      typeCode: 'MLI:CAP',
      name: same('CAP'),
      awardedOn: isoDate('2015-07-01'),
      destination: 'FRA',
      purpose: 'PROFESSIONAL_NONREGULATED',
      outcome: 'LEVEL_STATEMENT',
      binding: 'ADVISORY',
      confidence: 'INDICATIVE',
      level: { scale: 'FR8_2019', level: '3', eqf: 3, basis: 'ANALOGY' },
      authority: 'France Éducation international',
      openConditions: ['EVIDENCE_AUTHENTICATED'],
      until: null,
      rulesVersion: 7,
    },
  ],
};
