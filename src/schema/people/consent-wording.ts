import type { IsoDate } from '../../domain/iso-date.ts';
import type { ConsentInput } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { ConsentPurposeEnum } from './enums.ts';

interface Wording {
  readonly purpose: ConsentInput['purpose'];
  readonly version: string;
  readonly since: IsoDate;
  readonly text: string;
}

export const ConsentWording = builder.objectRef<Wording>('ConsentWording').implement({
  description: 'The words in which consent for a purpose is asked for.',
  fields: (t) => ({
    purpose: t.expose('purpose', { type: ConsentPurposeEnum, description: 'What for.' }),
    version: t.exposeString('version', { description: 'Named in the consent.' }),
    since: t.expose('since', { type: 'Date', description: 'First day on which it is used.' }),
    text: t.exposeString('text', {
      description: 'In French, after "Acceptez-vous": to be explained in the language of the person.',
    }),
  }),
});
