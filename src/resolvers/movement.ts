import { candidateScope, recordDeparture, recordLicence, recordReturn } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { RecordDepartureInput, RecordReturnInput } from '../schema/people/candidate-events.ts';
import { candidatePayload } from '../schema/people/candidate-operations.ts';
import { RecordLicenceInput } from '../schema/people/licence-input.ts';
import { atCandidate } from './at-candidate.ts';

builder.mutationField('recordReturn', (t) =>
  t.field({
    type: candidatePayload('RecordReturn'),
    description: 'Records that a candidate came back, with its day; the status follows.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RecordReturnInput, required: true, description: 'Who, when and how.' }) },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const { id } = input.candidate;
        const { on, returnKind, source } = input;
        const movement = { on, returnKind, source, country: input.country ?? null, note: input.note ?? null };
        await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: input.reason ?? 'return' },
          (unit) => recordReturn(unit, candidateScope(viewer, today), id, movement, today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);

builder.mutationField('recordDeparture', (t) =>
  t.field({
    type: candidatePayload('RecordDeparture'),
    description: 'Records that a candidate left the country, with its day; the status follows.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RecordDepartureInput, required: true, description: 'Who, when and where to.' }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const { id } = input.candidate;
        const { on, onAssignment, source } = input;
        const movement = {
          on,
          onAssignment,
          source,
          country: input.country ?? null,
          note: input.note ?? null,
        };
        await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: input.reason ?? 'departure' },
          (unit) => recordDeparture(unit, candidateScope(viewer, today), id, movement, today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);

builder.mutationField('recordLicence', (t) =>
  t.field({
    type: candidatePayload('RecordLicence'),
    description: 'Records a driving licence or a brevet, or renews one.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RecordLicenceInput, required: true, description: 'Whose, and which.' }) },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const { id } = input.candidate;
        const licence = {
          typeCode: input.type,
          title: input.title ?? null,
          categories: input.categories,
          awardedOn: input.awardedOn ?? null,
          validUntil: input.validUntil ?? null,
          institution: input.institution ?? null,
          evidenceCheck: input.evidenceCheck,
        };
        await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: input.reason ?? 'licence' },
          (unit) => recordLicence(unit, candidateScope(viewer, today), id, licence, today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);
