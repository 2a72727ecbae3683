import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { typed } from '../../src/diagnostics/typed.ts';

describe('a value as it must be typed', () => {
  it.each([
    ['Voorbeelddam', 'Voorbeelddam'],
    ['Den Haag', 'Den Haag'],
    ['wethouder-1', 'wethouder-1'],
    ['7-jaar', '7-jaar'],
    ['2026-07-07', '2026-07-07'],
    ['https://voorbeelddam.nl/x', 'https://voorbeelddam.nl/x'],
    ["'s-Gravenhage", '"\'s-Gravenhage"'],
    ['#154273', '"#154273"'],
    ['0307', '"0307"'],
    ['1e3', '"1e3"'],
    ['14 000', '"14 000"'],
    ['09:30', '"09:30"'],
    ['Let op: dit', '"Let op: dit"'],
    ['een, twee', '"een, twee"'],
    ['true', '"true"'],
    ['no', '"no"'],
    ['', '""'],
    [true, 'true'],
    [2.5, '2.5'],
    [['iPad', 'laptop'], '[iPad, laptop]'],
    [{}, '{}'],
    [{ dag: 'dinsdag', tijd: '09:30' }, '{ dag: dinsdag, tijd: "09:30" }'],
  ])('%j is %s', (value, expected) => {
    expect(typed(value)).toBe(expected);
  });

  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...Array.from(':# -{}[],&*!|>\'"%@`~?.aZ09\n')), maxLength: 8 }),
    fc.constantFrom('yes', 'ja', 'null', '~', '0x1F', '1_000', '-1', '.5', '.inf', '12:30:45', '2026-02-30'),
    fc.boolean(),
    fc.integer(),
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('dag', 'tijd', 'id'), scalar, { noNullPrototype: true }),
  );

  it('is read back as the same value, on a separate line, between braces and in a list', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(parse(`sleutel: ${typed(each)}\nna: 1\n`)).toEqual({ sleutel: each, na: 1 });
        expect(parse(`{ sleutel: ${typed(each)}, na: 1 }`)).toEqual({ sleutel: each, na: 1 });
        expect(parse(`[${typed(each)}, 1]`)).toEqual([each, 1]);
        expect(parse(`- ${typed(each)}\n- 1\n`)).toEqual([each, 1]);
      }),
      { numRuns: 500 },
    );
  });
});
