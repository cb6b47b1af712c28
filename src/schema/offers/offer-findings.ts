import { DomainError } from '../../domain/errors.ts';
import type { OfferFinding as Finding } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, WRITE_ERRORS } from '../errors.ts';
import { CriterionEnum, FindingKindEnum } from './enums.ts';

export const OfferFinding = builder.objectRef<Finding>('OfferFinding').implement({
  description: 'Something that stands between an offer and its publication.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKindEnum, description: 'What is wrong.' }),
    message: t.string({
      description: "What is wrong, in the caller's language.",
      resolve: ({ error }, _args, { say }) => say(error),
    }),
    path: t.stringList({
      description: 'Where in the details of the offer, from the outside in.',
      resolve: ({ error }) => error.path.map(String),
    }),
    criterion: t.expose('criterion', {
      type: CriterionEnum,
      nullable: true,
      description: 'Of a discriminating wording: the ground.',
    }),
    passage: t.exposeString('passage', {
      nullable: true,
      description: 'Of a discriminating wording: the words, as they stand in the offer.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Of a discriminating wording: the law against it.',
    }),
  }),
});

/** Everything that keeps an offer from being handed in or published. */
export class OfferNotReadyError extends DomainError {
  readonly findings: readonly Finding[];

  constructor({ code, key, message, values, path }: DomainError, findings: readonly Finding[]) {
    super(code, key, message, values, path);
    this.findings = findings;
  }
}

builder.objectType(OfferNotReadyError, {
  name: 'OfferNotReadyError',
  description: 'The offer cannot be handed in or published as it is.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      description: "Everything that is wrong, in the caller's language.",
      resolve: (error, _args, { say }) =>
        [say(error), ...error.findings.map((one) => `${one.error.path.join('.')} : ${say(one.error)}`)].join(
          ' ',
        ),
    }),
    findings: t.expose('findings', { type: [OfferFinding], description: 'One by one.' }),
  }),
});

/** What a mutation on an offer may answer beside its payload. */
export const OFFER_ERRORS = { types: [...WRITE_ERRORS.types, OfferNotReadyError] };
