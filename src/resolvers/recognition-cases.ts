import { candidateScope } from '../people/index.ts';
import {
  caseScope,
  caseViewOf,
  countCases,
  jurisdictionChain,
  listAuthorities,
  listCases,
  openCase,
} from '../recognition/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { RecognitionAuthority } from '../schema/recognition/authority.ts';
import { CaseKindEnum } from '../schema/recognition/case-enums.ts';
import {
  casePayload,
  OpenRecognitionCaseInput,
  RecognitionCaseFilterInput,
} from '../schema/recognition/case-inputs.ts';
import { RecognitionCase } from '../schema/recognition/recognition-case.ts';
import { atCandidate } from './at-candidate.ts';

builder.queryField('recognitionAuthorities', (t) =>
  t.field({
    type: [RecognitionAuthority],
    description: 'Who decides on recognition, by code.',
    complexity: { field: 1, multiplier: 30 },
    args: {
      jurisdiction: t.arg({ type: 'JurisdictionCode', description: 'Those that decide for it.' }),
      kind: t.arg({ type: CaseKindEnum, description: 'Those that can be asked this.' }),
    },
    resolve: (_root, { jurisdiction, kind }, { services }) =>
      listAuthorities(services.database, {
        jurisdictions: jurisdiction ? jurisdictionChain(jurisdiction) : null,
        kind,
      }),
  }),
);

builder.queryField('recognitionCases', (t) =>
  t.connection(
    {
      type: RecognitionCase,
      description: 'Cases that the caller may see, newest first.',
      authScopes: { may: 'case.read' },
      args: { filter: t.arg({ type: RecognitionCaseFilterInput, description: 'Further conditions.' }) },
      resolve: async (_root, { filter, ...page }, { viewer, today, services }) => {
        const scope = caseScope(viewer);
        const { authority: authorityCode, candidate, assessor, ...given } = filter ?? {};
        const conditions = { ...given, authorityCode, candidateId: candidate?.id, assessorId: assessor?.id };
        const { first, position } = pageOf('recognitionCases', page);
        const listed = await listCases(services.database, scope, conditions, today, position, first);
        const rows = listed.rows.map((record) => ({
          position: record.row.ordinal,
          node: caseViewOf(record, today),
        }));
        return toPage('recognitionCases', rows, listed.hasMore, position !== null, () =>
          countCases(services.database, scope, conditions, today),
        );
      },
    },
    { name: 'RecognitionCaseConnection', description: 'A page of cases.' },
    { name: 'RecognitionCaseEdge', description: 'A case on a page.' },
  ),
);

builder.mutationField('openRecognitionCase', (t) =>
  t.field({
    type: casePayload('OpenRecognitionCase'),
    description: 'Opens a case about a person, empty, with an authority.',
    authScopes: { may: 'case.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: OpenRecognitionCaseInput, required: true, description: 'The case.' }) },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(async () => {
        const asked = {
          candidateId: input.candidate.id,
          kind: input.kind,
          authorityCode: input.authority,
          purpose: input.purpose,
          destination: input.destination ?? null,
          credentialId: input.credential?.id ?? null,
          targetType: input.targetQualification ?? null,
          units: input.units ?? [],
          occupationId: input.occupation?.id ?? null,
          on: input.on ?? today,
          note: input.note?.trim() || null,
        };
        const id = await services.runUnitOfWork(
          { viewer, action: 'case.write', reason: 'recognition case opened' },
          (unit) => openCase(unit, candidateScope(viewer, today), asked, { today, now }),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);
