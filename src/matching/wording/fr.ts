import type { ConditionResult, LanguageGap, Measure } from '../eligibility/condition.ts';
import type { CompensationMeasure, Modality, SkillEvidence, SkillLevel } from '../profile.ts';
import type { SkillRelationKind } from '../scoring-model.ts';
import type {
  ChosenSkill,
  ExperienceDetail,
  LanguageDetail,
  QualificationDetail,
  RequirementDetail,
  SkillDetail,
} from '../trace.ts';
import { type Audience, cefrName, type Labels, type Wording, wholeMonths } from './wording.ts';

const LEVELS: Readonly<Record<SkillLevel, string>> = {
  1: 'niveau 1, l’a fait sous supervision',
  2: 'niveau 2, le fait seul',
  3: 'niveau 3, traite les cas difficiles',
  4: 'niveau 4, l’enseigne ou dirige ce travail',
};

const EVIDENCE: Readonly<Record<SkillEvidence, string>> = {
  SELF_DECLARED: 'déclaré par la personne',
  EMPLOYER_ATTESTED: 'attesté par un employeur',
  CENTRE_TESTED: 'testé au centre',
  CERTIFIED: 'certifié',
};

const RELATIONS: Readonly<Record<Exclude<SkillRelationKind, 'SAME'>, string>> = {
  NARROWER: 'compétence plus précise que celle demandée',
  BROADER: 'compétence plus générale que celle demandée',
  RELATED: 'compétence voisine de celle demandée',
};

const MODALITIES: Readonly<Record<Modality, string>> = {
  listening: 'écouter',
  speaking: 'parler',
  reading: 'lire',
  writing: 'écrire',
};

const CONTRACTS: Readonly<Record<string, string>> = {
  SEASONAL: 'saisonnier',
  SEASONAL_RECURRENT: 'saisonnier avec rappel',
  FIXED_TERM: 'à durée déterminée',
  PROJECT: 'de chantier',
  OPEN_ENDED: 'à durée indéterminée',
  APPRENTICESHIP: 'd’apprentissage',
  TRAINEESHIP: 'de stage',
  SELF_EMPLOYED: 'indépendant',
  INFORMAL_VERBAL: 'verbal',
};

export const fr: Wording = {
  asked: (detail, labels) => {
    switch (detail.kind) {
      case 'SKILL':
        return labels.skill(detail.skill);
      case 'EXPERIENCE':
        return `Expérience : ${detail.monthsAsked} mois`;
      case 'QUALIFICATION':
        return `Qualification : ${qualificationAsked(detail)}`;
      case 'LANGUAGE':
        return `Langue souhaitée : ${labels.language(detail.language)}`;
    }
  },
  reason,
  condition,
  measure,
};

function reason(detail: RequirementDetail, labels: Labels): string {
  switch (detail.kind) {
    case 'SKILL':
      return skill(detail, labels);
    case 'EXPERIENCE':
      return experience(detail);
    case 'QUALIFICATION':
      return qualification(detail, labels);
    case 'LANGUAGE':
      return language(detail, labels);
  }
}

function skill({ minimumLevel, chosen, hint }: SkillDetail, labels: Labels): string {
  if (chosen !== null) return `${held(chosen, labels)} ; niveau demandé : ${minimumLevel}.`;
  const question =
    hint === null ? '' : ` « ${labels.skill(hint)} » est du même groupe : à vérifier avec la personne.`;
  return `Ni cette compétence ni une compétence liée n’est enregistrée.${question}`;
}

function held(
  { held: ordinal, relation, level, evidence, levelCounted }: ChosenSkill,
  labels: Labels,
): string {
  const what =
    relation.kind === 'SAME'
      ? 'Compétence détenue'
      : `« ${labels.skill(ordinal)} », ${RELATIONS[relation.kind]} (comptée à ${relation.similarity} %)`;
  const confidence = (relation.confidenceRequired * relation.confidenceHeld) / 100;
  const mapped = confidence === 100 ? '' : `, par une correspondance comptée à ${number(confidence)} %`;
  const capped = levelCounted < level ? `, compté ${levelCounted} faute de preuve plus forte` : '';
  return `${what}${mapped} : ${LEVELS[level]}, ${EVIDENCE[evidence]}${capped}`;
}

function experience({ monthsAsked, daysByCloseness, byException }: ExperienceDetail): string {
  if (daysByCloseness.length === 0)
    return `Aucun travail enregistré dans ce métier ou un métier proche ; demandé : ${monthsAsked} mois.`;
  const parts = daysByCloseness.map(({ closeness, days }) => `${duration(days)} ${nearness(closeness)}`);
  const exception = byException ? ' (rapprochement admis entre infirmiers et techniciens de santé)' : '';
  return `${parts.join(', ')}${exception} ; demandé : ${monthsAsked} mois.`;
}

function nearness(closeness: number): string {
  return closeness === 100 ? 'dans le métier' : `dans un métier proche (compté à ${closeness} %)`;
}

