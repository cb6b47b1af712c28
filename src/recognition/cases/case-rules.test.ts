import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../config.ts';
import { DomainError } from '../../domain/errors.ts';
import { isoDate } from '../../domain/iso-date.ts';
import { CASE_MOVES, legalMoves, moveTable, stageOf, statesAfter } from './case-moves-rules.ts';
import { CASE_KINDS, CASE_STATES } from './case-vocabulary.ts';
import { possibleMoves } from './check-move-rules.ts';
import { checklistOf, completeOn, missingFrom } from './checklist-rules.ts';
import { effectOn, effectsOf, openMeasures, standingOf, unitsObtained } from './decision-rules.ts';
import {
  CREDENTIAL_CASE,
  decision,
  FAR,
  lived,
  PRIOR_LEARNING_CASE,
  PROCEDURE,
  UNTIL_ASSESSMENT,
} from './test-case.ts';
import { caseClock, warningsOf } from './warning-rules.ts';

const on = isoDate;

function refusalOf(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the moves', () => {
  it.each(CASE_KINDS)('of a case of %s are those of the documentation', (kind) => {
    const page = readFileSync(join(projectRoot, 'docs/recognition-cases.md'), 'utf8');
    expect(page).toContain(moveTable(kind));
  });

  it('leave no state without a way out but the last one', () => {
    for (const kind of CASE_KINDS) {
      for (const state of CASE_STATES) {
        const out = legalMoves(kind, state).some((move) =>
          statesAfter(kind, state, move).some((to) => to !== state),
        );
        expect([kind, state, out]).toEqual([kind, state, state !== 'CLOSED']);
      }
    }
  });

  it('that are not possible are refused with those that are', () => {
    const file = lived(CREDENTIAL_CASE, '2026-01-10', []);
    const refusal = refusalOf(() =>
      lived(CREDENTIAL_CASE, '2026-01-10', [
        { move: 'DECIDE', on: on('2026-01-11'), decision: decision({}) },
      ]),
    );
    expect(refusal).toMatchObject({ code: 'ILLEGAL_STATE', key: 'recognitionCase.illegalMove' });
    expect(refusal.message).toBe(
      'A case that is DRAFT cannot DECIDE; possible: ADD_EVIDENCE, SUBMIT, WITHDRAW',
    );
    expect(possibleMoves(file, CREDENTIAL_CASE)).toEqual(['ADD_EVIDENCE', 'SUBMIT', 'WITHDRAW']);
  });

  it('are refused from every state that the table does not name', () => {
    for (const state of CASE_STATES) {
      const legal = legalMoves('CREDENTIAL', state);
      for (const move of CASE_MOVES) {
        expect(statesAfter('CREDENTIAL', state, move).length > 0).toBe(legal.includes(move));
      }
    }
  });

  it('go forward in time and not into the future', () => {
    const early = () => lived(CREDENTIAL_CASE, '2026-01-10', [{ move: 'SUBMIT', on: on('2026-01-09') }]);
    expect(refusalOf(early)).toMatchObject({
      code: 'INVALID_INPUT',
      key: 'recognitionCase.beforeLast',
      path: ['on'],
    });
    const late = () =>
      lived(CREDENTIAL_CASE, '2026-01-10', [{ move: 'SUBMIT', on: on('2026-01-12') }], on('2026-01-11'));
    expect(refusalOf(late)).toMatchObject({ key: 'date.future', path: ['on'] });
  });

  it('are the stages of prior learning', () => {
    expect(CASE_STATES.map(stageOf)).toEqual([
      'INFORMATION',
      'ELIGIBILITY',
      'ELIGIBILITY',
      'PORTFOLIO',
      'PORTFOLIO',
      'ASSESSMENT',
      'CERTIFICATION',
      'CERTIFICATION',
      null,
    ]);
  });
});

