import { comparisonReport } from '../recognition/index.ts';
import { builder } from '../schema/builder.ts';
import { ComparedPracticeInput, QualificationComparison } from '../schema/recognition/compare.ts';

builder.queryField('compareQualifications', (t) =>
  t.field({
    type: QualificationComparison,
    description:
      'What an evaluator does by hand: how much of a qualification or test another one covers, what is missing and what would close it. It proposes; an authority decides.',
    complexity: { field: 50, multiplier: 1 },
    args: {
      from: t.arg.string({
        required: true,
        description: 'What is held: "MLI:CAP", or "MLI:CAP/MACONNERIE".',
      }),
      to: t.arg.string({ required: true, description: 'What it is compared with: "FRA:CAP", "SAU:SVP".' }),
      field: t.arg.string({
        description: 'ISCED-F, two to four digits, where the qualification leaves it open.',
      }),
      occupation: t.arg.string({ description: 'ISCO-08 unit group of the trade: "7112".' }),
      practice: t.arg({ type: [ComparedPracticeInput], description: 'Practice, as far as it is known.' }),
      on: t.arg({ type: 'Date', description: 'Today when left out.' }),
    },
    resolve: async (_root, { from, to, field, occupation, practice, on }, { services, today }) => {
      const { answer, nameOf, conceptOf } = await services.comparison.compare({
        from,
        to,
        field: field ?? null,
        profession: occupation ?? null,
        practice: (practice ?? []).map((one) => ({ ...one, profession: one.occupation ?? null })),
        asOf: on ?? today,
      });
      return comparisonReport(answer, { nameOf, refOf: (skill) => conceptOf(skill).id });
    },
  }),
);