function duration(days: number): string {
  return days < 31 ? `${days} jour${days > 1 ? 's' : ''}` : `${wholeMonths(days)} mois`;
}

const SHORTFALLS = {
  ONE_LEVEL_BELOW: 'un niveau au-dessous de celui demandé',
  PART_HELD: 'une partie seulement est acquise',
  CONDITIONAL: 'reconnu sous condition',
} as const;

function qualification({ verdict, credential }: QualificationDetail, labels: Labels): string {
  if (credential === null || verdict === 'NOT_MET')
    return 'Aucun titre enregistré n’atteint le niveau et le domaine demandés.';
  const level = credential.eqf === null ? '' : `, niveau européen ${credential.eqf}`;
  const basis = credential.basis === 'ANALOGY' ? ' par analogie' : '';
  const name = `« ${labels.qualification(credential.type)} »${level}${basis}`;
  return credential.shortfall === null
    ? `${name} : répond à la demande.`
    : `${name} : ${SHORTFALLS[credential.shortfall]}, compte pour moitié.`;
}

function qualificationAsked({ asked: { stated, field } }: QualificationDetail): string {
  const level = stated === null ? 'tout niveau' : `niveau ${stated.level} (${stated.scale})`;
  return field === null ? level : `${level}, domaine CITE-F ${field}`;
}

function language({ language: asked, held: supplier, modalities }: LanguageDetail, labels: Labels): string {
  if (supplier === null) return `${capital(labels.language(asked))} : rien d’enregistré.`;
  return `${capital(labels.language(supplier))} : ${gaps(modalities)}.`;
}

function gaps(modalities: readonly LanguageGap[]): string {
  return modalities
    .map(
      ({ modality, asked, held: level }) =>
        `${MODALITIES[modality]} ${levelName(level)} pour ${levelName(asked)} demandé`,
    )
    .join(', ');
}

function levelName(level: number | null): string {
  if (level === null) return 'non enregistré';
  if (level === 7) return 'langue maternelle';
  return cefrName(level) ?? 'aucun niveau';
}

function condition(
  { state, detail, unrecorded }: ConditionResult,
  labels: Labels,
  audience: Audience,
): string {
  switch (detail.kind) {
    case 'CONSENT':
      if (state === 'MET') return 'A donné son accord pour être présenté à des employeurs.';
      return state === 'NOT_MET'
        ? `A retiré son accord${detail.withdrawnOn === null ? '' : ` le ${date(detail.withdrawnOn)}`}.`
        : 'On ne lui a pas encore demandé son accord pour être présenté à des employeurs.';
    case 'DESTINATION': {
      const place = labels.jurisdiction(detail.destination);
      if (unrecorded) return `Destination ${place} : souhait non enregistré, à demander.`;
      return state === 'MET' ? `Accepte la destination ${place}.` : `N’a pas retenu la destination ${place}.`;
    }
    case 'CONTRACT_KIND': {
      const contract = `un contrat ${CONTRACTS[detail.contractKind] ?? detail.contractKind}`;
      if (unrecorded) return 'Contrat : souhait non enregistré, à demander.';
      return state === 'MET' ? `Accepte ${contract}.` : `N’accepte pas ${contract}.`;
    }
    case 'AVAILABILITY': {
      if (unrecorded) return 'Disponibilité non enregistrée, à demander.';
      if (state === 'MET') return 'Disponible pour la période de l’offre.';
      const from = detail.from === null ? '' : ` à partir du ${date(detail.from)}`;
      const to = detail.to === null ? '' : ` jusqu’au ${date(detail.to)} exclu`;
      return `Disponible${from}${to}, l’offre court${period(detail.startsOn, detail.endsOn)}.`;
    }
    case 'MINIMUM_WAGE':
      if (!detail.comparable)
        return 'Le salaire souhaité est dans une autre monnaie ou unité : à comparer ensemble.';
      return state === 'MET'
        ? 'Le salaire atteint celui que la personne souhaite.'
        : 'Le salaire est inférieur à celui que la personne souhaite.';
    case 'LANGUAGE': {
      const name = capital(labels.language(detail.language));
      const nothing = detail.modalities.every((gap) => gap.held === null);
      if (nothing) return `${name}, langue exigée : rien d’enregistré, à évaluer.`;
      return `${name} : ${gaps(detail.modalities)}.`;
    }
    case 'REGULATED_PROFESSION':
      return profession(state, detail, labels);
    case 'EVIDENCE':
      return state === 'MET'
        ? `« ${labels.skill(detail.skill)} » : la preuve demandée est là.`
        : `« ${labels.skill(detail.skill)} » : il faut que ce soit au moins ${EVIDENCE[detail.demanded]}.`;
    case 'PASSPORT': {
      const needed = `valable jusqu’au ${date(detail.neededUntil)} au moins`;
      if (unrecorded) return `Passeport non enregistré ; il le faut ${needed}.`;
      if (state === 'MET') return 'Passeport valable assez longtemps.';
      return audience === 'EMPLOYER' || detail.validUntil === null
        ? `Passeport à renouveler : il le faut ${needed}.`
        : `Passeport valable jusqu’au ${date(detail.validUntil)} ; il le faut ${needed}.`;
    }
    case 'LICENCE': {
      const name = `Permis ${detail.category}`;
      const needed = `valable jusqu’au ${date(detail.neededUntil)} au moins`;
      if (state === 'NOT_MET') return `${name} exigé : les permis enregistrés ne le couvrent pas.`;
      if (state === 'MET')
        return unrecorded
          ? `${name} enregistré sans date de fin : à vérifier.`
          : `${name} valable assez longtemps.`;
      if (unrecorded) return `${name} exigé : aucun permis enregistré, à demander.`;
      return audience === 'EMPLOYER' || detail.validUntil === null
        ? `${name} à renouveler : il le faut ${needed}.`
        : `${name} valable jusqu’au ${date(detail.validUntil)} ; il le faut ${needed}.`;
    }
  }
}

