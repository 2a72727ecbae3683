import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { withEdits } from '../diagnostics/text-edit.ts';
import { unseenIn } from '../diagnostics/unseen.ts';

type Unseen = ReturnType<typeof unseenIn>[number];

/** The most characters that nobody sees reported per file. */
const maxUnseen = 20;

/** Characters that nobody sees, wherever they are: in a value, a key or a comment; the first of each line. */
export function unseenDiagnostics(text: string, file: string): readonly Diagnostic[] {
  const lines = new Map<number, Unseen[]>();
  let [line, lineEnd] = [-1, -1];
  for (const each of unseenIn(text)) {
    // The mark that some programs put at the beginning of a file.
    if (each.index === 0 && each.codePoint === 'U+FEFF') continue;
    if (each.index > lineEnd) {
      const next = text.indexOf('\n', each.index);
      lineEnd = next === -1 ? text.length : next;
      line = each.index;
    }
    const onLine = lines.get(line);
    if (onLine === undefined) lines.set(line, [each]);
    else onLine.push(each);
  }
  return [...lines.values()].slice(0, maxUnseen).flatMap((all) => diagnosticOf(all, file) ?? []);
}

/** About the first of a line, which one refused stands before; its cure takes all of that line away. */
function diagnosticOf(all: readonly Unseen[], file: string): Diagnostic | undefined {
  const first = all.find(({ isRefused }) => isRefused) ?? all[0];
  if (first === undefined) return undefined;
  const { codePoint, name, index, length, isRefused } = first;
  const source = { file, range: { start: index, end: index + length } };
  const found = isRefused
    ? problem('yaml/control-character', source, { codePoint, name })
    : warning('yaml/unseen-character', source, { codePoint, name });
  const edits = all.map((each) => ({
    range: { start: each.index, end: each.index + each.length },
    text: '',
  }));
  return withEdits(found, edits);
}
