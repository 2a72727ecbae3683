import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import type { TextEdit } from './source.ts';

export type { TextEdit } from './source.ts';

/** The same diagnostic with the edits that cure it, in the file that it points to; none when there are no edits. */
export function withEdits<C extends DiagnosticCode>(
  diagnostic: Diagnostic<C>,
  edits: readonly TextEdit[] | undefined,
): Diagnostic<C> {
  return edits === undefined || edits.length === 0 || overlap(edits) ? diagnostic : { ...diagnostic, edits };
}

/** Whether edits touch the same text, so that no program could apply them. */
function overlap(edits: readonly TextEdit[]): boolean {
  const ordered = edits.map(({ range }) => range).sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ end }, index) => end > (ordered[index + 1]?.start ?? Infinity));
}

/** The same diagnostic, with how to make its edits once the text is at hand. */
export function withCure<C extends DiagnosticCode>(
  diagnostic: Diagnostic<C>,
  cure: Diagnostic['cure'],
): Diagnostic<C> {
  return cure === undefined ? diagnostic : { ...diagnostic, cure };
}

/** Diagnostics with their cures as edits. @param texts by the names that diagnostics use */
export function resolveCures(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return diagnostics.map((each) => {
    const { cure, ...rest } = each;
    const text = texts.get(each.source.file);
    return cure === undefined || text === undefined ? each : withEdits(rest, cure(text));
  });
}

/** A text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let out = '';
  let last = 0;
  for (const { range, text: insert } of ordered) {
    out += text.slice(last, range.start) + insert;
    last = range.end;
  }
  return out + text.slice(last);
}
