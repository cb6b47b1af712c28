import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  LanguageTag: 'string',
  LanguageCode: 'string',
  CountryCode: 'string',
  JurisdictionCode: 'string',
  PhoneNumber: 'string',
  CurrencyCode: 'string',
  ReferenceEntry: 'Readonly<Record<string, unknown>>',
};

/** Typed documents of operations/, which the tests use; the SDL itself is printed by scripts/generate.mjs. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['operations/*.graphql', 'test/operations/*.graphql'],
  generates: {
    'test/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { importExtension: '.ts', scalars, enumsAsTypes: true, useTypeImports: true },
    },
  },
};

export default config;
