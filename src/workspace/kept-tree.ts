import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import type { FileSystem } from './file-system.ts';
import type { Located } from './located.ts';
import type { KeysAt } from './slips/levels.ts';

/** A tree as plain data: what kind, the places of value and key (−1: none), whether it is proposed, and what it holds. */
type KeptNode = readonly [
  kind: 'scalar' | 'list' | 'map',
  start: number,
  end: number,
  keyStart: number,
  keyEnd: number,
  isProposed: 0 | 1,
  ...content: readonly unknown[],
];

/**
 * Like `parseYaml`, for a file of the user: a text without a mistake that was parsed before, in this run or an earlier one,
 * is not parsed again.
 */
export function parseFile(
  files: Pick<FileSystem, 'memory' | 'checked'>,
  { text, file, path, keysAt }: FileText,
): ParsedYaml {
  if (files.memory !== undefined) return files.memory.parse(text, file, keysAt);
  const { checked } = files;
  const key = `${path} (yaml)`;
  const kept = checked?.find(key, text);
  if (kept !== undefined)
    return { root: recalled(kept as KeptNode, file), diagnostics: [], doubtfulFrom: undefined };
  const parsed = parseYaml(text, file, keysAt);
  const { root, diagnostics } = parsed;
  // Repairs depend on which keys a file may have: they are made again.
  if (root !== undefined && diagnostics.length === 0)
    checked?.keep({ key, path, text, facts: () => keptOf(root) });
  return parsed;
}

/** The text of a file, its name in messages and its absolute path. */
interface FileText {
  readonly text: string;
  readonly file: string;
  readonly path: string;
  readonly keysAt?: KeysAt | undefined;
}

/** A tree as plain data, without the name of its file. */
export function keptOf(node: Located): KeptNode {
  const { start, end } = node.range ?? { start: -1, end: -1 };
  const { start: keyStart, end: keyEnd } = node.keyRange ?? { start: -1, end: -1 };
  const place = [start, end, keyStart, keyEnd, node.isProposed === true ? 1 : 0] as const;
  switch (node.kind) {
    case 'scalar':
      return ['scalar', ...place, node.value, node.written, node.quoted];
    case 'list':
      return ['list', ...place, ...node.items.map(keptOf)];
    case 'map':
      return ['map', ...place, ...[...node.entries].flatMap(([key, value]) => [key, keptOf(value)])];
  }
}

/** The tree of plain data that {@link keptOf} gave. @param file its name in messages */
export function recalled(
  [kind, start, end, keyStart, keyEnd, isProposed, ...content]: KeptNode,
  file: string,
): Located {
  const place = {
    file,
    range: start === -1 ? undefined : { start, end },
    keyRange: keyStart === -1 ? undefined : { start: keyStart, end: keyEnd },
    ...(isProposed === 1 ? { isProposed: true as const } : {}),
  };
  if (kind === 'scalar') {
    const [value, written, quoted] = content as [string | number | boolean | null, string, boolean];
    // JSON has no negative zero.
    return { kind, ...place, value: value === 0 && written.startsWith('-') ? -0 : value, written, quoted };
  }
  if (kind === 'list')
    return { kind, ...place, items: (content as readonly KeptNode[]).map((item) => recalled(item, file)) };
  const entries = new Map<string, Located>();
  for (let at = 0; at < content.length; at += 2)
    entries.set(content[at] as string, recalled(content[at + 1] as KeptNode, file));
  return { kind, ...place, entries };
}
