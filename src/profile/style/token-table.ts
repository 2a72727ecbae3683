/** The tokens of a file by name, whatever its form. */

/** A token: its value as written, and the theme or library it belongs to. */
export interface Token {
  /** As written, with dots between the parts of its path. */
  readonly name: string;
  readonly value: string;
  /** The first part of its path, as a key; undefined when a flat name does not tell where it ends. */
  readonly library: string | undefined;
}

/** Tokens by their key; see {@link tokenKey}. */
export type TokenTable = ReadonlyMap<string, Token>;

/** What a file holds. */
export interface TokenFile {
  readonly tokens: TokenTable;
  /** Sets that were left out, such as those for a dark screen. */
  readonly skipped: readonly string[];
}

/** The deepest nesting that is read. */
const deepest = 60;

type Tree = Readonly<Record<string, unknown>>;

/**
 * Collects every token. Reads the formats in which themes are published: sets of Tokens Studio (in the order of
 * `$metadata.tokenSetOrder`), nested with `value` or `$value` (style-dictionary, Design Tokens), nested without, flat
 * with any naming style, and lists.
 */
export function collectTokens(parsed: unknown): TokenFile {
  const tokens = new Map<string, Token>();
  const sets = setsOf(parsed);
  if (sets === undefined) {
    collect(parsed, [], (name, token) => {
      if (!tokens.has(name)) tokens.set(name, token);
    });
    return { tokens, skipped: [] };
  }
  // A later set overrides an earlier one: the components of a theme come after its general tokens.
  for (const { tree } of sets.filter(({ name }) => !isDark(name)))
    collect(tree, [], (name, token) => tokens.set(name, token));
  return { tokens, skipped: sets.map(({ name }) => name).filter(isDark) };
}

/** Normalises the naming styles: `utrecht.heading-1.color`, `utrechtHeading1Color` and `--utrecht-heading-1-color`. */
export function tokenKey(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2-')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

/** The sets of a file, lowest precedence first; undefined when the file has none. Their names are no part of a token. */
function setsOf(parsed: unknown): readonly { readonly name: string; readonly tree: unknown }[] | undefined {
  if (!isTree(parsed)) return undefined;
  const names = Object.keys(parsed).filter((key) => !key.startsWith('$'));
  const order = isTree(parsed['$metadata']) ? parsed['$metadata']['tokenSetOrder'] : undefined;
  if (!Array.isArray(order) && !names.some((name) => name.includes('/'))) return undefined;
  const listed = Array.isArray(order) ? order.filter((name) => typeof name === 'string') : [];
  const first = [...new Set(listed)].filter((name) => Object.hasOwn(parsed, name));
  const rest = names.filter((name) => !first.includes(name));
  return [...first, ...rest].map((name) => ({ name, tree: parsed[name] }));
}

function isDark(set: string): boolean {
  return /(?:^|[^a-z])(?:dark|donker)(?:[^a-z]|$)/i.test(set);
}

type Add = (key: string, token: Token) => void;

function collect(node: unknown, path: readonly string[], add: Add): void {
  if (path.length > deepest) return;
  if (Array.isArray(node)) {
    for (const each of node as unknown[]) collectListed(each, add);
    return;
  }
  if (!isTree(node)) {
    if (typeof node === 'string') addAt(path, node, add);
    return;
  }
  const value = valueOf(node);
  if (value !== undefined) {
    addAt(path, value, add);
    return;
  }
  for (const [key, each] of Object.entries(node))
    if (!key.startsWith('$')) collect(each, [...path, key], add);
}

/** A token in a list has its own name or path. */
function collectListed(node: unknown, add: Add): void {
  if (!isTree(node)) return;
  const value = valueOf(node);
  if (value === undefined) return;
  const { path, name } = node;
  if (Array.isArray(path)) addAt(path.map(String), value, add);
  else if (typeof name === 'string') addAt([name], value, add);
}

function addAt(path: readonly string[], value: string, add: Add): void {
  const library = path.length > 1 && path[0] !== undefined ? tokenKey(path[0]) : undefined;
  const name = path.join('.');
  add(tokenKey(name), { name, value, library });
}

/** The value of a token: text, the first of a list of fonts, or the six digits of a colour with its parts. */
function valueOf(token: Tree): string | undefined {
  const value = token['$value'] ?? token['value'];
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : undefined;
  return isTree(value) && typeof value['hex'] === 'string' ? value['hex'] : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
