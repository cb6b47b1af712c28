import { listTerritories } from '../pack/index.ts';
import { builder } from '../schema/builder.ts';
import { Territory } from '../schema/taxonomy/territory.ts';

builder.queryField('territories', (t) =>
  t.field({
    type: [Territory],
    description: 'Divisions of the country, old and new, by name: what residence is picked from.',
    complexity: { field: 5, multiplier: 50 },
    args: {
      kind: t.arg.string({ description: 'Of this kind alone: "REGION".' }),
      parent: t.arg.string({ description: 'What lies directly in the one with this code: "ML-3".' }),
      on: t.arg({ type: 'Date', description: 'What stands on this day; old and new alike when left out.' }),
    },
    resolve: (_root, filter, { services }) => listTerritories(services.database, filter),
  }),
);
