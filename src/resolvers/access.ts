import { refreshSession, signIn, signOut } from '../access/index.ts';
import { SessionPayload, User } from '../schema/access/session.ts';
import { RefreshSessionInput, SignInInput } from '../schema/access/session-inputs.ts';
import { builder } from '../schema/builder.ts';
import { InvalidInputError, SignInError, withErrorTypes } from '../schema/errors.ts';

const SIGN_IN_ERRORS = { types: [SignInError, InvalidInputError] };

builder.queryField('viewer', (t) =>
  t.field({
    type: User,
    nullable: true,
    description: 'Who is signed in; null for a stranger.',
    resolve: (_root, _args, { viewer }) => (viewer.kind === 'USER' ? viewer : null),
  }),
);

builder.mutationField('signIn', (t) =>
  t.field({
    type: SessionPayload,
    description: 'Opens a session.',
    errors: SIGN_IN_ERRORS,
    args: { input: t.arg({ type: SignInInput, required: true, description: 'Who signs in.' }) },
    resolve: (_root, { input: { login, password, clientMutationId } }, { services }) =>
      withErrorTypes(async () => ({ ...(await signIn(services.signIn, login, password)), clientMutationId })),
  }),
);

builder.mutationField('refreshSession', (t) =>
  t.field({
    type: SessionPayload,
    description: 'Prolongs a session; the refresh token given is spent.',
    errors: SIGN_IN_ERRORS,
    args: { input: t.arg({ type: RefreshSessionInput, required: true, description: 'Which session.' }) },
    resolve: (_root, { input: { refreshToken, clientMutationId } }, { services }) =>
      withErrorTypes(async () => ({
        ...(await refreshSession(services.signIn, refreshToken)),
        clientMutationId,
      })),
  }),
);

builder.mutationField('signOut', (t) =>
  t.boolean({
    description: 'Ends the session at once. True also when there was none.',
    resolve: async (_root, _args, { viewer, services }) => {
      await signOut(services.signIn, viewer);
      return true;
    },
  }),
);
