import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../diagnostics/source.ts';
import { applyEdits, withEdits, type TextEdit } from '../diagnostics/text-edit.ts';

/** The most changes to one text; with more mistakes than this, starting with these is better. */
const maxEdits = 100;

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
    let shift = 0;
    for (const { range, text } of this.#edits) {
      const start = range.start + shift;
      if (offset < start) break;
      if (offset < start + text.length) return this.toWritten(offset === start ? range.start : range.end);
      shift += text.length - (range.end - range.start);
    }
    return this.toWritten(Math.min(offset - shift, this.original.length));
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
    this.#edits.push(...edits);
    this.#edits.sort((a, b) => a.range.start - b.range.start);
    this.report(diagnostic, edits);
  }

  /** Reports what is read as it is written, with the edits that cure it. */
  report(diagnostic: Diagnostic, edits: readonly TextEdit[]): void {
    const cure = edits.map(({ range, text }) => ({ range: this.at(range).range, text }));
    this.#diagnostics.push(withEdits(diagnostic, cure));
  }
}
