import { builder } from '../schema/builder.ts';
import { Candidate } from '../schema/people/candidate.ts';
import { RecognitionAssessment } from '../schema/recognition/assessment.ts';
import {
  RecognisedCredential,
  StatedEvidenceInput,
  StatedPracticeInput,
} from '../schema/recognition/assessment-inputs.ts';
import { RecognitionPurposeEnum } from '../schema/recognition/enums.ts';
import { QualificationType } from '../schema/recognition/qualification-type.ts';

const UNSTATED = {
  occupation: null,
  awardedOn: null,
  institution: null,
  field: null,
  nationalities: [],
  practice: [],
  evidence: [],
};

/** What is left out is not stated. */
function stated<Name extends string>(
  args: Readonly<Record<Name, string | null | undefined>>,
): Readonly<Record<Name, string | null>>;
function stated(args: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, value ?? null]));
}

const ON = { type: 'Date', description: 'Today when left out.' } as const;

builder.queryField('assessRecognition', (t) =>
  t.field({
    type: RecognitionAssessment,
    description:
      'What a qualification is worth at a destination, by the rules that are known; what is not stated is unknown.',
    args: {
      qualification: t.arg.string({ required: true, description: '"MLI:BT2"' }),
      destination: t.arg({ type: 'JurisdictionCode', required: true, description: 'Where.' }),
      purpose: t.arg({ type: RecognitionPurposeEnum, required: true, description: 'What for.' }),
      occupation: t.arg.string({ description: 'ISCO-08 unit group: "2221".' }),
      on: t.arg(ON),
      awardedOn: t.arg({ type: 'Date', description: 'Day of award.' }),
      institution: t.arg.string({ description: 'Who awarded it.' }),
      field: t.arg.string({ description: 'ISCED-F, where the qualification leaves it open.' }),
      nationalities: t.arg({ type: ['CountryCode'], description: 'Of the holder.' }),
      practice: t.arg({ type: [StatedPracticeInput], description: 'Of the holder.' }),
      evidence: t.arg({ type: [StatedEvidenceInput], description: 'Tests and certificates.' }),
    },
    resolve: (_root, { on, field, occupation, awardedOn, institution, ...args }, { services, today }) =>
      services.assessment.assess(
        {
          ...args,
          ...stated({ on, field, occupation, awardedOn, institution }),
          nationalities: args.nationalities ?? [],
          practice: (args.practice ?? []).map(({ jurisdiction, months }) => `${jurisdiction}:${months}`),
          evidence: (args.evidence ?? []).map(({ code, on: day }) => `${code}@${day}`),
        },
        today,
      ),
  }),
);

builder.objectField(QualificationType, 'recognisedIn', (t) =>
  t.field({
    type: RecognitionAssessment,
    description: 'What it is worth there, of a holder of whom nothing is stated.',
    args: {
      jurisdiction: t.arg({ type: 'JurisdictionCode', required: true, description: 'Where.' }),
      purpose: t.arg({
        type: RecognitionPurposeEnum,
        required: true,
        defaultValue: 'PROFESSIONAL_NONREGULATED',
        description: 'What for.',
      }),
      on: t.arg(ON),
    },
    resolve: ({ code }, { jurisdiction, purpose, on }, { services, today }) =>
      services.assessment.assess(
        { ...UNSTATED, qualification: code, destination: jurisdiction, purpose, on: on ?? null },
        today,
      ),
  }),
);

builder.objectField(Candidate, 'recognition', (t) =>
  t.field({
    type: [RecognisedCredential],
    nullable: true,
    description: 'What every qualification of the candidate is worth there; hidden from employers.',
    args: {
      destination: t.arg({ type: 'JurisdictionCode', required: true, description: 'Where.' }),
      purpose: t.arg({
        type: RecognitionPurposeEnum,
        required: true,
        defaultValue: 'PROFESSIONAL_NONREGULATED',
        description: 'What for.',
      }),
      occupation: t.arg.string({ description: 'ISCO-08 unit group: "2221".' }),
      on: t.arg(ON),
    },
    resolve: ({ masked, record }, { destination, purpose, occupation, on }, { services, today }) =>
      masked
        ? null
        : services.assessment.assessFile(record, {
            destination,
            purpose,
            profession: occupation ?? null,
            asOf: on ?? today,
          }),
  }),
);
