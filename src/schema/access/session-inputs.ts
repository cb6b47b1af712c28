import { builder } from '../builder.ts';

export const SignInInput = builder.inputType('SignInInput', {
  description: 'Who signs in.',
  fields: (t) => ({
    login: t.string({ required: true, description: 'Login, whatever its case.' }),
    password: t.string({ required: true, description: 'Password.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const RefreshSessionInput = builder.inputType('RefreshSessionInput', {
  description: 'A session to prolong.',
  fields: (t) => ({
    refreshToken: t.string({ required: true, description: 'As signIn or the last refreshSession gave it.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
