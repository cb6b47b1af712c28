import { describe, expect, it } from '@jest/globals';
import { chooseLabel, type PreferredLabel } from './choose-label.ts';

function label(lang: string, text: string, source = 'esco', official = true): PreferredLabel {
  return { lang, text, source, official };
}

describe('chooseLabel', () => {
  it('prefers the language asked, then a variant of it, French, English, any', () => {
    const all = [
      label('de', 'Maurer'),
      label('en', 'bricklayer'),
      label('fr', 'maçon'),
      label('fr-ML', 'maçon (Mali)'),
    ];
    expect(chooseLabel(all, 'fr-ML')).toBe('maçon (Mali)');
    expect(chooseLabel(all, 'fr')).toBe('maçon');
    expect(chooseLabel(all, 'FR')).toBe('maçon');
    expect(chooseLabel(all.slice(0, 3), 'fr-CA')).toBe('maçon');
    expect(chooseLabel(all, 'en-GB')).toBe('bricklayer');
    expect(chooseLabel(all, 'bm')).toBe('maçon');
    expect(chooseLabel(all.slice(0, 2), 'bm')).toBe('bricklayer');
    expect(chooseLabel(all.slice(0, 1), 'bm')).toBe('Maurer');
    expect(chooseLabel([], 'fr')).toBeNull();
  });

  it('prefers what ESCO published, then own wording, then unpublished translations', () => {
    const published = label('fr', 'maçon/maçonne');
    const own = label('fr', 'maçon', 'seko');
    const translated = label('fr', 'briqueteur', 'esco', false);
    expect(chooseLabel([translated, own, published], 'fr')).toBe('maçon/maçonne');
    expect(chooseLabel([translated, own], 'fr')).toBe('maçon');
    expect(chooseLabel([translated], 'fr')).toBe('briqueteur');
  });

  it('takes a language over a source', () => {
    expect(chooseLabel([label('en', 'bricklayer'), label('fr', 'briqueteur', 'esco', false)], 'fr')).toBe(
      'briqueteur',
    );
  });

  it('does not depend on the order in which labels come', () => {
    const all = [label('sv', 'murare'), label('de', 'Maurer'), label('de', 'Steinsetzer', 'seko')];
    expect(chooseLabel(all, 'bm')).toBe(chooseLabel(all.toReversed(), 'bm'));
  });
});
