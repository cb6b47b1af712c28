import type { CaseMove } from './case-moves-rules.ts';
import type { CaseOutcome, CaseState, RplStage } from './case-vocabulary.ts';
import type { CaseWarning } from './warning-rules.ts';

type Said = Readonly<Record<'fr' | 'en', string>>;

const STATES: Readonly<Record<CaseState, Said>> = {
  DRAFT: { fr: 'en préparation', en: 'being prepared' },
  SUBMITTED: { fr: 'déposé', en: 'submitted' },
  INCOMPLETE: { fr: 'incomplet', en: 'incomplete' },
  ADMISSIBLE: { fr: 'recevable', en: 'admissible' },
  AUTHENTICATION_PENDING: { fr: 'authentification en cours', en: 'being authenticated' },
  IN_ASSESSMENT: { fr: 'en évaluation', en: 'in assessment' },
  DECIDED: { fr: 'décidé', en: 'decided' },
  APPEAL: { fr: 'en recours', en: 'under appeal' },
  CLOSED: { fr: 'clos', en: 'closed' },
};

const STAGES: Readonly<Record<RplStage, Said>> = {
  INFORMATION: { fr: 'information', en: 'information' },
  ELIGIBILITY: { fr: 'recevabilité', en: 'eligibility' },
  PORTFOLIO: { fr: 'constitution du dossier', en: 'portfolio' },
  ASSESSMENT: { fr: 'évaluation par le jury', en: 'assessment' },
  CERTIFICATION: { fr: 'certification', en: 'certification' },
};

const OUTCOMES: Readonly<Record<CaseOutcome, Said>> = {
  AUTOMATIC: { fr: 'reconnaissance automatique', en: 'automatic recognition' },
  FULL: { fr: 'reconnaissance totale', en: 'full recognition' },
  ACADEMIC_ONLY: { fr: 'équivalence académique', en: 'academic equivalence' },
  LEVEL_STATEMENT: { fr: 'comparabilité de niveau', en: 'statement of level' },
  LOWER_LEVEL: { fr: 'reconnaissance à un niveau inférieur', en: 'recognition at a lower level' },
  PARTIAL: { fr: 'reconnaissance partielle', en: 'partial recognition' },
  CONDITIONAL: { fr: 'reconnaissance sous conditions', en: 'recognition under conditions' },
  PASSED_TEST: { fr: 'test réussi', en: 'test passed' },
  FAILED_TEST: { fr: 'test échoué', en: 'test failed' },
  REFUSED: { fr: 'refus', en: 'refusal' },
  INADMISSIBLE: { fr: 'irrecevable', en: 'inadmissible' },
  UNDETERMINED: { fr: 'sans suite ou avis divergents', en: 'undetermined' },
};

const MOVES: Readonly<Record<CaseMove | 'OPEN', Said>> = {
  OPEN: { fr: 'ouverture', en: 'opened' },
  ADD_EVIDENCE: { fr: 'pièce versée', en: 'paper added' },
  CHECK_EVIDENCE: { fr: 'pièce vérifiée', en: 'paper checked' },
  WITHDRAW_EVIDENCE: { fr: 'pièce retirée', en: 'paper taken back' },
  SUBMIT: { fr: 'dépôt', en: 'submitted' },
  REQUEST_DOCUMENTS: { fr: 'pièces demandées', en: 'papers requested' },
  ADMIT: { fr: 'recevabilité', en: 'found complete' },
  REJECT: { fr: 'irrecevabilité', en: 'rejected as inadmissible' },
  ASSIGN: { fr: 'affectation', en: 'assigned' },
  ASK_AUTHENTICATION: { fr: 'authentification demandée', en: 'authentication asked' },
  CONCLUDE_AUTHENTICATION: { fr: 'authentification rendue', en: 'authentication answered' },
  SUSPEND_CLOCK: { fr: 'délai suspendu', en: 'clock suspended' },
  RESUME_CLOCK: { fr: 'délai repris', en: 'clock resumed' },
  BEGIN_ASSESSMENT: { fr: 'début de l’évaluation', en: 'assessment begun' },
  NAME_JURY: { fr: 'jury désigné', en: 'jury named' },
  DECIDE: { fr: 'décision', en: 'decided' },
  RECORD_MEASURE: { fr: 'mesure de compensation', en: 'compensation measure' },
  LODGE_APPEAL: { fr: 'recours', en: 'appeal lodged' },
  WITHDRAW_APPEAL: { fr: 'désistement du recours', en: 'appeal withdrawn' },
  DECIDE_APPEAL: { fr: 'décision sur le recours', en: 'appeal decided' },
  REOPEN: { fr: 'reprise pour les unités restantes', en: 'taken up for the units left' },
  CLOSE: { fr: 'clôture', en: 'closed' },
  REVOKE: { fr: 'annulation', en: 'revoked' },
  WITHDRAW: { fr: 'désistement', en: 'withdrawn' },
};

type Language = keyof Said;

/** French unless another language is asked for. */
function language(lang: string): Language {
  return lang.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function sayCaseState(state: CaseState, lang: string): string {
  return STATES[state][language(lang)];
}

export function sayCaseStage(stage: RplStage, lang: string): string {
  return STAGES[stage][language(lang)];
}

export function sayCaseOutcome(outcome: CaseOutcome, lang: string): string {
  return OUTCOMES[outcome][language(lang)];
}

export function sayCaseMove(move: CaseMove | 'OPEN', lang: string): string {
  return MOVES[move][language(lang)];
}

/** A sentence on what somebody should look at. */
export function sayCaseWarning({ kind, on, days }: CaseWarning, lang: string): string {
  const french = language(lang) === 'fr';
  const count = Math.abs(days);
  const left = french ? jours(count) : `${count} day${count === 1 ? '' : 's'}`;
  switch (kind) {
    case 'DEADLINE_NEAR':
      return french
        ? `L’autorité doit décider au plus tard le ${on} (encore ${left}).`
        : `The authority has to decide by ${on} (${left} left).`;
    case 'DEADLINE_PASSED':
      return french
        ? `Le délai légal a expiré le ${on}, il y a ${left}.`
        : `The statutory time ended on ${on}, ${left} ago.`;
    case 'APPEAL_ENDING':
      return french
        ? `Un recours est possible jusqu’au ${on} (encore ${left}).`
        : `An appeal is possible until ${on} (${left} left).`;
    case 'CERTIFICATE_ENDING':
      return french
        ? `Le certificat expire le ${on} (encore ${left}).`
        : `The certificate expires on ${on} (${left} left).`;
    case 'CERTIFICATE_EXPIRED':
      return french
        ? `Le certificat a expiré le ${on}, il y a ${left}.`
        : `The certificate expired on ${on}, ${left} ago.`;
  }
}

function jours(count: number): string {
  return `${count} jour${count > 1 ? 's' : ''}`;
}
