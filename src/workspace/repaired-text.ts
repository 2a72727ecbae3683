import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../diagnostics/source.ts';
import { applyEdits, withEdits, type TextEdit } from '../diagnostics/text-edit.ts';

/** The most changes to one text; with more mistakes than this, starting with these is better. */
const maxEdits = 100;

/** An edit, and where its text stands in the repaired text. */
interface PlacedEdit {
  readonly start: number;
  readonly end: number;
  readonly edit: TextEdit;
}

function placed(edits: readonly TextEdit[]): readonly PlacedEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const { range, text } = edit;
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length, edit };
  });
}

/**
 * A text with its common mistakes repaired, so that one mistake does not hide every other problem in the file.
 *
 * Why: product.md §4 wants all problems in one run. A tab or a missing apostrophe would otherwise swallow the rest. The
 * repair of a mistake is also its cure: the diagnostic carries it as edits of the text that the user wrote.
 */
export class RepairedText {
  /** The text that this one repairs. */
  readonly original: string;
  readonly file: string;
  readonly #below: RepairedText | undefined;
  readonly #edits: TextEdit[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #placed: readonly PlacedEdit[] | undefined;

  /** @param below the repaired text that this one repairs further, or the text that the user wrote */
  constructor(below: RepairedText | string, file: string) {
    this.original = typeof below === 'string' ? below : below.text;
    this.#below = typeof below === 'string' ? undefined : below;
    this.file = file;
  }

  /** Everything reported about this text and those below it. */
  get diagnostics(): readonly Diagnostic[] {
    return [...(this.#below?.diagnostics ?? []), ...this.#diagnostics];
  }

  /** The text with all edits applied. */
  get text(): string {
    return applyEdits(this.original, this.#edits);
  }

  /** The text that the user wrote. */
  get written(): string {
    return this.#below?.written ?? this.original;
  }

  /** Whether no more repairs are made. */
  get isFull(): boolean {
    return this.#edits.length >= maxEdits || this.#diagnostics.length >= maxEdits;
  }

  /** The offset in the user's text for an offset in the repaired text. */
  toOriginal(offset: number): number {
    if (this.#edits.length === 0) return this.toWritten(Math.min(offset, this.original.length));
    const before = this.#lastBefore(offset);
    if (before === undefined) return this.toWritten(Math.min(offset, this.original.length));
    const { start, end, edit } = before;
    if (offset < end) return this.toWritten(offset === start ? edit.range.start : edit.range.end);
    return this.toWritten(Math.min(offset - end + edit.range.end, this.original.length));
  }

  /** The last edit that begins at or before an offset in the repaired text; found by halves, as a file may have thousands. */
  #lastBefore(offset: number): PlacedEdit | undefined {
    this.#placed ??= placed(this.#edits);
    let [low, high] = [0, this.#placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#placed[low - 1];
  }

  /** The offset in the user's text for an offset in the text that this one repairs. */
  toWritten(offset: number): number {
    return this.#below === undefined ? offset : this.#below.toOriginal(offset);
  }

  /** A place in the user's text. @param range in the text that this one repairs */
  at({ start, end }: TextRange): { readonly file: string; readonly range: TextRange } {
    return { file: this.file, range: { start: this.toWritten(start), end: this.toWritten(end) } };
  }

  /** Repairs a mistake and reports it. @param edits in the text that this one repairs */
  repair(edits: readonly TextEdit[], diagnostic: Diagnostic): void {
    for (const edit of edits) this.#edits.push(edit);
    this.#placed = undefined;
    this.#edits.sort((a, b) => a.range.start - b.range.start);
    this.report(diagnostic, edits);
  }

  /** Reports what is read as it is written, with the edits that cure it. */
  report(diagnostic: Diagnostic, edits: readonly TextEdit[]): void {
    const cure = edits.map(({ range, text }) => ({ range: this.at(range).range, text }));
    this.#diagnostics.push(withEdits(diagnostic, cure));
  }
}
