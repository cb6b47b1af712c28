import type { PassportRecord } from '../../passport/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { PassportRevocationEnum, PassportSectionEnum, PassportStateEnum } from './enums.ts';

export const IssuedPassport = builder.objectRef<PassportRecord>('IssuedPassport');

builder.node(IssuedPassport, {
  description:
    'A skills passport that was signed and handed over; employers see it only where it is shown to them.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'sha256' in value && 'token' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.passports.load(id))),
  fields: (t) => ({
    candidate: t.field({
      type: Candidate,
      description: 'Whose it is.',
      resolve: ({ candidateId }, _args, { loaders }) => loaders.candidate(candidateId),
    }),
    state: t.expose('state', { type: PassportStateEnum, description: 'Whether it still stands.' }),
    sections: t.field({
      type: [PassportSectionEnum],
      description: 'What was put into it.',
      resolve: ({ selection }) => selection.sections,
    }),
    destinations: t.field({
      type: ['JurisdictionCode'],
      description: 'Where recognition was asked about.',
      resolve: ({ selection }) => selection.destinations,
    }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When it was signed.' }),
    issuedBy: t.exposeString('issuedBy', { description: 'Name of the account.' }),
    validUntil: t.expose('validUntil', {
      type: 'DateTime',
      description: 'From this moment on it has expired.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    revokedBy: t.exposeString('revokedBy', {
      nullable: true,
      description: 'Name of the account whose act took it back.',
    }),
    revocation: t.expose('revocation', {
      type: PassportRevocationEnum,
      nullable: true,
      description: 'Why, by kind.',
    }),
    revocationReason: t.exposeString('revocationReason', { nullable: true, description: 'Why, in words.' }),
    sha256: t.exposeString('sha256', { description: 'Of the signed credential, in hexadecimal.' }),
    keyId: t.exposeString('keyId', { description: 'Thumbprint of the key that signed it (RFC 7638).' }),
    pagePath: t.string({
      description: 'The public page that its QR code leads to: whoever has the address may read it.',
      resolve: ({ token }) => `/verifier/${token}`,
    }),
    pdfPath: t.string({
      description: 'To be printed; as the others, to be asked for with the Authorization header.',
      resolve: ({ id }) => `/passports/${id}/passeport.pdf`,
    }),
    credentialPath: t.string({
      description: 'The signed credential: Open Badges 3.0 as a JWS, for `seko verify` and wallets.',
      resolve: ({ id }) => `/passports/${id}/passeport.jwt`,
    }),
    jsonResumePath: t.string({
      description: 'The same as JSON Resume 1.0.',
      resolve: ({ id }) => `/passports/${id}/resume.json`,
    }),
    europassPath: t.string({
      description: 'The same as Europass XML 3.3.',
      resolve: ({ id }) => `/passports/${id}/europass.xml`,
    }),
  }),
});

builder.objectField(Candidate, 'issuedPassports', (t) =>
  t.field({
    type: [IssuedPassport],
    nullable: true,
    description:
      'Skills passports signed for this candidate and for files that this one absorbed, newest first; hidden from employers.',
    resolve: ({ masked, record }, _args, { loaders }) =>
      masked ? null : loaders.passportsOf.load(record.id),
  }),
);
