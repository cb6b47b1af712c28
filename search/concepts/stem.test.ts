import { describe, expect, it } from '@jest/globals';
import { root, stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['macon', 'maconnes'],
    ['directeur', 'directrices'],
    ['vendeur', 'vendeuse'],
    ['infirmier', 'infirmieres'],
    ['electricien', 'electricienne'],
    ['cheval', 'chevaux'],
    ['tuyau', 'tuyaux'],
    ['employe', 'employee'],
    ['sportif', 'sportives'],
    ['laboratory', 'laboratories'],
  ])('joins %s and %s', (one, other) => {
    expect(stem(other)).toBe(stem(one));
  });

  it.each([
    ['macon', 'maison'],
    ['boucher', 'bouche'],
    ['gardien', 'jardin'],
    ['bus', 'but'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(other)).not.toBe(stem(one));
  });
});

describe('root', () => {
  it.each([
    ['soudure', 'soudeur'],
    ['soudage', 'souder'],
    ['maconnerie', 'macon'],
    ['plomberie', 'plombier'],
    ['mecanique', 'mecanicien'],
    ['surveillance', 'surveillant'],
  ])('joins %s and %s', (one, other) => {
    expect(root(stem(other))).toBe(root(stem(one)));
  });

  it('leaves short words whole', () => {
    expect(root('ger')).toBe('ger');
  });
});
