import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { unseenIn } from '../diagnostics/unseen.ts';

/** The most characters that nobody sees reported per file. */
const maxUnseen = 20;

/** Characters that nobody sees, wherever they are: in a value, a key or a comment; the first of each line. */
export function unseenDiagnostics(text: string, file: string): readonly Diagnostic[] {
  let lineEnd = -1;
  const firsts = unseenIn(text).filter(({ index }) => {
    if (index <= lineEnd) return false;
    const next = text.indexOf('\n', index);
    lineEnd = next === -1 ? text.length : next;
    return true;
  });
  return firsts.slice(0, maxUnseen).map(({ codePoint, name, index, length, isRefused }) => {
    const source = { file, range: { start: index, end: index + length } };
    return isRefused
      ? problem('yaml/control-character', source, { codePoint, name })
      : warning('yaml/invisible-character', source, { codePoint, name });
  });
}
