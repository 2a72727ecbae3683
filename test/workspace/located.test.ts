import { expect, it } from 'vitest';
import { dottedPointer } from '../../src/workspace/located.ts';

it.each([
  ['/college/leden/0/naam', 'college.leden[1].naam'],
  ['/a~1b/c~0d', 'a/b.c~d'],
  ['/0', '[1]'],
  ['', undefined],
  [undefined, undefined],
])('the pointer %s is written as %s', (pointer, written) => {
  expect(dottedPointer(pointer)).toBe(written);
});
