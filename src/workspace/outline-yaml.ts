/** A simple list item: its keys with scalar values, as written. */
export type OutlineItem = ReadonlyMap<string, string>;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the items of a list in a YAML text by its lines alone, without parsing YAML.
 *
 * Why: shell completion must answer before the next key press and must work in a file that is broken somewhere.
 * An item may be a map between braces on one line; anything else that the program does not write that way is skipped.
 * No decision depends on it.
 *
 * @param path keys from the top to the list
 */
export function outlineItems(text: string, path: readonly string[]): readonly OutlineItem[] {
  let block = linesOf(text);
  for (const key of path) block = blockUnder(block, key);
  return itemsIn(block);
}

/** The value of a top-level key of a YAML text, when it is on one line. */
export function outlineValue(text: string, key: string): string | undefined {
  for (const { indent, text: line } of linesOf(text)) {
    const found = indent === 0 ? keyAndValue(line) : undefined;
    if (found?.[0] === key && found[1] !== '') return found[1];
  }
  return undefined;
}

function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#.*)?$/.test(line))
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
}

/** The lines that belong to a key of the outermost map in some lines. */
function blockUnder(lines: readonly Line[], key: string): readonly Line[] {
  const outer = lines[0]?.indent ?? 0;
  const at = lines.findIndex(({ indent, text }) => indent === outer && keyAndValue(text)?.[0] === key);
  if (at === -1) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ indent, text }) => indent <= outer && !(indent === outer && isDash(text)));
  return end === -1 ? rest : rest.slice(0, end);
}

function itemsIn(lines: readonly Line[]): readonly OutlineItem[] {
  const outer = lines[0]?.indent;
  const items: Map<string, string>[] = [];
  let inner = -1;
  for (const { indent, text } of lines) {
    const opens = indent === outer && isDash(text);
    if (opens) {
      items.push(new Map());
      inner = indent + text.length - text.slice(1).trimStart().length;
    } else if (indent !== inner) continue;
    const written = opens ? text.slice(1).trim() : text;
    const pairs = opens && written.startsWith('{') ? piecesBetweenBraces(written) : [written];
    for (const found of pairs.map(keyAndValue)) if (found !== undefined) items.at(-1)?.set(...found);
  }
  return items;
}

/** `{ id: a, lijst: [b, c] }` → `id: a` and `lijst: [b, c]`. */
function piecesBetweenBraces(text: string): readonly string[] {
  const inside = text.slice(1, text.lastIndexOf('}') === -1 ? undefined : text.lastIndexOf('}'));
  const pieces = inside.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|[^,])+/g) ?? [];
  return pieces.map((piece) => piece.trim());
}

function isDash(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function keyAndValue(text: string): readonly [string, string] | undefined {
  const found = /^(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_-]+))\s*:(?:\s+(.*))?$/u.exec(text);
  if (found === null) return undefined;
  return [found[1] ?? found[2] ?? found[3] ?? '', plain(found[4] ?? '')];
}

/** A value without quotes and without its trailing comment. */
function plain(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(written);
  if (quoted !== null) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '';
  return written.replace(/(?:^|\s+)#.*$/, '').trim();
}
