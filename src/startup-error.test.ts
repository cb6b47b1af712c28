import { describe, expect, it } from '@jest/globals';
import { failureSentence, StartupError } from './startup-error.ts';

describe('failureSentence', () => {
  it.each([
    [new StartupError('Port 4000 is taken.'), 'Port 4000 is taken.'],
    [
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: '/data/x' }),
      'Seko could not start: the disk is full (/data/x).',
    ],
    [new Error('something odd.\n  more of it'), 'Seko could not start: something odd.'],
    [
      new Error('\nInvalid `prisma.offer.count()` invocation:\n\n\ntoo bad'),
      'Seko could not start: too bad.',
    ],
    [Object.assign(new AggregateError([]), { code: 'EODD' }), 'Seko could not start: EODD.'],
    [new RangeError(), 'Seko could not start: RangeError.'],
    ['a word', 'Seko could not start: a word.'],
  ])('%#', (error, sentence) => {
    expect(failureSentence(error)).toBe(sentence);
  });
});
