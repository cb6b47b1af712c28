import {
  countEmployers,
  listEmployers,
  recordEmployerSite,
  registerEmployer,
  updateEmployer,
} from '../offers/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { inDetails, WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Employer } from '../schema/offers/employer.ts';
import {
  type EmployerDetailsInput,
  RecordEmployerSiteInput,
  RecordEmployerSitePayload,
  RegisterEmployerInput,
  RegisterEmployerPayload,
  UpdateEmployerInput,
  UpdateEmployerPayload,
} from '../schema/offers/employer-operations.ts';

builder.queryField('employers', (t) =>
  t.connection(
    {
      type: Employer,
      description: 'Employers whom the caller may see, by name.',
      authScopes: { may: 'offer.read' },
      args: { search: t.arg.string({ description: 'A part of the name.' }) },
      resolve: async (_root, { search, ...page }, { viewer, services }) => {
        const { first, position } = pageOf('employers', page);
        const offset = position === null ? 0 : position + 1;
        const name = search ?? null;
        const listed = await listEmployers(services.database, viewer, name, offset, first);
        const rows = listed.rows.map((node, i) => ({ position: offset + i, node }));
        return toPage('employers', rows, listed.hasMore, offset > 0, () =>
          countEmployers(services.database, viewer, name),
        );
      },
    },
    { name: 'EmployerConnection', description: 'A page of employers.' },
    { name: 'EmployerEdge', description: 'An employer on a page.' },
  ),
);

builder.mutationField('registerEmployer', (t) =>
  t.field({
    type: RegisterEmployerPayload,
    description: 'Registers an employer.',
    authScopes: { may: 'employer.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RegisterEmployerInput, required: true, description: 'The employer.' }) },
    resolve: (_root, { input: { details, clientMutationId } }, { viewer, services }) =>
      withErrorTypes(async () => {
        const employer = await services.runUnitOfWork(
          { viewer, action: 'employer.write', reason: 'registration' },
          (unit) => registerEmployer(unit, employerInput(details)),
        );
        return { employer, clientMutationId };
      }, inDetails()),
  }),
);

builder.mutationField('updateEmployer', (t) =>
  t.field({
    type: UpdateEmployerPayload,
    description: 'Replaces what is known of an employer: contact, register, licence.',
    authScopes: { may: 'employer.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: UpdateEmployerInput, required: true, description: 'Which one, and what.' }),
    },
    resolve: (_root, { input }, { viewer, services }) =>
      withErrorTypes(
        async () => {
          const { id, version, details, clientMutationId } = input;
          const employer = await services.runUnitOfWork(
            { viewer, action: 'employer.write', reason: 'update' },
            (unit) => updateEmployer(unit, id.id, version, employerInput(details)),
          );
          return { employer, clientMutationId };
        },
        inDetails('id', 'version'),
      ),
  }),
);

builder.mutationField('recordEmployerSite', (t) =>
  t.field({
    type: RecordEmployerSitePayload,
    description: 'Adds a site to an employer, or replaces the one of that name.',
    authScopes: { may: 'offer.draft' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RecordEmployerSiteInput, required: true, description: 'The site.' }) },
    resolve: (_root, { input: { employer, details, clientMutationId } }, { viewer, services }) =>
      withErrorTypes(async () => {
        const employerId = await services.employerFor(viewer, employer?.id ?? null);
        const { name, jurisdiction, address = null, city = null, housingCapacity = null } = details;
        const site = await services.runUnitOfWork({ viewer, action: 'offer.draft', reason: 'site' }, (unit) =>
          recordEmployerSite(unit, employerId, { name, jurisdiction, address, city, housingCapacity }),
        );
        return { site, clientMutationId };
      }, inDetails('employer')),
  }),
);

function employerInput({ contact, licence, ...details }: typeof EmployerDetailsInput.$inferInput) {
  return {
    name: details.name,
    kind: details.kind,
    country: details.country,
    city: details.city ?? null,
    registrationNumber: details.registrationNumber ?? null,
    contact: contact
      ? { name: contact.name, email: contact.email ?? null, phone: contact.phone ?? null }
      : null,
    licence: licence ? { ...licence, to: licence.to ?? null } : null,
  };
}
