import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withEdits } from '../../diagnostics/text-edit.ts';

/** Two versions of the same lines, as git leaves them. */
const conflict = /^<{7} [\s\S]*?^>{7} .*$/m;

/** A mark that was left behind when the rest of a conflict was solved. */
const leftBehind = /^(?:<{7} .*|={7}|>{7} .*)$/m;

/** What git left in a text: two versions to choose from, or a mark of those. */
export function conflictIn(text: string, file: string): Diagnostic | undefined {
  const whole = conflict.exec(text);
  const found = whole ?? leftBehind.exec(text.replaceAll('\r', ' '));
  if (found === null) return undefined;
  const end = found.index + found[0].search(/\r?\n|$/);
  const source = { file, range: { start: found.index, end } };
  if (whole !== null) return problem('yaml/merge-conflict', source, { isWhole: true });
  const next = text.indexOf('\n', found.index) + 1;
  const line = { start: found.index, end: next === 0 ? text.length : next };
  return withEdits(problem('yaml/merge-conflict', source, { isWhole: false }), [{ range: line, text: '' }]);
}
