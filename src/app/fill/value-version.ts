import { emptyMap, type Located } from '../../workspace/located.ts';
import { isPartlyProposed, nodeVersion } from '../../workspace/node-version.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { placeAt, type FillKey } from './fill-path.ts';

/**
 * The version of a value: what it is, and whether it is only a proposal. A form carries it, so that an answer is never
 * written over one that somebody gave in the meantime.
 */
export function valueVersion(path: readonly FillKey[], root: Located): string {
  return nodeVersion(placeAt(path, root));
}

/** The same for the value in the text of one file. */
export function versionIn(text: string, path: readonly FillKey[]): string {
  return valueVersion(path, parseYaml(text.replace(/^\ufeff/u, ''), '').root ?? emptyMap(''));
}

/** Whether somebody still has to confirm what stands at a path. */
export function isProposedAt(path: readonly FillKey[], root: Located): boolean {
  const node = placeAt(path, root);
  return node !== undefined && isPartlyProposed(node);
}
