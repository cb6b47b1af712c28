import { describe, expect, it } from '@jest/globals';
import { deriveKey, seal, unseal } from './seal.ts';

const plain = new TextEncoder().encode('né vers 1985 à Ségou');
const key = deriveKey('a secret of the service', 'audit');

describe('seal', () => {
  it('opens under its own key only', () => {
    expect(Buffer.from(unseal(key, seal(key, plain)))).toEqual(Buffer.from(plain));
    expect(() => unseal(deriveKey('a secret of the service', 'tokens'), seal(key, plain))).toThrow();
  });

  it('notices a changed byte', () => {
    const sealed = seal(key, plain);
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(() => unseal(key, sealed)).toThrow();
  });

  it('never seals the same way twice', () => {
    expect(seal(key, plain)).not.toEqual(seal(key, plain));
  });
});
