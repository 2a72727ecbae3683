import { parseColour } from './css-colour.ts';
import { choosers, type Chosen } from './token-names.ts';

/** The largest file with tokens that is read. All tokens of a large theme, with comments, take 1.4 MB. */
export const maxTokenBytes: number = 4 * 1024 * 1024;

/** The deepest nesting that is read, and the longest chain of references. */
const deepest = 60;

/**
 * The look of documents according to a file with NL Design System tokens. Reads the formats in which themes are
 * published: nested with `value` or `$value` (style-dictionary, Design Tokens), nested without, flat with any naming
 * style, and lists.
 *
 * @returns undefined when the text is not JSON
 */
export function readTokens(text: string): Chosen | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const tokens = new Map<string, string>();
  collect(parsed, [], tokens);
  return choose(tokens);
}

/** Collects every token by its name. */
function collect(node: unknown, path: readonly string[], tokens: Map<string, string>): void {
  if (path.length > deepest) return;
  if (typeof node !== 'object' || node === null) {
    if (typeof node === 'string') add(path.join('.'), node, tokens);
    return;
  }
  if (Array.isArray(node)) {
    for (const each of node as unknown[]) collectListed(each, tokens);
    return;
  }
  const value = valueOf(node as Readonly<Record<string, unknown>>);
  if (value !== undefined) {
    add(path.join('.'), value, tokens);
    return;
  }
  for (const [key, each] of Object.entries(node))
    if (!key.startsWith('$')) collect(each, [...path, key], tokens);
}

/** A token in a list has its own name or path. */
function collectListed(node: unknown, tokens: Map<string, string>): void {
  if (typeof node !== 'object' || node === null) return;
  const token = node as Readonly<Record<string, unknown>>;
  const value = valueOf(token);
  const name = Array.isArray(token['path']) ? token['path'].join('.') : token['name'];
  if (value !== undefined && typeof name === 'string') add(name, value, tokens);
}

/** The value of a token: text, the first of a list of fonts, or the six digits of a colour with its parts. */
function valueOf(token: Readonly<Record<string, unknown>>): string | undefined {
  const value = token['$value'] ?? token['value'];
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const digits = (value as Readonly<Record<string, unknown>>)['hex'];
  return typeof digits === 'string' ? digits : undefined;
}

/** The first of two tokens with the same name wins. */
function add(name: string, value: string, tokens: Map<string, string>): void {
  const key = tokenKey(name);
  if (!tokens.has(key)) tokens.set(key, value);
}

/** Normalises the naming styles: `utrecht.heading-1.color`, `utrechtHeading1Color` and `--utrecht-heading-1-color`. */
function tokenKey(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2-')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

function choose(tokens: ReadonlyMap<string, string>): Chosen {
  const find = (name: string, read: (value: string) => string | undefined): string | undefined =>
    namesLike(name, tokens).flatMap((key) => read(resolve(key, tokens) ?? '') ?? [])[0];
  const colours = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => find(name, parseColour) ?? []);
  const fonts = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => find(name, firstFont) ?? []);
  const main = colours(choosers.main);
  return {
    main: main.find(isColourful) ?? main[0],
    link: colours(choosers.link)[0],
    text: colours(choosers.text)[0],
    bodyFont: fonts(choosers.bodyFont)[0],
    headingFont: fonts(choosers.headingFont)[0],
  };
}

/** Tokens with this name after the name of a theme; shortest first. */
function namesLike(name: string, tokens: ReadonlyMap<string, string>): readonly string[] {
  const ending = `-${name}`;
  return [...tokens.keys()]
    .filter((key) => key === name || (key.endsWith(ending) && isTheme(key.slice(0, -ending.length), tokens)))
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/**
 * Whether this is the name of a theme, and not of a component: `nl-skip-link-color` is not the colour of links. A name
 * of several words (`den-haag`, or one preceded by the name of a set) is a theme when it styles documents.
 */
function isTheme(name: string, tokens: ReadonlyMap<string, string>): boolean {
  if (!name.includes('-')) return true;
  return tokens.has(`${name}-document-color`) || tokens.has(`${name}-document-font-family`);
}

/** Follows references, `{utrecht.color.red}` and `var(--utrecht-color-red)`, to a value. */
function resolve(key: string, tokens: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = key;
  while (at !== undefined && !seen.has(at) && seen.size < deepest) {
    seen.add(at);
    const value = tokens.get(at)?.trim();
    const [, braced, variable] = /^\{([^{}]+)\}$|^var\(\s*--([\w-]+)\s*(?:,[^]*)?\)$/.exec(value ?? '') ?? [];
    const target = braced?.replace(/\.\$?value$/, '') ?? variable;
    if (target === undefined) return value;
    at = targetOf(tokenKey(target), tokens);
  }
  return undefined;
}

/** References omit the name of their own set when a file has several sets. */
function targetOf(key: string, tokens: ReadonlyMap<string, string>): string | undefined {
  if (tokens.has(key)) return key;
  return [...tokens.keys()].find((each) => each.endsWith(`-${key}`));
}

/** Whether a colour is not black, white or grey, and so belongs to a house style. */
function isColourful(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= 40;
}

/** The first font of a list that is a name; the rest are fallbacks. */
function firstFont(value: string): string | undefined {
  const name = /^\s*(?:"([^"]+)"|'([^']+)'|([^,"'{}()]+))/.exec(value)?.slice(1).join('');
  const clean = name?.trim().replace(/ Variable$/i, '');
  return clean === undefined || clean === '' || generic.test(clean) ? undefined : clean.slice(0, 60);
}

const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|inherit|initial|unset|revert)$/i;
