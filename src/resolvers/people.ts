import { isPermitted } from '../access/index.ts';
import {
  candidateScope,
  countCandidates,
  findByIdentifier,
  listCandidates,
  NOTHING_RECORDED,
  recordConsent,
  registerAtCounter,
  updateCandidate,
  withdrawConsent,
} from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { inDetails, WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Candidate } from '../schema/people/candidate.ts';
import {
  CandidateFilterInput,
  candidatePayload,
  RecordConsentInput,
  RegisterCandidateInput,
  UpdateCandidateInput,
  WithdrawConsentInput,
} from '../schema/people/candidate-operations.ts';
import type { Context } from '../server/context.ts';
import { candidatePatch, consentOf } from './candidate-patch.ts';
import { appointmentOf, counterParts, visitOf } from './counter-input.ts';

const CANDIDATE_CONNECTION = { name: 'CandidateConnection', description: 'A page of candidates.' };
const CANDIDATE_EDGE = { name: 'CandidateEdge', description: 'A candidate on a page.' };

builder.queryField('candidates', (t) =>
  t.connection(
    {
      type: Candidate,
      description: 'Candidates whom the caller may see: best match of the name first, then newest first.',
      authScopes: { may: 'candidate.read' },
      args: {
        search: t.arg.string({
          description:
            'Names in any order and spelling, a candidate number, or the exact number of a register.',
        }),
        filter: t.arg({ type: CandidateFilterInput, description: 'Further conditions.' }),
      },
      resolve: async (_root, { search, filter, ...page }, { viewer, today, services, loaders }) => {
        const scope = candidateScope(viewer, today);
        const conditions = { ...filter, occupationId: filter?.occupation?.id, skillId: filter?.skill?.id };
        const { first, position } = pageOf('candidates', page);
        const offset = position === null ? 0 : position + 1;
        const numbers = isPermitted(viewer, 'identifier.read')
          ? services.identifiers.digestsOf(search ?? '')
          : [];
        if (numbers.length > 0) {
          const ids = await findByIdentifier(services.database, scope, numbers, conditions);
          return pageOfIds(ids, offset, first, loaders);
        }
        const listed = await listCandidates(
          services.database,
          scope,
          search ?? null,
          conditions,
          offset,
          first,
        );
        const rows = await Promise.all(
          listed.rows.map(async (row) => {
            const node = await loaders.candidates.load(row.id);
            // Gone, or out of sight, since the list was read.
            return node === null ? [] : [{ position: row.position, node }];
          }),
        );
        return toPage('candidates', rows.flat(), listed.hasMore, offset > 0, () =>
          countCandidates(services.database, scope, search ?? null, conditions),
        );
      },
    },
    CANDIDATE_CONNECTION,
    CANDIDATE_EDGE,
  ),
);

/** A page of a list that is known whole. */
async function pageOfIds(
  ids: readonly string[],
  offset: number,
  first: number,
  { candidates }: Pick<Context['loaders'], 'candidates'>,
) {
  const rows = await Promise.all(
    ids.slice(offset, offset + first).map(async (id, index) => {
      const node = await candidates.load(id);
      return node === null ? [] : [{ position: offset + index, node }];
    }),
  );
  const hasMore = ids.length > offset + first;
  return toPage('candidates', rows.flat(), hasMore, offset > 0, async () => ids.length);
}

builder.queryField('candidate', (t) =>
  t.field({
    type: Candidate,
    nullable: true,
    description:
      'The candidate with the number told at the counter; null where there is none in the charge of the caller.',
    authScopes: { may: 'candidate.read' },
    args: { number: t.arg.string({ required: true, description: 'Candidate number, whatever its case.' }) },
    resolve: (_root, { number }, { loaders }) => loaders.candidateByNumber(number),
  }),
);

builder.mutationField('registerCandidate', (t) =>
  t.field({
    type: candidatePayload('RegisterCandidate'),
    description: 'Opens the file of a candidate.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RegisterCandidateInput, required: true, description: 'Who, and what is known.' }),
    },
    resolve: (_root, { input }, context) =>
      withErrorTypes(
        async () => {
          const { viewer, today, now, services } = context;
          const agencyId = await services.agencyFor(viewer, input.agencyCode ?? null);
          const consents = (input.consents ?? []).map((consent) => ({
            ...consentOf(consent, today),
            withdrawnOn: null,
          }));
          const details = {
            ...NOTHING_RECORDED,
            ...candidatePatch(input.details, { ...services, today }),
            consents,
          };
          const registration = {
            input: details,
            agencyId,
            synthetic: false,
            visit: input.visit ? visitOf(input.visit, agencyId, now) : null,
            appointment: input.appointment ? appointmentOf(input.appointment, agencyId) : null,
          };
          const settings = { today, numberPrefix: services.numberPrefix };
          const id = await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: input.reason ?? 'registration' },
            (unit) =>
              registerAtCounter(
                unit,
                candidateScope(viewer, today),
                registration,
                settings,
                counterParts(context),
              ),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        inDetails('agencyCode', 'consents', 'visit', 'appointment'),
      ),
  }),
);

builder.mutationField('updateCandidate', (t) =>
  t.field({
    type: candidatePayload('UpdateCandidate'),
    description: 'Changes the file of a candidate: only the parts given.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: UpdateCandidateInput,
        required: true,
        description: 'Whose file, and what changes.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(
        async () => {
          const { id } = input.id;
          const scope = candidateScope(viewer, today);
          const patch = candidatePatch(input.details, { ...services, today });
          await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: input.reason ?? 'update' },
            (unit) => updateCandidate(unit, scope, id, input.version, patch, today),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        inDetails('id', 'version'),
      ),
  }),
);

builder.mutationField('recordConsent', (t) =>
  t.field({
    type: candidatePayload('RecordConsent'),
    description: 'Records a consent; it counts from its day on.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RecordConsentInput, required: true, description: 'Whose, what for and how.' }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(
        async () => {
          const { id } = input.candidate;
          const scope = candidateScope(viewer, today);
          await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: 'consent given' },
            (unit) => recordConsent(unit, scope, id, consentOf(input.consent, today), today),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        ([first = '', ...rest]) => (first === 'id' ? ['candidate'] : ['consent', first, ...rest]),
      ),
  }),
);

builder.mutationField('withdrawConsent', (t) =>
  t.field({
    type: candidatePayload('WithdrawConsent'),
    description: 'Ends a consent, from the next query on.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: WithdrawConsentInput, required: true, description: 'Whose, and what for.' }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(
        async () => {
          const { id } = input.candidate;
          const scope = candidateScope(viewer, today);
          await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: 'consent withdrawn' },
            (unit) => withdrawConsent(unit, scope, id, input.purpose, today),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'id' ? ['candidate'] : path),
      ),
  }),
);
