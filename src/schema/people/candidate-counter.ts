import type { CandidateView, CounterFile, FullCandidate } from '../../people/index.ts';
import type { Context } from '../../server/context.ts';
import { builder } from '../builder.ts';
import { Appointment } from './appointment.ts';
import { Candidate } from './candidate.ts';
import { HandedPaper } from './handed-paper.ts';
import { Identifier } from './identifier.ts';
import { Residence } from './residence.ts';
import { Visit } from './visit.ts';

/** A value that exists only where the viewer may know the person. */
function known<T>(view: CandidateView, read: (record: FullCandidate['record']) => T): T | null {
  return view.masked ? null : read(view.record);
}

/** A part of what happened at the counter, where the viewer may know the person. */
function filed<T>(
  view: CandidateView,
  { loaders }: Pick<Context, 'loaders'>,
  read: (file: CounterFile) => T,
): Promise<T> | null {
  return known(view, ({ id }) => loaders.counterFiles.load(id).then(read));
}

builder.objectFields(Candidate, (t) => ({
  communeCode: t.string({
    nullable: true,
    description: 'Territory of residence.',
    resolve: (view) => known(view, ({ person }) => person.communeCode),
  }),
  motherName: t.string({
    nullable: true,
    description: 'As the person gave it.',
    resolve: (view) => known(view, ({ person }) => person.motherName),
  }),
  fatherName: t.string({
    nullable: true,
    description: 'As the person gave it.',
    resolve: (view) => known(view, ({ person }) => person.fatherName),
  }),
  identifiers: t.field({
    type: [Identifier],
    nullable: true,
    description: 'Numbers of registers, with those that no longer hold.',
    resolve: (view) => known(view, ({ person }) => person.identifiers),
  }),
  residences: t.field({
    type: [Residence],
    nullable: true,
    description: 'Where the person has lived, newest first.',
    resolve: (view, _args, context) => filed(view, context, ({ person }) => person.residences),
  }),
  visits: t.field({
    type: [Visit],
    nullable: true,
    description: 'Newest first.',
    resolve: (view, _args, context) => filed(view, context, ({ visits }) => visits),
  }),
  appointments: t.field({
    type: [Appointment],
    nullable: true,
    description: 'Latest first.',
    resolve: (view, _args, context) => filed(view, context, ({ appointments }) => appointments),
  }),
  papers: t.field({
    type: [HandedPaper],
    nullable: true,
    description: 'Papers left with the service, newest first.',
    resolve: (view, _args, context) => filed(view, context, ({ papers }) => papers),
  }),
  receiptPath: t.string({
    nullable: true,
    description: 'Where the printable receipt is, to be asked for with the Authorization header.',
    resolve: (view) => known(view, ({ number }) => `/candidates/${number}/receipt.pdf`),
  }),
}));
