import { issuePassport, papersOf, revokePassport } from '../passport/index.ts';
import { candidateScope } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import {
  IssuePassportInput,
  passportPayload,
  RevokePassportInput,
} from '../schema/passport/passport-operations.ts';
import { PassportRecognition, SkillsPassport } from '../schema/passport/skills-passport.ts';
import { Candidate } from '../schema/people/candidate.ts';
import { Occupation } from '../schema/taxonomy/concepts.ts';
import { atCandidate } from './at-candidate.ts';

builder.objectField(Candidate, 'passport', (t) =>
  t.field({
    type: SkillsPassport,
    nullable: true,
    description: 'What the candidate can show today, without signature; hidden from employers.',
    args: {
      destinations: t.arg({
        type: ['JurisdictionCode'],
        required: true,
        defaultValue: [],
        description: 'Where recognition is asked about.',
      }),
      occupation: t.arg.globalID({
        for: Occupation,
        description: 'For which occupation; for none in particular unless given.',
      }),
    },
    resolve: ({ masked, record }, { destinations, occupation }) =>
      masked ? null : { record, ...papersOf(record), destinations, occupationId: occupation?.id ?? null },
  }),
);

builder.objectField(SkillsPassport, 'recognition', (t) =>
  t.field({
    type: [PassportRecognition],
    description: 'Every qualification at every destination asked about.',
    resolve: ({ record, destinations, occupationId }, _args, { services, today }) =>
      services.passports.recognise(
        services.database.prisma,
        record,
        { destinations: [...destinations], occupationId },
        today,
      ),
  }),
);

builder.mutationField('issuePassport', (t) =>
  t.field({
    type: passportPayload('IssuePassport'),
    description: 'Signs a skills passport with what the file says today in the chosen sections.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: IssuePassportInput,
        required: true,
        description: 'Whose, and what is put into it.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(
        async () => {
          const { sections, months, candidate } = input;
          const occupationId = input.occupation?.id ?? null;
          const request = { sections, destinations: input.destinations ?? [], occupationId, months };
          const id = await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: input.reason ?? 'passport issued' },
            (unit) =>
              issuePassport(
                unit,
                candidateScope(viewer, today),
                candidate.id,
                request,
                services.passports,
                now,
              ),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'destination' ? ['destinations'] : atCandidate(path)),
      ),
  }),
);

builder.mutationField('revokePassport', (t) =>
  t.field({
    type: passportPayload('RevokePassport'),
    description: 'Takes a passport back, for good; whoever verifies it afterwards is told so.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RevokePassportInput, required: true, description: 'Which, and why.' }) },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(
        async () => {
          const { passport, kind, reason } = input;
          await services.runUnitOfWork({ viewer, action: 'candidate.write', reason }, (unit) =>
            revokePassport(unit, candidateScope(viewer, today), passport.id, { kind, reason }, now),
          );
          return { id: passport.id, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'id' ? ['passport'] : path),
      ),
  }),
);