describe('a file', () => {
  it('is complete on the day of its last good paper, not on that of its first look', () => {
    const file = lived(CREDENTIAL_CASE, '2026-01-10', UNTIL_ASSESSMENT.slice(0, 4));
    const lines = checklistOf(PROCEDURE.checklist, file.evidence);
    expect(completeOn(lines, on('2026-01-15'))).toBe('2026-01-20');
    expect(lines.map(({ evidence }) => evidence?.id ?? null)).toEqual(['diploma', 'marks', null]);
  });

  it('that lacks a paper, or a good enough check of it, is not admitted, and says which', () => {
    const steps = [
      ...UNTIL_ASSESSMENT.slice(0, 3),
      { move: 'ADMIT', on: on('2026-01-20'), completeOn: on('2026-01-20') },
    ] as const;
    const refusal = refusalOf(() => lived(CREDENTIAL_CASE, '2026-01-10', steps));
    expect(refusal).toMatchObject({ key: 'recognitionCase.incomplete', values: { missing: 'Diplôme' } });
    const empty = checklistOf(PROCEDURE.checklist, []);
    expect(missingFrom(empty).map(({ kind }) => kind)).toEqual(['DIPLOMA', 'TRANSCRIPT']);
  });

  it('whose paper the issuer does not confirm is complete no longer', () => {
    const file = lived(CREDENTIAL_CASE, '2026-01-10', [
      ...UNTIL_ASSESSMENT.slice(0, 6),
      { move: 'ASK_AUTHENTICATION', on: on('2026-01-24'), evidenceIds: ['diploma'] },
      { move: 'CONCLUDE_AUTHENTICATION', on: on('2026-02-24'), authentic: [] },
    ]);
    expect(file.state).toBe('ADMISSIBLE');
    expect(missingFrom(checklistOf(PROCEDURE.checklist, file.evidence)).map(({ kind }) => kind)).toEqual([
      'DIPLOMA',
    ]);
  });

  it('starts its clock when it was complete, and warns before and after the deadline', () => {
    const file = lived(CREDENTIAL_CASE, '2026-01-10', UNTIL_ASSESSMENT);
    const warned = (day: string) =>
      warningsOf(file, PROCEDURE, on(day)).map(({ kind, days }) => [kind, days]);
    expect(caseClock(file, PROCEDURE, on('2026-01-26'))).toMatchObject({
      startedOn: '2026-01-20',
      dueOn: '2026-04-20',
    });
    expect(warned('2026-04-05')).toEqual([]);
    expect(warned('2026-04-06')).toEqual([['DEADLINE_NEAR', 14]]);
    expect(warned('2026-04-21')).toEqual([['DEADLINE_PASSED', -1]]);
  });

  it('says nothing of a deadline while its clock stands still', () => {
    const steps = [...UNTIL_ASSESSMENT, { move: 'SUSPEND_CLOCK', on: on('2026-03-01') }] as const;
    const file = lived(CREDENTIAL_CASE, '2026-01-10', steps);
    expect(warningsOf(file, PROCEDURE, on('2027-01-01'))).toEqual([]);
    expect(possibleMoves(file, CREDENTIAL_CASE)).toContain('RESUME_CLOCK');
    const again = () =>
      lived(CREDENTIAL_CASE, '2026-01-10', [...steps, { move: 'SUSPEND_CLOCK', on: on('2026-03-02') }]);
    expect(refusalOf(again).key).toBe('recognitionCase.suspended');
  });
});

const CHOICE = decision({
  outcome: 'CONDITIONAL',
  differences: ['MISSING_PRACTICE'],
  measures: [
    { kind: 'ADAPTATION_PERIOD', choice: 1, months: 12, description: null },
    { kind: 'APTITUDE_TEST', choice: 1, months: null, description: null },
    { kind: 'LANGUAGE_TEST', choice: null, months: null, description: 'B2' },
  ],
});

function decidedAs(change: Parameters<typeof decision>[0], ...steps: Parameters<typeof lived>[2]) {
  return lived(CREDENTIAL_CASE, '2026-01-10', [
    ...UNTIL_ASSESSMENT,
    { move: 'DECIDE', on: on('2026-03-02'), decision: decision(change) },
    ...steps,
  ]);
}