function profession(
  state: ConditionResult['state'],
  detail: Extract<ConditionResult['detail'], { kind: 'REGULATED_PROFESSION' }>,
  labels: Labels,
): string {
  const place = labels.jurisdiction(detail.destination);
  const start = `Profession réglementée (${place})`;
  if (detail.credential === null) return `${start} : aucun titre enregistré, à demander.`;
  const title = `« ${labels.qualification(detail.credential)} »`;
  switch (state) {
    case 'MET':
      return `${start} : ${title} y ouvre l’exercice.`;
    case 'AFTER_MEASURE':
      return `${start} : ${title} doit d’abord y être reconnu.`;
    case 'NOT_MET':
      return `${start} : ${title} n’y ouvre pas l’exercice.`;
  }
}

const COMPENSATION: Readonly<Record<CompensationMeasure, string>> = {
  ADAPTATION_PERIOD: 'stage d’adaptation',
  APTITUDE_TEST: 'épreuve d’aptitude',
  COMPLEMENTARY_TRAINING: 'formation complémentaire',
  SUPERVISED_PRACTICE: 'pratique encadrée',
  LANGUAGE_TEST: 'épreuve de langue',
  PROFESSIONAL_EXPERIENCE: 'expérience professionnelle',
  ORDER_EXAM: 'examen de l’ordre',
};

/** Of an adaptation period and an aptitude test the applicant chooses one. */
function compensation(measures: readonly CompensationMeasure[]): string {
  const choice: readonly CompensationMeasure[] = ['ADAPTATION_PERIOD', 'APTITUDE_TEST'];
  const chosen = choice.every((one) => measures.includes(one)) ? choice : [];
  const others = measures.filter((one) => !chosen.includes(one)).map((one) => COMPENSATION[one]);
  return [
    ...(chosen.length > 0 ? [chosen.map((one) => COMPENSATION[one]).join(' ou ')] : []),
    ...others,
  ].join(', ');
}

function measure({ kind, days, paidBy, subject }: Measure, labels: Labels): string {
  const cost = paidBy === 'NOT_THE_WORKER' ? ', sans frais pour la personne' : '';
  const about = (sentence: string) => `${sentence} (environ ${days} jour${days > 1 ? 's' : ''}${cost}).`;
  const of = subject !== null && 'language' in subject ? ` en ${labels.language(subject.language)}` : '';
  switch (kind) {
    case 'ASK_CONSENT':
      return about('Demander son accord à la personne');
    case 'WAIT_UNTIL_AVAILABLE':
      return `Attendre qu’elle soit disponible (${days} jour${days > 1 ? 's' : ''}).`;
    case 'ASSESS_LANGUAGE':
      return about(`Évaluer son niveau${of}`);
    case 'TRAIN_LANGUAGE':
      return about(`Suivre un cours${of}`);
    case 'RECORD_QUALIFICATION':
      return about('Enregistrer ses titres');
    case 'SEEK_RECOGNITION':
      return about('Faire reconnaître le titre par l’autorité de destination');
    case 'COMPLETE_COMPENSATION':
      return about(
        subject !== null && 'compensation' in subject
          ? `Accomplir la mesure de compensation : ${compensation(subject.compensation)}`
          : 'Accomplir la mesure de compensation',
      );
    case 'TEST_AT_CENTRE':
      return about(
        subject !== null && 'skill' in subject
          ? `Passer le test au centre pour « ${labels.skill(subject.skill)} »`
          : 'Passer le test au centre',
      );
    case 'OBTAIN_PASSPORT':
      return about('Obtenir un passeport');
    case 'RENEW_PASSPORT':
      return about('Renouveler le passeport');
    case 'RECORD_LICENCE':
      return about('Enregistrer le permis de conduire');
    case 'RENEW_LICENCE':
      return about('Renouveler le permis de conduire');
  }
}

function period(from: string | null, to: string | null): string {
  const start = from === null ? '' : ` à partir du ${date(from)}`;
  return to === null ? start : `${start} jusqu’au ${date(to)} exclu`;
}

function date(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function number(value: number): string {
  return String(value).replace('.', ',');
}
