import type { OfferRecord, SiteRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { Employer, EmployerSite } from './employer.ts';
import { EmployerKindEnum } from './enums.ts';

const ECHO = { description: 'Given back as it is.' };

const EmployerContactInput = builder.inputType('EmployerContactInput', {
  description: 'Whom to ask for.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name.' }),
    email: t.string({ description: 'E-mail address.' }),
    phone: t.field({ type: 'PhoneNumber', description: 'E.164.' }),
  }),
});

const EmployerLicenceInput = builder.inputType('EmployerLicenceInput', {
  description: 'The licence of an agency to lend workers.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Under which it is filed.' }),
    authority: t.string({ required: true, description: 'Who gave it.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'First day on which it is no longer in force.' }),
  }),
});

export const EmployerDetailsInput = builder.inputType('EmployerDetailsInput', {
  description: 'An employer.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name.' }),
    kind: t.field({ type: EmployerKindEnum, required: true, description: 'What it is.' }),
    country: t.field({ type: 'CountryCode', required: true, description: 'Where it is seated.' }),
    city: t.string({ description: 'Where it is seated.' }),
    registrationNumber: t.string({ description: 'In the register of companies of its country.' }),
    contact: t.field({ type: EmployerContactInput, description: 'Whom to ask for.' }),
    licence: t.field({
      type: EmployerLicenceInput,
      description: 'Of an agency that lends workers: without one it hands in no offer.',
    }),
  }),
});

export const RegisterEmployerInput = builder.inputType('RegisterEmployerInput', {
  description: 'An employer to be registered.',
  fields: (t) => ({
    details: t.field({ type: EmployerDetailsInput, required: true, description: 'Who it is.' }),
    clientMutationId: t.id(ECHO),
  }),
});

export const UpdateEmployerInput = builder.inputType('UpdateEmployerInput', {
  description: 'What is known of an employer from now on, all of it.',
  fields: (t) => ({
    id: t.globalID({ for: Employer, required: true, description: 'Which employer.' }),
    version: t.int({ required: true, description: 'The version that the caller has read.' }),
    details: t.field({ type: EmployerDetailsInput, required: true, description: 'Who it is.' }),
    clientMutationId: t.id(ECHO),
  }),
});

const SiteDetailsInput = builder.inputType('SiteDetailsInput', {
  description: 'Where an employer has people work.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'A name that the employer has already replaces that site.',
    }),
    address: t.string({ description: 'Street and number.' }),
    city: t.string({ description: 'Town.' }),
    jurisdiction: t.field({ type: 'JurisdictionCode', required: true, description: 'Whose law holds.' }),
    housingCapacity: t.int({ description: 'Workers whom it can lodge.' }),
  }),
});

export const RecordEmployerSiteInput = builder.inputType('RecordEmployerSiteInput', {
  description: 'A site, and whose.',
  fields: (t) => ({
    employer: t.globalID({ for: Employer, description: "The caller's own unless given." }),
    details: t.field({ type: SiteDetailsInput, required: true, description: 'The site.' }),
    clientMutationId: t.id(ECHO),
  }),
});

type Echo = string | number | null | undefined;

interface EmployerResult {
  readonly employer: OfferRecord['employer'];
  readonly clientMutationId?: Echo;
}

/** The payload of a mutation that changes one employer. */
function employerPayload(name: string) {
  return builder.objectRef<EmployerResult>(name).implement({
    description: 'The employer as it now is.',
    fields: (t) => ({
      employer: t.expose('employer', { type: Employer, description: 'The employer.' }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}

export const RegisterEmployerPayload = employerPayload('RegisterEmployerPayload');
export const UpdateEmployerPayload = employerPayload('UpdateEmployerPayload');

export const RecordEmployerSitePayload = builder
  .objectRef<{ readonly site: SiteRecord; readonly clientMutationId?: Echo }>('RecordEmployerSitePayload')
  .implement({
    description: 'The site as it now is.',
    fields: (t) => ({
      site: t.expose('site', { type: EmployerSite, description: 'The site.' }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
