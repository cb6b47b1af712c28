import type { GraphQLSchema } from 'graphql';
import '../resolvers/recognition.ts';
import '../resolvers/access.ts';
import '../resolvers/compare-files.ts';
import '../resolvers/compare-qualifications.ts';
import '../resolvers/counter.ts';
import '../resolvers/duplicates.ts';
import '../resolvers/imports.ts';
import '../resolvers/employers.ts';
import '../resolvers/introductions.ts';
import '../resolvers/matching.ts';
import '../resolvers/movement.ts';
import '../resolvers/offer-history.ts';
import '../resolvers/offers.ts';
import '../resolvers/passport.ts';
import '../resolvers/people.ts';
import '../resolvers/recognition-case-decisions.ts';
import '../resolvers/recognition-case-labels.ts';
import '../resolvers/recognition-case-papers.ts';
import '../resolvers/recognition-case-steps.ts';
import '../resolvers/recognition-cases.ts';
import '../resolvers/reference-corrections.ts';
import '../resolvers/task-questions.ts';
import '../resolvers/taxonomy.ts';
import '../resolvers/territories.ts';
import '../resolvers/training.ts';
import './people/evidence.ts';
import './scalars.ts';
import { builder } from './builder.ts';
import { locateErrors } from './locate-errors.ts';

builder.queryType({
  description: 'What can be read. Every list that may grow is a connection; every id is a global one.',
});
builder.mutationType({
  description:
    'What can be changed. A mutation takes one input; what its caller can set right comes back as a member of the union beside the payload.',
});

/** The whole API. To assemble it takes no database. */
export const schema: GraphQLSchema = locateErrors(builder.toSchema());