describe('a decision', () => {
  it.each([
    [
      'REFUSED without a reason',
      { outcome: 'REFUSED', effectScope: null },
      'missing.reason',
      'refusalReasons',
    ],
    ['FULL with one', { refusalReasons: ['FRAUD'] }, 'unfit.reason', 'refusalReasons'],
    [
      'CONDITIONAL without a measure',
      { outcome: 'CONDITIONAL', differences: ['LEVEL'] },
      'missing.measure',
      'measures',
    ],
    ['CONDITIONAL without a difference', { ...CHOICE, differences: [] }, 'missing.difference', 'differences'],
    ['FULL with a measure', { measures: CHOICE.measures }, 'unfit.measure', 'measures'],
    ['LOWER_LEVEL without a level', { outcome: 'LOWER_LEVEL' }, 'missing.level', 'level'],
    ['FULL without a scope', { effectScope: null }, 'missing.effectScope', 'effectScope'],
    [
      'foreign to the procedure',
      { outcome: 'LEVEL_STATEMENT', level: { scale: 'EQF8', level: '4' } },
      'outcomeForeign',
      'outcome',
    ],
    ['that ends before it begins', { validUntil: on('2026-03-01') }, 'endsBeforeDecision', 'validUntil'],
    ['with units of nothing', { units: ['TILING'] }, 'unitUnknown', 'units'],
  ] as const)('%s is refused', (_what, change, key, field) => {
    const refusal = refusalOf(() => decidedAs({ ...change } as Parameters<typeof decision>[0]));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', key: `recognitionCase.${key}` });
    expect(refusal.path[0]).toBe(field);
  });

  it('with an adaptation period above three years is refused', () => {
    const [period, ...others] = CHOICE.measures;
    const measures = period ? [{ ...period, months: 37 }, ...others] : [];
    expect(refusalOf(() => decidedAs({ ...CHOICE, measures }))).toMatchObject({
      key: 'recognitionCase.measureMonths',
      path: ['measures', 0, 'months'],
    });
  });

  it('under conditions becomes whole when one of each choice and all others are passed', () => {
    const file = decidedAs(
      CHOICE,
      { move: 'RECORD_MEASURE', on: on('2026-06-01'), measure: 2, passed: false },
      { move: 'RECORD_MEASURE', on: on('2026-09-01'), measure: 2, passed: true },
    );
    const [taken] = file.decisions;
    if (!taken) throw new Error('nothing was decided');
    expect(openMeasures(taken)).toEqual([3]);
    expect(effectOn(file, on('2026-12-31'))?.outcome).toBe('CONDITIONAL');
    const close = () => decidedAs(CHOICE, { move: 'CLOSE', on: on('2026-09-02') });
    expect(refusalOf(close)).toMatchObject({
      key: 'recognitionCase.measuresOpen',
      values: { open: '1, 2, 3' },
    });
    const whole = decidedAs(
      CHOICE,
      { move: 'RECORD_MEASURE', on: on('2026-09-01'), measure: 2, passed: true },
      { move: 'RECORD_MEASURE', on: on('2026-10-01'), measure: 3, passed: true },
      { move: 'CLOSE', on: on('2026-10-02') },
    );
    expect(whole.decisions.flatMap(effectsOf)).toEqual([
      { outcome: 'CONDITIONAL', from: '2026-03-02', to: '2026-10-01' },
      { outcome: 'FULL', from: '2026-10-01', to: null },
    ]);
    const again = () =>
      decidedAs(
        CHOICE,
        { move: 'RECORD_MEASURE', on: on('2026-09-01'), measure: 2, passed: true },
        { move: 'RECORD_MEASURE', on: on('2026-09-02'), measure: 1, passed: true },
      );
    expect(refusalOf(again)).toMatchObject({
      key: 'recognitionCase.measureNotOpen',
      values: { measure: 1, open: '3' },
    });
  });

  it('ends with its certificate, says so in time, and is worth nothing after', () => {
    const file = decidedAs({ validUntil: on('2031-03-01') });
    const [taken] = file.decisions;
    expect(taken && ['2031-03-01', '2031-03-02'].map((day) => standingOf(taken, on(day)))).toEqual([
      'IN_FORCE',
      'EXPIRED',
    ]);
    expect(effectOn(file, on('2031-03-01'))?.outcome).toBe('FULL');
    expect(effectOn(file, on('2031-03-02'))).toBeNull();
    expect(warningsOf(file, PROCEDURE, on('2030-12-01'))).toEqual([
      { kind: 'CERTIFICATE_ENDING', on: '2031-03-01', days: 90 },
    ]);
    expect(warningsOf(file, PROCEDURE, on('2031-03-11'))).toEqual([
      { kind: 'CERTIFICATE_EXPIRED', on: '2031-03-01', days: -10 },
    ]);
  });

  it('that is revoked is worth nothing from the day that the revocation names', () => {
    const revoked = {
      move: 'REVOKE',
      on: on('2026-07-01'),
      reason: 'FRAUD',
      from: on('2026-03-02'),
    } as const;
    const file = decidedAs({}, { move: 'CLOSE', on: on('2026-04-03') }, revoked);
    expect(file).toMatchObject({ state: 'CLOSED', ending: 'REVOKED' });
    expect(file.decisions.flatMap(effectsOf)).toEqual([]);
    const outside = () => decidedAs({}, { ...revoked, from: on('2026-03-01') });
    expect(refusalOf(outside)).toMatchObject({ key: 'recognitionCase.revokedOutside', path: ['from'] });
    const nothing = () =>
      decidedAs({ outcome: 'REFUSED', effectScope: null, refusalReasons: ['LANGUAGE'] }, revoked);
    expect(refusalOf(nothing).key).toBe('recognitionCase.nothingToRevoke');
  });
});

