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
  1: 'level 1, did it under supervision',
  2: 'level 2, does it alone',
  3: 'level 3, handles the difficult cases',
  4: 'level 4, teaches or leads it',
};

const EVIDENCE: Readonly<Record<SkillEvidence, string>> = {
  SELF_DECLARED: 'declared by the person',
  EMPLOYER_ATTESTED: 'attested by an employer',
  CENTRE_TESTED: 'tested at the centre',
  CERTIFIED: 'certified',
};

const RELATIONS: Readonly<Record<Exclude<SkillRelationKind, 'SAME'>, string>> = {
  NARROWER: 'narrower than what is asked',
  BROADER: 'broader than what is asked',
  RELATED: 'related to what is asked',
};

const MODALITIES: Readonly<Record<Modality, string>> = {
  listening: 'listening',
  speaking: 'speaking',
  reading: 'reading',
  writing: 'writing',
};

const CONTRACTS: Readonly<Record<string, string>> = {
  SEASONAL: 'a seasonal contract',
  SEASONAL_RECURRENT: 'a seasonal contract with recall',
  FIXED_TERM: 'a fixed-term contract',
  PROJECT: 'a project contract',
  OPEN_ENDED: 'an open-ended contract',
  APPRENTICESHIP: 'an apprenticeship',
  TRAINEESHIP: 'a traineeship',
  SELF_EMPLOYED: 'self-employment',
  INFORMAL_VERBAL: 'a verbal contract',
};

