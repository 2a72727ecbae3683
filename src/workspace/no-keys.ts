import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceOfValue, type Located } from './located.ts';

/** What is wrong with a readable file without keys: it is empty, a list, or only text. */
export function noKeys(root: Located | undefined, file: string): Diagnostic {
  if (root === undefined || (root.kind === 'scalar' && root.value === null))
    return problem('file/empty', { file });
  const found = root.kind === 'list' ? 'een lijst' : 'alleen tekst';
  return problem('yaml/not-a-map', sourceOfValue(root), { found });
}
