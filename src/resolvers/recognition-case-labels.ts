import {
  sayCaseMove,
  sayCaseOutcome,
  sayCaseStage,
  sayCaseState,
  sayCaseWarning,
} from '../recognition/index.ts';
import { builder } from '../schema/builder.ts';
import { RecognitionDecision } from '../schema/recognition/case-decision.ts';
import {
  CaseEventObject,
  CaseWarningObject,
  RecognitionCase,
} from '../schema/recognition/recognition-case.ts';

const LANG = { required: true, defaultValue: 'fr', description: 'BCP 47.' } as const;

builder.objectFields(RecognitionCase, (t) => ({
  stateLabel: t.string({
    description: 'Where it stands, in words.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: ({ row }, { lang }) => sayCaseState(row.state, lang),
  }),
  stageLabel: t.string({
    nullable: true,
    description: 'The stage of prior learning, in words.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: ({ stage }, { lang }) => stage && sayCaseStage(stage, lang),
  }),
  outcomeLabel: t.string({
    nullable: true,
    description: 'What holds today, in words.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: ({ outcomeNow }, { lang }) => outcomeNow && sayCaseOutcome(outcomeNow, lang),
  }),
}));

builder.objectField(RecognitionDecision, 'outcomeLabel', (t) =>
  t.string({
    description: 'What it decided, in words.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: ({ outcome }, { lang }) => sayCaseOutcome(outcome, lang),
  }),
);

builder.objectField(CaseEventObject, 'label', (t) =>
  t.string({
    description: 'What happened, in words.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: ({ event }, { lang }) => sayCaseMove(event.move, lang),
  }),
);

builder.objectField(CaseWarningObject, 'text', (t) =>
  t.string({
    description: 'In a sentence.',
    args: { lang: t.arg({ type: 'LanguageTag', ...LANG }) },
    resolve: (warning, { lang }) => sayCaseWarning(warning, lang),
  }),
);
