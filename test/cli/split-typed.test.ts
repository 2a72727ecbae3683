/** Keys, pastes and Ctrl-Z in what a terminal sends (docs/decisions/0057). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pastedLine,
  TypedParts,
  withLineEnds,
  withShownLineEnds,
  type TypedPart,
} from '../../src/cli/prompts/split-typed.ts';

const marked = (text: string): string => `\u001b[200~${text}\u001b[201~`;

function partsOf(...inputs: readonly string[]): readonly TypedPart[] {
  const parts = new TypedParts();
  return inputs.flatMap((input) => parts.next(input));
}

describe('what comes from a terminal', () => {
  it.each<[string, readonly string[], readonly TypedPart[]]>([
    [
      'keys',
      ['a', '\r'],
      [
        { kind: 'keys', text: 'a' },
        { kind: 'keys', text: '\r' },
      ],
    ],
    ['a paste', [marked('a\r b ')], [{ kind: 'paste', text: 'a\r b ' }]],
    ['a paste in pieces', ['\u001b[20', '0~a', 'b\u001b[2', '01~'], [{ kind: 'paste', text: 'ab' }]],
    ['an empty paste', [marked('')], [{ kind: 'paste', text: '' }]],
    ['escape, which is never held back', ['\u001b'], [{ kind: 'keys', text: '\u001b' }]],
    ['an arrow', ['\u001b[A'], [{ kind: 'keys', text: '\u001b[A' }]],
    ['Ctrl-Z', ['a\u001ab'], [{ kind: 'keys', text: 'a' }, { kind: 'suspend' }, { kind: 'keys', text: 'b' }]],
    ['Ctrl-Z in a paste, which is no key', [marked('a\u001ab')], [{ kind: 'paste', text: 'a\u001ab' }]],
    [
      'a paste without marks',
      ['Graag vandaag:\r  - laptop\r'],
      [{ kind: 'paste', text: 'Graag vandaag:\r  - laptop\r' }],
    ],
    ['a word and enter at once', ['wethouder wonen\r'], [{ kind: 'keys', text: 'wethouder wonen\r' }]],
    [
      'arrows and enter at once',
      ['\u001b[B\u001b[B\r\u001b[B\r'],
      [{ kind: 'keys', text: '\u001b[B\u001b[B\r\u001b[B\r' }],
    ],
  ])('%s', (_, inputs, parts) => {
    expect(partsOf(...inputs)).toEqual(parts);
  });

  it('gives the same parts, wherever it is cut', () => {
    const sign = fc.constantFrom('a', ' ', '\r', 'é', '\u001a');
    const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, text, fc.array(fc.nat(40), { maxLength: 5 }), (before, pasted, after, cuts) => {
        const whole = before + marked(pasted) + after;
        const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end));
        // A lone escape at the end of a piece is a key; a terminal sends a mark as one.
        fc.pre(pieces.every((piece) => !piece.endsWith('\u001b')));
        const found = partsOf(...pieces.filter((piece) => piece !== ''));
        const pastes = found.filter(({ kind }) => kind === 'paste');
        expect(pastes).toEqual([{ kind: 'paste', text: pasted }]);
        const keys = found.map((part) =>
          part.kind === 'keys' ? part.text : part.kind === 'suspend' ? '\u001a' : '',
        );
        expect(keys.join('')).toBe(before + after);
      }),
    );
  });
});

describe('a pasted text', () => {
  it('keeps its lines where lines are asked, with their indents', () => {
    const line = pastedLine('Graag vandaag:\r\n  - laptop\r  - tas\n', 'kept');
    expect(line).toBe('Graag vandaag:↵  - laptop↵  - tas');
    expect(withLineEnds(line)).toBe('Graag vandaag:\n  - laptop\n  - tas');
    expect(withShownLineEnds(withLineEnds(line))).toBe(line);
  });

  it('is one line elsewhere, with every word', () => {
    expect(pastedLine('een\r\n\r\n  twee\tdrie\r', 'spaces')).toBe('een twee  drie');
  });

  it('loses what nobody sees', () => {
    expect(pastedLine('a\u200bb\u202ec\u000bd\u001b[31m', 'kept')).toBe('abc↵d');
  });
});
