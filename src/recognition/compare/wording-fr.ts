import type { RecognitionOutcome } from '../../matching/profile.ts';
import type { MeasureKind } from '../types.ts';
import type { ComparisonWording } from './words.ts';

const OUTCOMES: Readonly<Record<RecognitionOutcome, string>> = {
  AUTOMATIC: 'reconnaissance automatique',
  FULL: 'reconnaissance totale',
  ACADEMIC_ONLY: 'équivalence académique',
  LEVEL_STATEMENT: 'comparabilité de niveau',
  LOWER_LEVEL: 'reconnaissance à un niveau inférieur',
  PARTIAL: 'reconnaissance partielle',
  CONDITIONAL: 'reconnaissance sous conditions',
  REFUSED: 'refus',
  INADMISSIBLE: 'irrecevable',
  UNDETERMINED: 'indéterminée',
};

const MEASURES: Readonly<Record<MeasureKind, string>> = {
  ADAPTATION_PERIOD: 'stage d’adaptation',
  APTITUDE_TEST: 'épreuve d’aptitude',
  COMPLEMENTARY_TRAINING: 'formation complémentaire',
  SUPERVISED_PRACTICE: 'pratique encadrée',
  LANGUAGE_TEST: 'test de langue',
  PROFESSIONAL_EXPERIENCE: 'expérience professionnelle',
  ORDER_EXAM: 'examen de l’ordre',
};

const french = (value: number) => String(value).replace('.', ',');
const years = (value: number) => `${french(value)} an${value >= 2 ? 's' : ''}`;

export const fr: ComparisonWording = {
  compared: (from, to) => `${from} comparé à ${to}.`,
  proposal: (outcome, authority) =>
    `Proposition : ${OUTCOMES[outcome]}. Ce n’est qu’une proposition : seule l’autorité compétente décide${authority === null ? '' : ` (${authority})`}.`,
  coverage: (percent) => `Acquis couverts : ${percent} %.`,
  missing: (names) => `Manque : ${names.join(' ; ')}.`,
  partly: (names) => `Couvert en partie : ${names.join(' ; ')}.`,
  level: (gap, basis) => {
    const how = basis === 'ANALOGY' ? ' (par analogie, sans référencement officiel)' : '';
    if (gap === 0) return `Niveau : le même${how}.`;
    return `Niveau : ${Math.abs(gap)} de ${gap > 0 ? 'moins' : 'plus'}${how}.`;
  },
  duration: (gapYears, practiceMonths, yearsShort) => {
    if (gapYears === 0) return 'Durée : la même.';
    if (gapYears < 0) return `Durée : ${years(-gapYears)} de plus.`;
    const made = gapYears >= yearsShort && gapYears - practiceMonths / 12 < yearsShort;
    return `Durée : ${years(gapYears)} de moins${made ? `, compensé par ${practiceMonths} mois de pratique` : ''}.`;
  },
  practice: (required, stated) =>
    `Pratique demandée : ${required} mois ; ${stated === null ? 'rien n’est indiqué' : `${stated} mois indiqués`}.`,
  regulation: (requirement, authority) =>
    `La profession y est réglementée (${requirement}) : aucune comparaison ne l’ouvre ; autorité : ${authority}.`,
  measure: (kind, months, modules) =>
    `À faire : ${MEASURES[kind]}${months === null ? '' : `, ${months} mois`}${modules.length === 0 ? '' : ` – modules connus : ${modules.join(', ')}`}.`,
  open: {
    LEVEL: 'Non connu : le niveau de l’un des deux titres.',
    LEARNING_OUTCOMES_FROM: 'Non connu : les acquis du titre détenu, dans ce métier.',
    LEARNING_OUTCOMES_TO: 'Non connu : les acquis du titre visé, dans ce métier.',
    DURATION: 'Non comparable : les durées, faute de données ou comptées autrement.',
    FIELD: 'Non indiqué : le domaine d’études.',
    PRACTICE: 'Non indiqué : la pratique du métier.',
    UNITS_UNVERIFIED: 'À vérifier : le contenu des unités n’a pas été confirmé auprès de sa source.',
    TO_NOT_IN_FORCE: 'Le titre visé n’est pas délivré à cette date.',
  },
};
