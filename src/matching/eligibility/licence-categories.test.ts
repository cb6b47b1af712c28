import { describe, expect, it } from '@jest/globals';
import { LICENCE_CATEGORIES, opensCategory, withTrailers } from './licence-categories.ts';

describe('a licence', () => {
  it.each([
    ['CE', ['AM', 'B', 'B1', 'BE', 'C', 'C1', 'C1E', 'CE']],
    ['D', ['AM', 'B', 'B1', 'D', 'D1']],
    ['A', ['A', 'A1', 'A2', 'AM']],
    ['B', ['AM', 'B', 'B1']],
  ])('of category %s opens %j', (held, opened) => {
    expect(LICENCE_CATEGORIES.filter((asked) => opensCategory(held, asked))).toEqual(opened);
  });

  it('of an older form has its trailers in a category of their own', () => {
    expect(withTrailers(['B', 'C', 'E'])).toEqual(['B', 'C', 'E', 'BE', 'CE']);
    expect(withTrailers(['B', 'C'])).toEqual(['B', 'C']);
  });
});
