import DataLoader from 'dataloader';
import { compareFiles, type FieldComparison, type SaidField, sayComparisons } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { FieldComparison as FieldComparisonType } from '../schema/people/file-comparison.ts';
import { ProbableDuplicate } from '../schema/people/similar-pairs.ts';
import type { Context } from '../server/context.ts';

builder.objectFields(ProbableDuplicate, (t) => ({
  comparison: t.field({
    type: [FieldComparisonType],
    nullable: true,
    description: 'The two files side by side; null where one of them is out of sight.',
    complexity: 5,
    resolve: async ({ first, second }, _args, context) => {
      const { candidates } = context.loaders;
      const [one, other] = await candidates.loadMany([first.candidateId, second.candidateId]);
      const [left, right] = [known(one), known(other)];
      return left && right ? inWords(compareFiles(left, right), context) : null;
    },
  }),
}));

type Loaded = Awaited<ReturnType<Context['loaders']['candidates']['loadMany']>>[number];

function known(view: Loaded | undefined) {
  if (view instanceof Error) throw view;
  return view && !view.masked ? view.record : null;
}

type Sayer = DataLoader<readonly FieldComparison[], readonly SaidField[]>;

const sayers = new WeakMap<Context['loaders'], Sayer>();

/** The names of what all pairs of a request say are read together. */
function inWords(comparison: readonly FieldComparison[], { loaders, services, language }: Context) {
  const sayer: Sayer =
    sayers.get(loaders) ??
    new DataLoader((comparisons) => sayComparisons(services.database, comparisons, language));
  sayers.set(loaders, sayer);
  return sayer.load(comparison);
}
