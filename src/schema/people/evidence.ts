import { fromSqlDate } from '../../domain/iso-date.ts';
import { builder } from '../builder.ts';
import { HeldCredential, HeldSkill } from './candidate.ts';

builder.objectFields(HeldSkill, (t) => ({
  vouchedBy: t.exposeString('vouchedBy', {
    nullable: true,
    description: 'Name and tie, or organisation, of whoever vouches for it; hidden from employers.',
  }),
  evidenceOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'When it was attested or tested; hidden from employers.',
    resolve: ({ evidenceOn }) => fromSqlDate(evidenceOn),
  }),
  askedBy: t.exposeString('askedBy', {
    nullable: true,
    description: 'Who asked the person about it; hidden from employers.',
  }),
  askedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'When the person was asked; hidden from employers.',
    resolve: ({ askedOn }) => fromSqlDate(askedOn),
  }),
}));

builder.objectFields(HeldCredential, (t) => ({
  categories: t.exposeStringList('categories', {
    description: 'Of a licence or a brevet: "B", "C", "CE"; else empty.',
  }),
  validUntil: t.field({
    type: 'Date',
    nullable: true,
    description: 'Last day on which it is valid; null: without an end, or not recorded.',
    resolve: ({ validUntil }) => fromSqlDate(validUntil),
  }),
}));
