import type {
  OfferDetailsInput,
  OfferLanguageInput,
  OfferQualificationInput,
  OfferSheetFragment,
  OfferSkillInput,
} from '../generated/graphql.ts';
import {
  AddEmployerDocument,
  CloseOfferDocument,
  EnterOfferDocument,
  PublishOfferDocument,
  SubmitOfferDocument,
} from '../generated/graphql.ts';
import type { TestService } from '../harness/test-service.ts';

const PLACES = ['Huelva', 'Lérida', 'Montréal', 'Lyon', 'Riyad'];

/** An offer as its employer writes it, part by part; each step gives a new builder. */
export interface OfferBuilder {
  readonly details: OfferDetailsInput;
  asking(...skills: readonly OfferSkillInput[]): OfferBuilder;
  speaking(...languages: readonly OfferLanguageInput[]): OfferBuilder;
  qualified(qualification: OfferQualificationInput): OfferBuilder;
  /** Any other part. */
  with(details: Partial<OfferDetailsInput>): OfferBuilder;
}

/** An offer of the occupation in Spain, with a title and place that follow from the seed, complete, that asks nothing yet. */
export function offer(seed: number, occupation: string): OfferBuilder {
  return build({
    title: `Offre d’essai ${seed}`,
    contractKind: 'FIXED_TERM',
    posts: 1 + (seed % 5),
    destination: 'ESP',
    place: PLACES[seed % PLACES.length] ?? '',
    occupations: [occupation],
    startsOn: '2026-10-01',
    endsOn: '2027-04-01',
    wage: { minor: 160_000, currency: 'EUR', unit: 'MONTH' },
  });
}

function build(details: OfferDetailsInput): OfferBuilder {
  const more = (part: Partial<OfferDetailsInput>) => build({ ...details, ...part });
  return {
    details,
    asking: (...skills) => more({ skills: [...(details.skills ?? []), ...skills] }),
    speaking: (...languages) => more({ languages: [...(details.languages ?? []), ...languages] }),
    qualified: (qualification) => more({ qualification }),
    with: more,
  };
}

/** Writes a draft over HTTP; fails with what the service answers. */
export async function draft(
  service: TestService,
  token: string,
  { details }: OfferBuilder,
  employer?: string,
): Promise<OfferSheetFragment> {
  const input = employer === undefined ? { details } : { details, employer };
  const { draftOffer } = await service.get(EnterOfferDocument, { input }, { token });
  if (draftOffer.__typename === 'DraftOfferPayload') return draftOffer.offer;
  throw new Error(`${draftOffer.message} (${draftOffer.path.join('.')})`);
}

export type Move = 'submit' | 'publish' | 'close';

/** Asks for a move and gives the answer: the offer's status, or the refusal. */
export async function move(service: TestService, token: string, id: string, asked: Move) {
  const variables = { input: { id } };
  switch (asked) {
    case 'submit':
      return (await service.get(SubmitOfferDocument, variables, { token })).submitOffer;
    case 'publish':
      return (await service.get(PublishOfferDocument, variables, { token })).publishOffer;
    case 'close':
      return (await service.get(CloseOfferDocument, variables, { token })).closeOffer;
  }
}

/** Gives the global id of an employer that is new. */
export async function registerEmployer(service: TestService, token: string, name: string): Promise<string> {
  const input = { details: { name, kind: 'COOPERATIVE' as const, country: 'ESP', city: 'Moguer' } };
  const answer = await service.get(AddEmployerDocument, { input }, { token });
  if (answer.registerEmployer.__typename === 'RegisterEmployerPayload') {
    return answer.registerEmployer.employer.id;
  }
  throw new Error(answer.registerEmployer.message);
}
