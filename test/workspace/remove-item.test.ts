/** Removing an item of a list: its own lines go, and nothing else. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutItem } from '../../src/workspace/remove-item.ts';
import { UneditableError } from '../../src/workspace/yaml-text.ts';

const text = `# Van ons.
college:
  # De leden.
  leden:
    # eerst de burgemeester
    - id: burgemeester # vast
      rol: burgemeester
      # loco_volgorde: 1

    # en dan
    - id: wethouder-1
      rol: wethouder # voorstel
  # na de lijst
  naam: x
kort: [a, "b, c", { d: e }] # kort
rest: |
  - id: wethouder-1
`;

describe('an item of a list', () => {
  it('goes with its lines and its own comments', () => {
    const { text: after, gone } = withoutItem(text, ['college', 'leden'], 0);
    expect(gone).toBe('    - id: burgemeester # vast\n      rol: burgemeester\n      # loco_volgorde: 1\n');
    expect(after).toBe(text.replace(gone, ''));
  });

  it('that is the last of its list leaves the comments around it', () => {
    const { text: after, gone } = withoutItem(text, ['college', 'leden'], 1);
    expect(after).toBe(text.replace('    - id: wethouder-1\n      rol: wethouder # voorstel\n', ''));
    expect(gone).toContain('# voorstel');
  });

  it('that is the only one leaves an empty list', () => {
    const one = withoutItem(text, ['college', 'leden'], 0).text;
    const { text: none, gone } = withoutItem(one, ['college', 'leden'], 0);
    expect(none).toBe(one.replace(gone, '').replace('  leden:\n', '  leden: []\n'));
    expect((parse(none) as { college: object }).college).toEqual({ leden: [], naam: 'x' });
  });

  it.each([
    [0, 'kort: ["b, c", { d: e }] # kort'],
    [1, 'kort: [a, { d: e }] # kort'],
    [2, 'kort: [a, "b, c"] # kort'],
  ])('between brackets goes with one comma: %i', (index, line) => {
    expect(withoutItem(text, ['kort'], index).text).toBe(text.replace(/^kort.*$/m, line));
  });

  it.each([
    ['a: [x]\n', 'a: []\n'],
    ['a:\n  - x', 'a: []'],
    ['a:\n- x\n- y', 'a:\n- x'],
    ['\ufeffa:\r\n  - x\r\n  - y\r\nb: 1\r\n', '\ufeffa:\r\n  - x\r\nb: 1\r\n'],
    ['a: # waarom\n  - x\n', 'a: [] # waarom\n'],
  ])('is removed from %j', (before, after) => {
    const { length } = (parse(before.replace('\ufeff', '')) as { a: unknown[] }).a;
    expect(withoutItem(before, ['a'], length - 1).text).toBe(after);
  });

  it.each([
    ['a: [\n  x, # over x\n  y\n]\n', ['a'], 0],
    ['a: &b\n  - x\n  - y\nc: *b\n', ['a'], 0],
    ['a: x\n', ['a'], 0],
    ['a: [x]\n', ['a'], 1],
  ])('is not removed when more would change: %j', (before, path, index) => {
    expect(() => withoutItem(before, path, index)).toThrow(UneditableError);
  });
});