export const en: Wording = {
  asked: (detail, labels) => {
    switch (detail.kind) {
      case 'SKILL':
        return labels.skill(detail.skill);
      case 'EXPERIENCE':
        return `Experience: ${detail.monthsAsked} months`;
      case 'QUALIFICATION':
        return `Qualification: ${qualificationAsked(detail)}`;
      case 'LANGUAGE':
        return `Language desired: ${labels.language(detail.language)}`;
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
  if (chosen !== null) return `${held(chosen, labels)}; level asked: ${minimumLevel}.`;
  const question = hint === null ? '' : ` “${labels.skill(hint)}” is of the same group: worth a question.`;
  return `Neither this skill nor a related one is recorded.${question}`;
}

function held(
  { held: ordinal, relation, level, evidence, levelCounted }: ChosenSkill,
  labels: Labels,
): string {
  const what =
    relation.kind === 'SAME'
      ? 'Skill held'
      : `“${labels.skill(ordinal)}”, ${RELATIONS[relation.kind]} (counts ${relation.similarity} %)`;
  const confidence = (relation.confidenceRequired * relation.confidenceHeld) / 100;
  const mapped = confidence === 100 ? '' : `, through a mapping that counts ${confidence} %`;
  const capped = levelCounted < level ? `, counted as ${levelCounted} for want of stronger evidence` : '';
  return `${what}${mapped}: ${LEVELS[level]}, ${EVIDENCE[evidence]}${capped}`;
}

function experience({ monthsAsked, daysByCloseness, byException }: ExperienceDetail): string {
  if (daysByCloseness.length === 0)
    return `No work in this or a near occupation is recorded; asked: ${monthsAsked} months.`;
  const parts = daysByCloseness.map(({ closeness, days }) => `${duration(days)} ${nearness(closeness)}`);
  const exception = byException ? ' (nurses and health technicians count as near)' : '';
  return `${parts.join(', ')}${exception}; asked: ${monthsAsked} months.`;
}

function nearness(closeness: number): string {
  return closeness === 100 ? 'in the occupation' : `in a near occupation (counts ${closeness} %)`;
}

function duration(days: number): string {
  if (days < 31) return `${days} day${days > 1 ? 's' : ''}`;
  const months = wholeMonths(days);
  return `${months} month${months > 1 ? 's' : ''}`;
}

const SHORTFALLS = {
  ONE_LEVEL_BELOW: 'one level below what is asked',
  PART_HELD: 'only a part is held',
  CONDITIONAL: 'recognised under a condition',
} as const;

function qualification({ verdict, credential }: QualificationDetail, labels: Labels): string {
  if (credential === null || verdict === 'NOT_MET')
    return 'No recorded qualification reaches the level and field asked.';
  const level = credential.eqf === null ? '' : `, European level ${credential.eqf}`;
  const basis = credential.basis === 'ANALOGY' ? ' by analogy' : '';
  const name = `“${labels.qualification(credential.type)}”${level}${basis}`;
  return credential.shortfall === null
    ? `${name}: meets what is asked.`
    : `${name}: ${SHORTFALLS[credential.shortfall]}, counts half.`;
}

function qualificationAsked({ asked: { stated, field } }: QualificationDetail): string {
  const level = stated === null ? 'any level' : `level ${stated.level} (${stated.scale})`;
  return field === null ? level : `${level}, ISCED-F field ${field}`;
}

function language({ language: asked, held: supplier, modalities }: LanguageDetail, labels: Labels): string {
  if (supplier === null) return `${labels.language(asked)}: nothing recorded.`;
  return `${labels.language(supplier)}: ${gaps(modalities)}.`;
}

function gaps(modalities: readonly LanguageGap[]): string {
  return modalities
    .map(
      ({ modality, asked, held: level }) =>
        `${MODALITIES[modality]} ${levelName(level)} for ${levelName(asked)} asked`,
    )
    .join(', ');
}

function levelName(level: number | null): string {
  if (level === null) return 'not recorded';
  if (level === 7) return 'native';
  return cefrName(level) ?? 'none';
}

function condition(
  { state, detail, unrecorded }: ConditionResult,
  labels: Labels,
  audience: Audience,
): string {
  switch (detail.kind) {
    case 'CONSENT':
      if (state === 'MET') return 'Agreed to be shown to employers.';
      return state === 'NOT_MET'
        ? `Withdrew the consent${detail.withdrawnOn === null ? '' : ` on ${detail.withdrawnOn}`}.`
        : 'Has not yet been asked to agree to be shown to employers.';
    case 'DESTINATION': {
      const place = labels.jurisdiction(detail.destination);
      if (unrecorded) return `Destination ${place}: wish not recorded, to be asked.`;
      return state === 'MET'
        ? `Accepts the destination ${place}.`
        : `Did not choose the destination ${place}.`;
    }
    case 'CONTRACT_KIND': {
      const contract = CONTRACTS[detail.contractKind] ?? detail.contractKind;
      if (unrecorded) return 'Contract: wish not recorded, to be asked.';
      return state === 'MET' ? `Accepts ${contract}.` : `Does not accept ${contract}.`;
    }
    case 'AVAILABILITY': {
      if (unrecorded) return 'Availability not recorded, to be asked.';
      if (state === 'MET') return 'Available for the period of the offer.';
      const from = detail.from === null ? '' : ` from ${detail.from}`;
      const to = detail.to === null ? '' : ` until before ${detail.to}`;
      return `Available${from}${to}; the offer runs${period(detail.startsOn, detail.endsOn)}.`;
    }
    case 'MINIMUM_WAGE':
      if (!detail.comparable)
        return 'The wage wished for is in another currency or unit: compare it together.';
      return state === 'MET'
        ? 'The wage reaches what the person wishes.'
        : 'The wage is below what the person wishes.';
    case 'LANGUAGE': {
      const name = labels.language(detail.language);
      const nothing = detail.modalities.every((gap) => gap.held === null);
      return nothing
        ? `${name}, required: nothing recorded, to be assessed.`
        : `${name}: ${gaps(detail.modalities)}.`;
    }
    case 'REGULATED_PROFESSION':
      return profession(state, detail, labels);
    case 'EVIDENCE':
      return state === 'MET'
        ? `“${labels.skill(detail.skill)}”: the evidence demanded is there.`
        : `“${labels.skill(detail.skill)}”: it must at least be ${EVIDENCE[detail.demanded]}.`;
    case 'PASSPORT': {
      const needed = `until ${detail.neededUntil} at least`;
      if (unrecorded) return `No passport recorded; one valid ${needed} is needed.`;
      if (state === 'MET') return 'Passport valid long enough.';
      return audience === 'EMPLOYER' || detail.validUntil === null
        ? `Passport to be renewed: it must be valid ${needed}.`
        : `Passport valid until ${detail.validUntil}; it must be valid ${needed}.`;
    }
    case 'LICENCE': {
      const name = `Driving licence ${detail.category}`;
      const needed = `until ${detail.neededUntil} at least`;
      if (state === 'NOT_MET') return `${name} required: no recorded licence covers it.`;
      if (state === 'MET')
        return unrecorded ? `${name} recorded without an end: to be checked.` : `${name} valid long enough.`;
      if (unrecorded) return `${name} required: no licence is recorded, to be asked.`;
      return audience === 'EMPLOYER' || detail.validUntil === null
        ? `${name} to be renewed: it must be valid ${needed}.`
        : `${name} valid until ${detail.validUntil}; it must be valid ${needed}.`;
    }
  }
}

function profession(
  state: ConditionResult['state'],
  detail: Extract<ConditionResult['detail'], { kind: 'REGULATED_PROFESSION' }>,
  labels: Labels,
): string {
  const start = `Regulated profession (${labels.jurisdiction(detail.destination)})`;
  if (detail.credential === null) return `${start}: no qualification recorded, to be asked.`;
  const title = `“${labels.qualification(detail.credential)}”`;
  switch (state) {
    case 'MET':
      return `${start}: ${title} opens it.`;
    case 'AFTER_MEASURE':
      return `${start}: ${title} must first be recognised there.`;
    case 'NOT_MET':
      return `${start}: ${title} does not open it.`;
  }
}

const COMPENSATION: Readonly<Record<CompensationMeasure, string>> = {
  ADAPTATION_PERIOD: 'adaptation period',
  APTITUDE_TEST: 'aptitude test',
  COMPLEMENTARY_TRAINING: 'complementary training',
  SUPERVISED_PRACTICE: 'supervised practice',
  LANGUAGE_TEST: 'language test',
  PROFESSIONAL_EXPERIENCE: 'professional experience',
  ORDER_EXAM: 'examination of the order',
};

/** Of an adaptation period and an aptitude test the applicant chooses one. */
function compensation(measures: readonly CompensationMeasure[]): string {
  const choice: readonly CompensationMeasure[] = ['ADAPTATION_PERIOD', 'APTITUDE_TEST'];
  const chosen = choice.every((one) => measures.includes(one)) ? choice : [];
  const others = measures.filter((one) => !chosen.includes(one)).map((one) => COMPENSATION[one]);
  return [
    ...(chosen.length > 0 ? [chosen.map((one) => COMPENSATION[one]).join(' or ')] : []),
    ...others,
  ].join(', ');
}

function measure({ kind, days, paidBy, subject }: Measure, labels: Labels): string {
  const cost = paidBy === 'NOT_THE_WORKER' ? ', at no cost to the person' : '';
  const length = `${days} day${days > 1 ? 's' : ''}`;
  const about = (sentence: string) => `${sentence} (about ${length}${cost}).`;
  const of =
    subject !== null && 'language' in subject ? ` ${labels.language(subject.language)}` : ' the language';
  switch (kind) {
    case 'ASK_CONSENT':
      return about('Ask the person to agree');
    case 'WAIT_UNTIL_AVAILABLE':
      return `Wait until the person is available (${length}).`;
    case 'ASSESS_LANGUAGE':
      return about(`Assess${of}`);
    case 'TRAIN_LANGUAGE':
      return about(`Take a course in${of}`);
    case 'RECORD_QUALIFICATION':
      return about('Record the qualifications');
    case 'SEEK_RECOGNITION':
      return about('Have the qualification recognised by the authority of the destination');
    case 'COMPLETE_COMPENSATION':
      return about(
        subject !== null && 'compensation' in subject
          ? `Complete the compensation measure: ${compensation(subject.compensation)}`
          : 'Complete the compensation measure',
      );
    case 'TEST_AT_CENTRE':
      return about(
        subject !== null && 'skill' in subject
          ? `Take the test at the centre for “${labels.skill(subject.skill)}”`
          : 'Take the test at the centre',
      );
    case 'OBTAIN_PASSPORT':
      return about('Obtain a passport');
    case 'RENEW_PASSPORT':
      return about('Renew the passport');
    case 'RECORD_LICENCE':
      return about('Record the driving licence');
    case 'RENEW_LICENCE':
      return about('Renew the driving licence');
  }
}

function period(from: string | null, to: string | null): string {
  const start = from === null ? '' : ` from ${from}`;
  return to === null ? start : `${start} until before ${to}`;
}
