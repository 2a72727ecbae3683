import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { withCure } from '../diagnostics/text-edit.ts';
import { withoutDashes } from './layout-edits.ts';
import { isOneGroup, sourceOfValue, type Located } from './located.ts';

/** What is wrong with a readable file without keys: it is empty, a list, or only text. */
export function noKeys(root: Located | undefined, file: string): Diagnostic {
  if (root === undefined || (root.kind === 'scalar' && root.value === null))
    return problem('file/empty', { file });
  const found = root.kind === 'list' ? 'een lijst' : 'alleen tekst';
  const diagnostic = problem('yaml/not-a-map', sourceOfValue(root), { found });
  const { range } = root;
  if (root.kind !== 'list' || range === undefined || !isOneGroup(root)) return diagnostic;
  return withCure(diagnostic, (text) => withoutDashes(text, range));
}