describe('an appeal', () => {
  const refused = {
    outcome: 'REFUSED',
    effectScope: null,
    refusalReasons: ['INSUFFICIENT_DURATION'],
  } as const;
  const lodged = { move: 'LODGE_APPEAL', on: on('2026-04-02') } as const;

  it('is possible until the last day of its period, and once', () => {
    const file = decidedAs({ ...refused, refusalReasons: [...refused.refusalReasons] }, lodged);
    expect(file.state).toBe('APPEAL');
    const late = () =>
      decidedAs({ ...refused, refusalReasons: ['LANGUAGE'] }, { ...lodged, on: on('2026-04-03') });
    expect(refusalOf(late)).toMatchObject({
      key: 'recognitionCase.appealTooLate',
      values: { until: '2026-04-02' },
    });
    const twice = () =>
      decidedAs(
        { ...refused, refusalReasons: ['LANGUAGE'] },
        { ...lodged, on: on('2026-03-03') },
        { move: 'WITHDRAW_APPEAL', on: on('2026-03-04') },
        { ...lodged, on: on('2026-03-05') },
      );
    expect(refusalOf(twice).key).toBe('recognitionCase.appealed');
  });

  it('that reforms a decision puts another in its place from that day', () => {
    const file = decidedAs({ ...refused, refusalReasons: ['INSUFFICIENT_DURATION'] }, lodged, {
      move: 'DECIDE_APPEAL',
      on: on('2026-05-04'),
      outcome: 'REFORMED',
      decision: decision({}),
    });
    expect(file.decisions.flatMap(effectsOf)).toEqual([
      { outcome: 'REFUSED', from: '2026-03-02', to: '2026-05-04' },
      { outcome: 'FULL', from: '2026-05-04', to: null },
    ]);
    expect(caseClock(file, PROCEDURE, FAR)).toMatchObject({
      state: 'STOPPED',
      dueOn: '2026-04-20',
      daysLeft: 49,
    });
  });

  it('that annuls one leaves none, and the clock begins anew', () => {
    const file = decidedAs({ ...refused, refusalReasons: ['LANGUAGE'] }, lodged, {
      move: 'DECIDE_APPEAL',
      on: on('2026-05-04'),
      outcome: 'ANNULLED',
      decision: null,
    });
    expect(file.state).toBe('IN_ASSESSMENT');
    expect(effectOn(file, on('2026-05-04'))).toBeNull();
    expect(caseClock(file, PROCEDURE, on('2026-05-05'))).toMatchObject({
      state: 'RUNNING',
      dueOn: '2026-08-04',
    });
  });

  it('brings a new decision when it reforms one, and only then', () => {
    for (const [outcome, given] of [
      ['REFORMED', null],
      ['UPHELD', decision({})],
    ] as const) {
      const work = () =>
        decidedAs({}, lodged, { move: 'DECIDE_APPEAL', on: on('2026-05-04'), outcome, decision: given });
      expect(refusalOf(work)).toMatchObject({ key: 'recognitionCase.appealDecision', path: ['decision'] });
    }
  });
});

