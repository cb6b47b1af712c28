import type { UserViewer } from '../../access/index.ts';
import { builder } from '../builder.ts';

const RoleEnum = builder.enumType('Role', {
  description: 'What a user is to the service.',
  values: {
    ADVISER: { description: 'Placement adviser: own agency and those below it.' },
    NATIONAL_DEPARTMENT: { description: 'The national department: the whole country.' },
    EMPLOYER: { description: 'User of an employer: own offers, masked candidates.' },
    ADMINISTRATOR: { description: 'Runs the service.' },
    RECOGNITION_ASSESSOR: { description: 'Assesses recognition cases for one authority.' },
  } as const,
});

export const User = builder.objectRef<UserViewer>('User').implement({
  description: 'A person who uses the service.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Display name.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What the user is to the service.' }),
    agencyPath: t.exposeString('agencyPath', { nullable: true, description: 'Agency, from the root down.' }),
  }),
});

export interface SessionShape {
  readonly viewer: UserViewer;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly clientMutationId?: string | number | null | undefined;
}

export const SessionPayload = builder.objectRef<SessionShape>('SessionPayload').implement({
  description: 'A session just opened or prolonged.',
  fields: (t) => ({
    user: t.expose('viewer', { type: User, description: 'Who signed in.' }),
    accessToken: t.exposeString('accessToken', {
      description: 'For the header "Authorization: Bearer …"; valid for fifteen minutes.',
    }),
    refreshToken: t.exposeString('refreshToken', { description: 'Good for one refreshSession.' }),
    clientMutationId: t.id({
      nullable: true,
      description: 'As it was given.',
      resolve: ({ clientMutationId }) => clientMutationId ?? null,
    }),
  }),
});
