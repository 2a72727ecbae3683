/** Regression test for suggestions. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('the nearest name', () => {
  it('is never the word itself', () => {
    expect(nearest('agenda', ['agenda'])).toBeUndefined();
  });
});
