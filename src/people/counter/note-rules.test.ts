import { describe, expect, it } from '@jest/globals';
import { checkedNote } from './note-rules.ts';

const isIdentifier = (text: string) => /^[0-9]{14}[A-Z]$/.test(text.replace(/\s/g, '').toUpperCase());
const check = (note: string | null) => checkedNote(note, isIdentifier, ['note']);

describe('a note', () => {
  it.each([
    [
      'Viendra avec son frère jeudi ; gardien de prison à Kati.',
      'Viendra avec son frère jeudi ; gardien de prison à Kati.',
    ],
    ['  rappeler après 18 h  ', 'rappeler après 18 h'],
    ['   ', null],
    [null, null],
  ])('is kept: %j', (note, kept) => {
    expect(check(note)).toBe(kept);
  });

  it.each([
    ['Dit être séropositive', 'seropositive'],
    ['son diabète le gêne', 'diabete'],
    ['a été condamné en 2019', 'condamne'],
    ['de quelle ethnie ?', 'ethnie'],
    ['NINA: 18503070001042K.', '18503070001042K'],
    ['le 185 03 07000 1042 k dit-il', '185 03 07000 1042 k'],
  ])('is refused with what it must not say: %s', (note, value) => {
    expect(() => check(note)).toThrow(
      expect.objectContaining({ key: 'note.sensitive', values: { value }, path: ['note'] }),
    );
  });

  it('is refused when it is a story', () => {
    expect(() => check('a'.repeat(501))).toThrow(expect.objectContaining({ key: 'note.tooLong' }));
  });
});
