import { cleaned } from '../../diagnostics/unseen.ts';

/** A part of what comes from a terminal: keys that were pressed, a text that was pasted, or the key to stop (Ctrl-Z). */
export type TypedPart =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'suspend' };

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
const suspendKey = '\u001a';

/**
 * A burst with text on both sides of a line end is a paste in a terminal that does not mark pastes, such as an older
 * Windows console: nobody types that fast.
 */
const leastBurst = 12;

/** Tells keys from pastes. A terminal that was asked to puts marks around what is pasted. */
export class TypedParts {
  #pasted: string | undefined;
  #held = '';

  /** The parts of the next piece of input. What may be the beginning of a mark is held back. */
  next(input: string): readonly TypedPart[] {
    let rest = this.#held + input;
    this.#held = '';
    const parts: TypedPart[] = [];
    while (rest !== '') {
      const mark = this.#pasted === undefined ? pasteStart : pasteEnd;
      const at = rest.indexOf(mark);
      if (at === -1) {
        this.#held = heldBack(rest, mark);
        this.#take(rest.slice(0, rest.length - this.#held.length), parts);
        return parts;
      }
      this.#take(rest.slice(0, at), parts);
      if (this.#pasted !== undefined) parts.push({ kind: 'paste', text: this.#pasted });
      this.#pasted = this.#pasted === undefined ? '' : undefined;
      rest = rest.slice(at + mark.length);
    }
    return parts;
  }

  #take(text: string, parts: TypedPart[]): void {
    if (text === '') return;
    if (this.#pasted !== undefined) this.#pasted += text;
    else if (isBurst(text)) parts.push({ kind: 'paste', text });
    else parts.push(...keysIn(text));
  }
}

function keysIn(text: string): readonly TypedPart[] {
  return text
    .split(suspendKey)
    .flatMap((keys, index): readonly TypedPart[] => [
      ...(index === 0 ? [] : [{ kind: 'suspend' } as const]),
      ...(keys === '' ? [] : [{ kind: 'keys', text: keys } as const]),
    ]);
}

function isBurst(text: string): boolean {
  return text.length >= leastBurst && /^[^\u001b]*[^\r\n\u001b][\r\n]+[^\r\n\u001b][^\u001b]*$/.test(text);
}

/** The end of a text that may be the first part of a mark. A lone escape is a key, and never held back. */
function heldBack(text: string, mark: string): string {
  for (let length = mark.length - 1; length > 1; length--)
    if (text.endsWith(mark.slice(0, length))) return mark.slice(0, length);
  return '';
}

/** How a line end shows in a line of input. */
const shownLineEnd = '↵';

/** A pasted text as one line of input, without what nobody sees; line ends as a sign, or as a space. */
export function pastedLine(pasted: string, lineEnds: 'kept' | 'spaces'): string {
  const { text } = cleaned(pasted.replace(/\r\n?/g, '\n'));
  const trimmed = text.replace(/^\n+|\s+$/g, '').replaceAll('\t', '  ');
  return lineEnds === 'kept' ? withShownLineEnds(trimmed) : trimmed.replace(/\s*\n\s*/g, ' ');
}

/** A text as one line of input. */
export function withShownLineEnds(text: string): string {
  return text.replaceAll('\n', shownLineEnd);
}

/** The text of a line of input. */
export function withLineEnds(line: string): string {
  return line.replaceAll(shownLineEnd, '\n');
}
