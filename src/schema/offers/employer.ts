import { fromSqlDate } from '../../domain/iso-date.ts';
import type { OfferRecord, SiteRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { EmployerKindEnum } from './enums.ts';

type EmployerRecord = OfferRecord['employer'];

const EmployerContact = builder.objectRef<EmployerRecord>('EmployerContact').implement({
  description: 'Whom to ask for.',
  fields: (t) => ({
    name: t.exposeString('contactName', { nullable: true, description: 'Name.' }),
    email: t.exposeString('contactEmail', { nullable: true, description: 'E-mail address.' }),
    phone: t.expose('contactPhone', { type: 'PhoneNumber', nullable: true, description: 'E.164.' }),
  }),
});

const EmployerLicence = builder.objectRef<EmployerRecord>('EmployerLicence').implement({
  description: 'The licence of an agency to lend workers.',
  fields: (t) => ({
    number: t.exposeString('licenceNumber', { nullable: true, description: 'Under which it is filed.' }),
    authority: t.exposeString('licenceAuthority', { nullable: true, description: 'Who gave it.' }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day.',
      resolve: ({ licenceFrom }) => fromSqlDate(licenceFrom),
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it is no longer in force; null: without end.',
      resolve: ({ licenceTo }) => fromSqlDate(licenceTo),
    }),
  }),
});

export const EmployerSite = builder.objectRef<SiteRecord>('EmployerSite').implement({
  description: 'Where an employer has people work.',
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: 'EmployerSite' }) }),
    name: t.exposeString('name', { description: 'Name, once an employer.' }),
    address: t.exposeString('address', { nullable: true, description: 'Street and number.' }),
    city: t.exposeString('city', { nullable: true, description: 'Town.' }),
    jurisdiction: t.expose('jurisdiction', { type: 'JurisdictionCode', description: 'Whose law holds.' }),
    housingCapacity: t.exposeInt('housingCapacity', {
      nullable: true,
      description: 'Workers whom it can lodge; null: not recorded.',
    }),
  }),
});

export const Employer = builder.objectRef<EmployerRecord>('Employer').implement({
  description: 'Who offers work.',
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: 'Employer' }) }),
    version: t.exposeInt('version', { description: 'To be given back with an update.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    kind: t.expose('kind', { type: EmployerKindEnum, description: 'What it is.' }),
    country: t.expose('country', { type: 'CountryCode', description: 'Where it is seated.' }),
    city: t.exposeString('city', { nullable: true, description: 'Where it is seated.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration.' }),
    registrationNumber: t.exposeString('registrationNumber', {
      nullable: true,
      description: 'In the register of companies of its country.',
    }),
    contact: t.field({
      type: EmployerContact,
      nullable: true,
      description: 'Whom to ask for.',
      resolve: (employer) => (employer.contactName === null ? null : employer),
    }),
    licence: t.field({
      type: EmployerLicence,
      nullable: true,
      description: 'Without one in force an agency that lends workers hands in no offer.',
      resolve: (employer) => (employer.licenceNumber === null ? null : employer),
    }),
    sites: t.field({
      type: [EmployerSite],
      description: 'In the order of their names.',
      resolve: ({ id }, _args, { loaders }) => loaders.employerSites.load(id),
    }),
  }),
});
