import { describe, expect, it } from '@jest/globals';
import { buildConceptIndex } from './build-concept-index.ts';
import type { ConceptDocument, ConceptLabel } from './concept-document.ts';

type Names = Readonly<Record<string, readonly string[]>>;

/** `names`: languages with the preferred label first; those of `local` are the country's own alternatives. */
function concept(uri: string, names: Names, local: Names = {}, group: string[] = []): ConceptDocument {
  const labels = (given: Names, own: boolean): ConceptLabel[] =>
    Object.entries(given).flatMap(([lang, texts]) =>
      texts.map((text, position) => ({
        lang,
        kind: position === 0 && !own ? ('PREFERRED' as const) : ('ALTERNATIVE' as const),
        text,
        source: own ? 'seko' : 'esco',
        local: own,
      })),
    );
  return {
    id: `id-${uri}`,
    uri,
    labels: [...labels(names, false), ...labels(local, true)],
    jobTitles: [],
    iscoLabels: group,
  };
}

const documents = [
  concept(
    'mason',
    { fr: ['maçon/maçonne', 'maçon-briqueteur'], en: ['bricklayer', 'mason'] },
    { bm: ['masɔn'] },
  ),
  concept('foreman', { fr: ['chef d’équipe maçon/chef d’équipe maçonne'], en: ['bricklaying supervisor'] }),
  concept('concrete', { fr: ['cimentier/cimentière'] }, { fr: ['ferrailleur', 'coffreur'] }),
  concept('scrap', { fr: ['opérateur de déchets métalliques', 'ferrailleur'] }),
  concept('diver', { fr: ['plongeur secouriste/plongeuse secouriste'] }, {}, ['Scaphandriers et plongeurs']),
  concept('dishwasher', { fr: ['plongeur/plongeuse'], en: ['dishwasher'] }),
  concept('nurse', { fr: ['infirmier/infirmière'], en: ['nurse'] }),
  concept('carer', { fr: ['aide-soignant/aide-soignante', 'nurse'] }),
  concept('guard-b', { fr: ['portier', 'gardien'] }),
  concept('guard-a', { fr: ['agent de sécurité', 'gardien'] }),
  concept('labourer', { fr: ['manœuvre industriel/manœuvre industrielle'] }),
  concept('plumber', { fr: ['plombier/plombière'], en: ['plumber'] }),
];
const index = await buildConceptIndex(documents);
const found = (text: string, lang = 'fr', first = 10) =>
  index.search(text, lang, first).map(({ uri }) => uri);

