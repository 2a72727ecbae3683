/** A slip in suggestions that was found and mended; it must not come back. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('the nearest name', () => {
  it('is never the word itself', () => {
    expect(nearest('agenda', ['agenda'])).toBeUndefined();
  });
});
