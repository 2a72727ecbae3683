import { parseColour } from './css-colour.ts';
import { choosers, type Chosen } from './token-names.ts';
import { collectTokens, tokenKey, type Token, type TokenFile, type TokenTable } from './token-table.ts';

/** The largest file with tokens that is read. All tokens of a large theme, with comments, take 1.4 MB. */
export const maxTokenBytes: number = 4 * 1024 * 1024;

/** The longest chain of references that is followed. */
const longest = 60;

/**
 * The look of documents according to a file with NL Design System tokens.
 *
 * @returns undefined when the text is not JSON
 */
export function readTokens(text: string): Chosen | undefined {
  const file = parse(text);
  return file === undefined ? undefined : choose(file.tokens);
}

/** Why a file gives no main colour. */
export interface NoColour {
  /** How many tokens have a value. */
  readonly tokens: number;
  /** Some of the names that were looked for, with dots as in the files of most themes. */
  readonly sought: readonly string[];
  /** Sets that were left out, because they are for dark screens. */
  readonly skipped: readonly string[];
  /** A token that would give the colour, but refers to one that is not in the file. */
  readonly dangling: { readonly name: string; readonly target: string } | undefined;
}

const sought = [
  'utrecht.heading.color',
  'basis.color.accent-1.color-default',
  'utrecht.button.primary-action.background-color',
];

/** Explains why a file that {@link readTokens} could read gives no main colour. */
export function explainNoColour(text: string): NoColour {
  const { tokens, skipped } = parse(text) ?? { tokens: new Map<string, Token>(), skipped: [] };
  const dangling = choosers.main
    .flatMap((name) => namesLike(name, tokens))
    .map((key) => ({ name: tokens.get(key)?.name ?? key, target: resolve(key, tokens).missing }))
    .find((each): each is NonNullable<NoColour['dangling']> => each.target !== undefined);
  return { tokens: tokens.size, sought, skipped, dangling };
}

function parse(text: string): TokenFile | undefined {
  try {
    return collectTokens(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return undefined;
  }
}

function choose(tokens: TokenTable): Chosen {
  const find = (name: string, read: (value: string) => string | undefined): string | undefined =>
    namesLike(name, tokens).flatMap((key) => read(resolve(key, tokens).value ?? '') ?? [])[0];
  const colours = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => find(name, parseColour) ?? []);
  const fonts = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => find(name, firstFont) ?? []);
  const main = colours(choosers.main);
  return {
    main: main.find(isColourful) ?? paletteColour(tokens) ?? main[0],
    // A nearly white link is one on a dark background, in a theme that names it as the usual one.
    link: colours(choosers.link).find((colour) => brightness(colour) < 0.9),
    text: colours(choosers.text)[0],
    bodyFont: fonts(choosers.bodyFont)[0],
    headingFont: fonts(choosers.headingFont)[0],
  };
}

/** Tokens with this name after the name of a theme; shortest first. */
function namesLike(name: string, tokens: TokenTable): readonly string[] {
  const ending = `-${name}`;
  return [...tokens.keys()]
    .filter((key) => key === name || (key.endsWith(ending) && isTheme(key, ending, tokens)))
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/**
 * Whether a key is the name of a theme with this ending, and not of a component: `nl-skip-link-color` is not the colour
 * of links. In a flat name of several words (`den-haag`) the theme is what styles documents.
 */
function isTheme(key: string, ending: string, tokens: TokenTable): boolean {
  const name = key.slice(0, -ending.length);
  if (!name.includes('-') || tokens.get(key)?.library === name) return true;
  return tokens.has(`${name}-document-color`) || tokens.has(`${name}-document-font-family`);
}

/** Follows references, `{utrecht.color.red}` and `var(--utrecht-color-red)`, to a value or to what is not there. */
function resolve(
  key: string,
  tokens: TokenTable,
): { readonly value?: string | undefined; readonly missing?: string } {
  const seen = new Set<string>();
  let at = key;
  while (!seen.has(at) && seen.size < longest) {
    seen.add(at);
    const value = tokens.get(at)?.value.trim();
    const [, braced, variable] = /^\{([^{}]+)\}$|^var\(\s*--([\w-]+)\s*(?:,[^]*)?\)$/.exec(value ?? '') ?? [];
    const target = braced?.replace(/\.\$?value$/, '') ?? variable;
    if (target === undefined) return { value };
    const next = targetOf(tokenKey(target), tokens);
    if (next === undefined) return { missing: target };
    at = next;
  }
  return {};
}

/** References may omit the name of their own theme or set. */
function targetOf(key: string, tokens: TokenTable): string | undefined {
  if (tokens.has(key)) return key;
  return [...tokens.keys()].find((each) => each.endsWith(`-${key}`));
}

/** What a colour in a palette says, when it is not a colour of the municipality: a state, or a screen at night. */
const states =
  /-(?:dark-mode|donker|error|fout|danger|negative|invalid|alert|warning|waarschuwing|succes+|positive|valid|info|focus|feedback|disabled)(?:-|$)/;

/**
 * The strongest shade of the first colour in the theme's own palette (`<theme>.color.…`) that is readable as text.
 *
 * Why only when no component has a colour: a palette does not say what its colours are for.
 */
function paletteColour(tokens: TokenTable): string | undefined {
  const palette = [...tokens].flatMap(([key, { library }]) => {
    const isPaint = library !== undefined && /^-colou?rs?-/.test(key.slice(library.length));
    const colour = isPaint && !states.test(key) ? parseColour(resolve(key, tokens).value ?? '') : undefined;
    return colour !== undefined && isColourful(colour) ? [{ hue: key.replace(/-\d+$/, ''), colour }] : [];
  });
  const dark = palette.filter(({ colour }) => brightness(colour) < 0.55);
  const shades = (dark.length > 0 ? dark : palette).filter(({ hue }, _, [first]) => hue === first?.hue);
  return shades.map(({ colour }) => colour).sort((one, other) => strength(other) - strength(one))[0];
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

/** How far a colour is from grey, from 0 to 255. */
function strength(colour: string): number {
  const parts = partsOf(colour);
  return Math.max(...parts) - Math.min(...parts);
}

/** How bright a colour looks, from 0 to 1; above about 0.55 it is too light for text on white. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** Whether a colour is not black, white or grey, and so belongs to a house style. */
function isColourful(colour: string): boolean {
  return strength(colour) >= 40;
}

/** The first font of a list that is a name; the rest are fallbacks. */
function firstFont(value: string): string | undefined {
  const name = /^\s*(?:"([^"]+)"|'([^']+)'|([^,"'{}()]+))/.exec(value)?.slice(1).join('');
  const clean = name?.trim().replace(/ Variable$/i, '');
  return clean === undefined || clean === '' || generic.test(clean) ? undefined : clean.slice(0, 60);
}

const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|inherit|initial|unset|revert)$/i;