describe('prior learning', () => {
  const jury = (...names: readonly string[]) =>
    ({
      move: 'NAME_JURY',
      on: on('2026-02-02'),
      members: names.map((name) => ({ name, role: 'PROFESSIONAL' as const })),
    }) as const;
  const heard = [...UNTIL_ASSESSMENT, jury('Awa', 'Issa', 'Oumou')];

  it('is decided by a jury of the size that its procedure asks for', () => {
    const alone = () =>
      lived(PRIOR_LEARNING_CASE, '2026-01-10', [
        ...UNTIL_ASSESSMENT,
        { move: 'DECIDE', on: on('2026-03-02'), decision: decision({}) },
      ]);
    expect(refusalOf(alone).key).toBe('recognitionCase.noJury');
    const twice = () =>
      lived(PRIOR_LEARNING_CASE, '2026-01-10', [...UNTIL_ASSESSMENT, jury('Awa', 'Issa', 'issa ')]);
    expect(refusalOf(twice)).toMatchObject({
      key: 'recognitionCase.jurySize',
      values: { value: 2, size: 3 },
    });
    const credential = () => lived(CREDENTIAL_CASE, '2026-01-10', heard);
    expect(refusalOf(credential).key).toBe('recognitionCase.illegalMove');
  });

  it('adds up the units of several certifications', () => {
    const part = (day: string, units: string[]) =>
      ({ move: 'DECIDE', on: on(day), decision: decision({ outcome: 'PARTIAL', units }) }) as const;
    const file = lived(PRIOR_LEARNING_CASE, '2026-01-10', [
      ...heard,
      part('2026-03-02', ['TILING']),
      { move: 'REOPEN', on: on('2026-06-01') },
      { move: 'BEGIN_ASSESSMENT', on: on('2026-06-02') },
      { ...jury('Awa', 'Issa', 'Seydou'), on: on('2026-06-03') },
      part('2026-06-04', ['SCREED', 'TILING']),
    ]);
    expect(unitsObtained(file)).toEqual(['TILING', 'SCREED']);
    const all = () =>
      lived(PRIOR_LEARNING_CASE, '2026-01-10', [...heard, part('2026-03-02', ['TILING', 'SCREED', 'SITE'])]);
    expect(refusalOf(all)).toMatchObject({ key: 'recognitionCase.unitsAll', path: ['outcome'] });
    const none = () => lived(PRIOR_LEARNING_CASE, '2026-01-10', [...heard, part('2026-03-02', [])]);
    expect(refusalOf(none)).toMatchObject({ key: 'recognitionCase.missing.unit', path: ['units'] });
    const whole = () =>
      lived(PRIOR_LEARNING_CASE, '2026-01-10', [
        ...heard,
        { move: 'DECIDE', on: on('2026-03-02'), decision: decision({}) },
        { move: 'REOPEN', on: on('2026-06-01') },
      ]);
    expect(refusalOf(whole).key).toBe('recognitionCase.nothingToReopen');
  });
});