describe('buildConceptIndex', () => {
  it('puts the preferred name of the asked language before all', () => {
    expect(index.search('maçonne', 'fr', 10)[0]).toEqual({
      id: 'id-mason',
      uri: 'mason',
      score: 0.98,
      matched: { label: 'maçon/maçonne', source: 'esco', kind: 'PREFERRED' },
    });
    expect(found('plongeur')).toEqual(['dishwasher', 'diver']);
  });

  it('puts the name that the country gives before an alternative of the classification', () => {
    expect(found('ferrailleur')).toEqual(['concrete', 'scrap']);
  });

  it('prefers names in the asked language to equal names in another', () => {
    expect(found('nurse', 'fr')[0]).toBe('carer');
    expect(found('nurse', 'en')[0]).toBe('nurse');
  });

  it('finds Bambara names whoever asks, and without their letters', () => {
    expect(found('masɔn', 'fr')[0]).toBe('mason');
    expect(found('mason', 'bm')[0]).toBe('mason');
  });

  it.each([
    ['manoeuvre', 'labourer'],
    ['MANŒUVRES', 'labourer'],
    ['aidesoignant', 'carer'],
    ['aide soignante (h/f)', 'carer'],
    ['agente de securite', 'guard-a'],
    ['macon briqueteur', 'mason'],
    ['maçon/maçonne', 'mason'],
  ])('reads “%s” as another spelling', (text, uri) => {
    expect(found(text)[0]).toBe(uri);
    expect(index.search(text, 'fr', 1)[0]?.score).toBeGreaterThan(0.6);
  });

  it.each([
    ['plombeir', 'plumber'],
    ['plom', 'plumber'],
    ['plomberie', 'plumber'],
    ['cimantier', 'concrete'],
    ['infirmeire', 'nurse'],
  ])('guesses from “%s”, below any exact name', (text, uri) => {
    const [hit] = index.search(text, 'fr', 5);
    expect(hit?.uri).toBe(uri);
    expect(hit?.score).toBeLessThan(0.92);
  });

  it('finds by the name of the group, last', () => {
    const hits = index.search('scaphandrier', 'fr', 5);
    expect(hits.map(({ uri }) => uri)).toEqual(['diver']);
    expect(hits[0]?.score).toBeLessThan(0.4);
  });

  it('orders equal scores by URI', () => {
    expect(found('gardien')).toEqual(['guard-a', 'guard-b']);
  });

  it('gives scores from 0 to 1 in thousandths, highest first', () => {
    const scores = index.search('chef maçon', 'fr', 10).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(Math.round(score * 1000) / 1000).toBe(score);
    }
  });

  it('gives as many as asked', () => {
    expect(found('gardien', 'fr', 1)).toEqual(['guard-a']);
    expect(found('gardien', 'fr', 0)).toEqual([]);
  });

  it('begins a long list with the short one', async () => {
    const many = await buildConceptIndex(
      Array.from({ length: 150 }, (_, number) => concept(`c${number}`, { fr: [`agent numéro ${number}`] })),
    );
    const all = many.search('agent', 'fr', 150);
    expect(all).toHaveLength(150);
    expect(many.search('agent', 'fr', 10)).toEqual(all.slice(0, 10));
    expect(many.search('agent', 'fr', 70)).toEqual(all.slice(0, 70));
  });

  it.each(['', '   ', '!?', '’', 'zzzzqqq'])('finds nothing for “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('hands candidates to another ranker', async () => {
    const backwards = await buildConceptIndex(documents, {
      ranker: (_query, candidates) =>
        candidates
          .map(({ id, uri }) => ({ id, uri, score: 0.5, matched: null }))
          .sort((a, b) => (a.uri > b.uri ? -1 : 1)),
    });
    expect(backwards.search('gardien', 'fr', 10).map(({ uri }) => uri)).toEqual(['guard-b', 'guard-a']);
  });

  it('searches an empty taxonomy', async () => {
    expect((await buildConceptIndex([])).search('maçon', 'fr', 5)).toEqual([]);
  });

  describe('with job titles', () => {
    const title = (text: string, mapping: 'CLOSE' | 'NARROW' = 'CLOSE') =>
      ({ lang: 'fr', text, source: 'rome', mapping }) as const;
    const titled = (uri: string, ...titles: readonly ReturnType<typeof title>[]) =>
      documents.map((document) => (document.uri === uri ? { ...document, jobTitles: titles } : document));
    const searched = async (all: readonly ConceptDocument[], text: string) =>
      (await buildConceptIndex(all)).search(text, 'fr', 10).map(({ uri, score, matched }) => ({
        uri,
        score,
        label: matched?.label,
        kind: matched?.kind,
      }));

    it('finds by a title, and names it', async () => {
      const hits = await searched(
        titled('plumber', title('Chauffagiste / Chauffagiste sanitaire')),
        'chauffagiste',
      );
      expect(hits[0]).toMatchObject({
        uri: 'plumber',
        label: 'Chauffagiste / Chauffagiste sanitaire',
        kind: 'JOB_TITLE',
      });
    });

    it('puts an exact title below exact names, above all that only resembles, a close one first', async () => {
      const all = titled('plumber', title('Maçon / Maçonne', 'NARROW')).map((document) =>
        document.uri === 'nurse' ? { ...document, jobTitles: [title('Maçon / Maçonne')] } : document,
      );
      const hits = await searched(all, 'maçon');
      expect(hits.slice(0, 3).map(({ uri, score }) => [uri, score])).toEqual([
        ['mason', 0.98],
        ['nurse', 0.89],
        ['plumber', 0.88],
      ]);
      expect(hits[3]?.score).toBeLessThan(0.86);
    });

    it('prefers its own name where a title says the same, and orders equal titles by URI', async () => {
      const hits = await searched(titled('mason', title('Maçon / Maçonne')), 'maçonne');
      expect(hits[0]).toMatchObject({ score: 0.98, kind: 'PREFERRED' });
      const both = ['guard-b', 'guard-a'].reduce(
        (all, uri) =>
          all.map((one) => (one.uri === uri ? { ...one, jobTitles: [title('Veilleur de nuit')] } : one)),
        documents,
      );
      expect((await searched(both, 'veilleur de nuit')).map(({ uri }) => uri)).toEqual([
        'guard-a',
        'guard-b',
      ]);
    });

    it('guesses less from a title than from a name', async () => {
      const [hit] = await searched(
        titled('nurse', title('Plombier zingueur / Plombière zingueuse')),
        'plombier zing',
      );
      expect(hit).toMatchObject({ uri: 'nurse', kind: 'JOB_TITLE' });
      expect(hit?.score).toBeLessThan(0.85 * 0.9);
    });
  });
});
