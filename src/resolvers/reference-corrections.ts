import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import {
  CorrectReferenceRowInput,
  CorrectReferenceRowPayload,
  ReferenceListEnum,
  ReferenceRow,
} from '../schema/recognition/reference-row.ts';

builder.queryField('referenceRow', (t) =>
  t.field({
    type: ReferenceRow,
    description: 'A row of reference data as it counts, with what its file says and who set it right when.',
    authScopes: { may: 'reference.correct' },
    args: {
      list: t.arg({ type: ReferenceListEnum, required: true, description: 'Its list.' }),
      name: t.arg.string({
        required: true,
        description: 'Its code or scale: "MLI:CAP", "FRA:2221", "DQR8".',
      }),
    },
    resolve: (_root, { list, name }, { services }) => services.corrections.read(list, name),
  }),
);

builder.mutationField('correctReferenceRow', (t) =>
  t.field({
    type: CorrectReferenceRowPayload,
    description:
      'Sets a row of reference data right, or adds one. It stands over the files, whatever they say later, and changes the match profiles of those whose credentials are worth something else.',
    authScopes: { may: 'reference.correct' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: CorrectReferenceRowInput, required: true, description: 'What is right.' }),
    },
    resolve: (_root, { input }, { viewer, services }) =>
      withErrorTypes(async () => {
        const { clientMutationId, ...correction } = input;
        const touched = await services.corrections.correct(viewer, correction);
        const row = await services.corrections.read(input.list, input.name);
        return { row, touched, clientMutationId };
      }),
  }),
);
