import { stringify } from 'yaml';

/**
 * YAML lines for a key with an example value, indented as they should be, ready to paste.
 *
 * @param depth number of maps around the key; two spaces each
 */
export function writeSnippet(key: string, example: unknown, depth: number): string {
  const text = stringify({ [key]: example ?? '' }, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
  const space = '  '.repeat(depth);
  return text
    .split('\n')
    .map((line) => space + line)
    .join('\n');
}
