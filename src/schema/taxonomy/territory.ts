import type { TerritoryRecord } from '../../pack/index.ts';
import type { Context } from '../../server/context.ts';
import { builder } from '../builder.ts';

export const Territory = builder.objectRef<TerritoryRecord>('Territory');

function load({ territories }: Context['loaders'], code: string | null) {
  return code === null ? null : territories.load(code);
}

Territory.implement({
  description:
    'A division of the country, such as a region or a cercle; one that changes its parent is another one.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What files and filters name: "ML-3".' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other spellings that people use.' }),
    kind: t.exposeString('kind', { description: `One of the country's kinds: "REGION".` }),
    kindName: t.string({
      description: 'The name of the kind, in French or English.',
      args: {
        lang: t.arg({
          type: 'LanguageTag',
          required: true,
          defaultValue: 'fr',
          description: 'BCP 47; French by default.',
        }),
      },
      resolve: ({ kind }, { lang }, { services }) => {
        const known = services.pack.territoryKinds.find((one) => one.kind === kind);
        return (lang.toLowerCase().startsWith('en') ? known?.nameEn : known?.nameFr) ?? kind;
      },
    }),
    isoCode: t.exposeString('isoCode', { nullable: true, description: 'ISO 3166-2, where it has one.' }),
    parent: t.field({
      type: Territory,
      nullable: true,
      description: 'What it lies in; null for the largest.',
      resolve: ({ parentCode }, _args, { loaders }) => load(loaders, parentCode),
    }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it stands; null when it has long stood.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it no longer stands; null while it does.',
    }),
    successor: t.field({
      type: Territory,
      nullable: true,
      description: 'In what the whole of it lies since it ended, where that is known.',
      resolve: ({ successorCode }, _args, { loaders }) => load(loaders, successorCode),
    }),
    formerParent: t.field({
      type: Territory,
      nullable: true,
      description: 'In what the whole of it lay before it began, where that is known.',
      resolve: ({ formerParentCode }, _args, { loaders }) => load(loaders, formerParentCode),
    }),
  }),
});
