import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildConceptIndex, type ConceptIndex } from './build-concept-index.ts';
import type { ConceptDocument, ConceptLabel } from './concept-document.ts';

interface StarterOccupation {
  readonly uri: string;
  readonly isco: string;
  readonly labels: Readonly<Record<string, { preferred?: string; alternative: readonly string[] }>>;
}

interface StarterGroup {
  readonly code: string;
  readonly labels: Readonly<Record<string, string>>;
}

function readStarter<T>(name: string): readonly T[] {
  const file = new URL(`../../prisma/reference/taxonomy/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const occupations = readStarter<StarterOccupation>('occupations');
const groups = new Map(readStarter<StarterGroup>('isco-groups').map((group) => [group.code, group]));
const iscoOf = new Map(occupations.map(({ uri, isco }) => [uri, isco]));

function documentOf({ uri, isco, labels }: StarterOccupation): ConceptDocument {
  return {
    id: uri,
    uri,
    labels: Object.entries(labels).flatMap(([lang, { preferred, alternative }]): ConceptLabel[] => [
      ...(preferred === undefined
        ? []
        : [{ lang, kind: 'PREFERRED' as const, text: preferred, source: 'seko', local: true }]),
      ...alternative.map((text) => ({
        lang,
        kind: 'ALTERNATIVE' as const,
        text,
        source: 'seko',
        local: true,
      })),
    ]),
    jobTitles: [],
    iscoLabels: Object.values(groups.get(isco)?.labels ?? {}),
  };
}

describe('what people say at the counter', () => {
  let index: ConceptIndex;
  beforeAll(async () => {
    index = await buildConceptIndex(occupations.map(documentOf));
  });
  const unitGroup = (title: string, lang = 'fr') => iscoOf.get(index.search(title, lang, 1)[0]?.uri ?? '');

  // The names below lead elsewhere, or nowhere, by their words alone.
  it.each([
    ['ferrailleur', '7114'],
    ['coffreur', '7114'],
    ['coffreur-boiseur', '7114'],
    ['bétonneur', '7114'],
    ['frigoriste', '7127'],
    ['climaticien', '7127'],
    ['aide-ménagère', '9111'],
    ['bonne', '9111'],
    ['bonne à tout faire', '9111'],
    ['infirmier', '2221'],
    ['tuyauteur', '9312'],
    ['gardien', '5414'],
    ['gardienne', '5414'],
    ['agent de sécurité', '5414'],
    ['plongeur', '9412'],
    ['laveur de vaisselle', '9412'],
    ['préposé aux bénéficiaires', '5321'],
    ['préposée aux bénéficiaires', '5321'],
    ['ouvrier serre', '9214'],
    ['maraîcher', '9214'],
    ['téléconseiller', '4222'],
    ['téléconseillère', '4222'],
    ['manœuvre', '9313'],
    ['manoeuvre', '9313'],
  ])('“%s” is in unit group %s', (title, isco) => {
    expect(unitGroup(title)).toBe(isco);
  });

  it.each([
    ['maçon', '7112'],
    ['maçonne', '7112'],
    ['maçons', '7112'],
    ['maçonnerie', '7112'],
    ['MACON', '7112'],
    ['maçon (h/f)', '7112'],
    ['carreleur', '7122'],
    ['careleur', '7122'],
    ['plombier', '7126'],
    ['plomberie', '7126'],
    ['plombeir', '7126'],
    ['electricien', '7411'],
    ['électricien bâtiment', '7411'],
    ['panneaux solaires', '7411'],
    ['soudeuse', '7212'],
    ['soudure', '7212'],
    ['menuisier', '7115'],
    ['peintre', '7131'],
    ['couvreuse', '7121'],
    ['forgeron', '7221'],
    ['chauffeur', '8322'],
    ['chauffeur poids lourd', '8332'],
    ['conducteur de camions', '8332'],
    ['chauffeur de camion', '8332'],
    ['cariste', '8344'],
    ['tracteur', '8341'],
    ['cuisinière', '5120'],
    ['couturière', '7531'],
    ['femme de chambre', '9112'],
    ['agent d’entretien', '9112'],
    ["agent d'entretien", '9112'],
    ['femme de ménage', '9111'],
    ['cueilleur de fraises', '9211'],
    ['vendangeuse', '9211'],
    ['ouvrier agricole', '9213'],
    ['éleveur', '6121'],
    ['berger', '6121'],
    ['pêcheur', '6222'],
    ['docker', '9333'],
    ['éboueur', '9611'],
    ['nounou', '5311'],
    ['vigile', '5414'],
    ['puits', '8113'],
  ])('“%s” is in unit group %s', (title, isco) => {
    expect(unitGroup(title)).toBe(isco);
  });

  it.each([
    ['truck driver', 'en', '8332'],
    ['bricklayer', 'en', '7112'],
    ['plumber', 'fr', '7126'],
    ['masɔn', 'fr', '7112'],
    ['sɛnɛkɛla', 'en', '6130'],
    ['senekela', 'fr', '6130'],
    ['donitala', 'fr', '9333'],
    ['kalalila', 'bm', '7531'],
  ])('“%s”, asked in %s, is in unit group %s', (title, lang, isco) => {
    expect(unitGroup(title, lang)).toBe(isco);
  });
});
