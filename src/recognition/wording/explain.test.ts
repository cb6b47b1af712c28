import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../domain/iso-date.ts';
import { assess } from '../assess.ts';
import { compileRecognition } from '../compile-rules.ts';
import { shippedContents } from '../golden-reference.ts';
import { validateReference } from '../validate-reference.ts';
import { explain } from './explain.ts';

const compiled = compileRecognition(validateReference(shippedContents()), 1);
const NAMES = {
  jurisdiction: (code: string) => ({ MLI: 'Mali', DEU: 'Allemagne' })[code] ?? code,
  instrument: (code: string) => compiled.ruling.instruments.get(code)?.row.nameFr ?? code,
};

const nurse = assess(
  compiled,
  {
    type: 'MLI:TSS-SANTE',
    completion: 'FULL',
    field: '0913',
    awardedOn: null,
    institution: null,
    evidenceCheck: 'NONE',
    evidence: [],
    decisions: [],
  },
  { nationalities: ['MLI'], practice: [] },
  'DEU',
  'IMMIGRATION',
  '2221',
  isoDate('2026-03-01'),
);

describe('an explanation', () => {
  it('says the answer, its reasons and what is to be done, in French', () => {
    expect(explain(nurse, 'fr', NAMES)).toEqual([
      'Reconnaissance sous conditions : effet contraignant, établi par une règle.',
      'La profession est réglementée à destination : elle est jugée comme telle.',
      'Niveau 6 de l’échelle DQR8, soit 6 du cadre européen par analogie, à vérifier.',
      'Mali → Allemagne : Allemagne, BQFG et lois professionnelles, reconnaissance sous conditions. Source : Pflegeberufegesetz §§ 40 and following.',
      'Condition à vérifier : diplôme authentifié (Ministère de la Santé / MESRS).',
      'Condition à vérifier : inscription auprès de l’autorité (Autorité de santé du Land).',
      'À faire : stage d’adaptation.',
      'À faire : épreuve d’aptitude.',
      'À faire : épreuve de langue.',
      'Autorité : Autorité de santé du Land.',
      'Exigence : Autorisation de porter le titre et allemand B2.',
      'Délai légal : 90 jours.',
      'Recrutement impossible (Allemagne, §§ 38 et 39 BeschV) ; la démarche personnelle reste libre.',
    ]);
  });

  it('gives the day on which it may change, a refusal that stands beside it and what it costs', () => {
    const dated = explain(
      { ...nurse, until: isoDate('2027-03-01'), fee: { minor: 7000, currency: 'EUR' } },
      'fr',
      NAMES,
    );
    expect(dated).toContain('Frais : 70,00\u00a0EUR.');
    expect(dated.at(-1)).toBe('La réponse peut changer le 2027-03-01.');
    const refusal = { outcome: 'REFUSED', path: nurse.path } as const;
    const way = { outcome: 'PARTIAL', path: nurse.path } as const;
    const both = explain({ ...nurse, alternatives: [way, refusal] }, 'fr', NAMES);
    expect(both.slice(-2)).toEqual([
      'Autre voie : reconnaissance partielle (Allemagne, BQFG et lois professionnelles).',
      'Sinon : refus (Allemagne, BQFG et lois professionnelles).',
    ]);
  });

  it('says the same in English', () => {
    const sentences = explain(nurse, 'en', NAMES);
    expect(sentences).toHaveLength(explain(nurse, 'fr', NAMES).length);
    expect(sentences[0]).toBe('Conditional recognition: binding, ruled by law.');
    expect(sentences.at(-2)).toBe('Legal time limit: 90 days.');
  });
});
