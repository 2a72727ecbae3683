import { element, type Attributes, type Markup } from '../markup.ts';
import { styleLooks, type Look } from '../paged/style-looks.ts';
import type { WriteOptions } from '../registry.ts';
import { encodedName, length, styleNames, styleOf, type ParagraphRole } from './names.ts';

/** Size of text in half points, space below it in twips and height of its lines in 240ths, unless a style says otherwise. */
const usual = { size: 21, after: 120, line: 276 } as const;

/** The font of boxes: it has their signs in Windows, and other programs put one in its place that has them too. */
const boxFont = 'MS Gothic';
/** The font of bullets in LibreOffice's own lists. */
const bulletFont = 'OpenSymbol';

/**
 * The named styles of a document, in the colours and fonts of a municipality. Source: ODF 1.3 part 3, 16.2.
 *
 * @param compact for a long list on few sheets
 */
export function namedStyles({ style, compact }: Pick<WriteOptions, 'style' | 'compact'>): readonly Markup[] {
  const { colours, fonts } = style;
  const heading = fonts.heading === fonts.body ? {} : { font: fonts.heading };
  const rows = styleLooks(colours, heading, compact);
  const normal = rows.find(([role]) => role === 'normal')?.[2] ?? {};
  return [
    defaultStyle(fonts.body),
    namedStyle('Standard', { ...usual, ...normal }, paragraphs),
    ...rows.flatMap(([role, type, look]) =>
      role === 'table' || type === 'table'
        ? []
        : [styleForRole(role, type, role === 'normal' ? normal : look)],
    ),
    namedStyle('Strong Emphasis', { bold: true }, texts),
    namedStyle('Emphasis', { italic: true }, texts),
    namedStyle('Index Link', {}, texts),
    namedStyle('Vinkje', { font: boxFont }, texts),
    namedStyle('Bullet Symbols', { font: bulletFont }, texts),
    namedStyle('Einde', { based: 'normal', before: 0, after: 0, size: 4, line: 240 }, paragraphs),
    element('style:style', { 'style:name': 'Graphics', 'style:family': 'graphic' }),
  ];
}

/** The space above and below paragraphs in twips, by their role. */
export type Spacing = Readonly<Record<'above' | 'below', number>>;

/**
 * The space around the paragraphs of each style.
 *
 * Why: a style for one place that changes one of the two must repeat the other, or LibreOffice takes it for none.
 */
export function spacings({
  style,
  compact,
}: Pick<WriteOptions, 'style' | 'compact'>): ReadonlyMap<string, Spacing> {
  const rows = styleLooks(style.colours, {}, compact);
  const normal = rows.find(([role]) => role === 'normal')?.[2].after ?? usual.after;
  return new Map(
    rows.map(([role, , { before = 0, after = normal }]) => [role, { above: before, below: after }]),
  );
}

/** Every font that the styles name. Source: ODF 1.3 part 3, 16.23. */
export function fontFaces({ style }: Pick<WriteOptions, 'style'>): readonly Markup[] {
  const names = [...new Set([style.fonts.body, style.fonts.heading, 'Courier New', boxFont, bulletFont])];
  // A family with other signs than letters stands between quotes (CSS 2.1, 15.3).
  const family = (name: string): string =>
    /^[A-Za-z]+$/.test(name) ? name : `'${name.replace(/['\\]/g, ' ')}'`;
  return names.map((name) =>
    element('style:font-face', { 'style:name': name, 'svg:font-family': family(name) }),
  );
}

/** What holds wherever no style says otherwise: the font and the language of all text, and no line that stands alone. */
function defaultStyle(font: string): Markup {
  return element('style:default-style', { 'style:family': 'paragraph' }, [
    element('style:paragraph-properties', {
      'fo:hyphenation-ladder-count': 'no-limit',
      'fo:orphans': 2,
      'fo:widows': 2,
      'style:tab-stop-distance': '35.4pt',
      'style:writing-mode': 'page',
    }),
    element('style:text-properties', {
      ...fontsOf(font),
      'fo:font-size': points(usual.size),
      'fo:language': 'nl',
      'fo:country': 'NL',
      'fo:hyphenate': 'false',
    }),
  ]);
}

function styleForRole(role: ParagraphRole, type: 'paragraph' | 'character', look: Look): Markup {
  const { based, next, outline } = look;
  const isText = type === 'character';
  const parent = based === undefined ? 'Standard' : styleOf(based as ParagraphRole);
  return namedStyle(styleNames[role], withoutIndent(role, look), {
    'style:family': isText ? 'text' : 'paragraph',
    'style:parent-style-name': isText ? undefined : parent,
    'style:next-style-name': next === undefined ? undefined : styleOf(next as ParagraphRole),
    'style:default-outline-level': outline === undefined ? undefined : outline + 1,
  });
}

/** The list style says how far the text of an item is from the margin. */
function withoutIndent(role: ParagraphRole, look: Look): Look {
  if (!role.startsWith('list')) return look;
  const { indent: _, ...rest } = look;
  return rest;
}

const paragraphs: Attributes = { 'style:family': 'paragraph' };
const texts: Attributes = { 'style:family': 'text' };

/** @param others attributes of the style, its family first */
function namedStyle(name: string, look: Look, others: Attributes): Markup {
  const isParagraph = others['style:family'] === 'paragraph';
  return element(
    'style:style',
    {
      'style:name': encodedName(name),
      'style:display-name': name.includes(' ') ? name : undefined,
      ...others,
    },
    [
      isParagraph ? filled('style:paragraph-properties', paragraphLook(look)) : undefined,
      filled('style:text-properties', textLook(look)),
    ],
  );
}

function filled(name: string, attributes: Attributes): Markup | undefined {
  return Object.values(attributes).some((value) => value !== undefined)
    ? element(name, attributes)
    : undefined;
}

function paragraphLook({ before, after, line, indent, keepNext }: Look): Attributes {
  return {
    'fo:margin-left': indent === undefined ? undefined : length(indent),
    'fo:margin-top': before === undefined ? undefined : length(before),
    'fo:margin-bottom': after === undefined ? undefined : length(after),
    'fo:line-height': line === undefined ? undefined : `${Math.round((line / 240) * 100)}%`,
    'fo:keep-together': keepNext === true ? 'always' : undefined,
    'fo:keep-with-next': keepNext === true ? 'always' : undefined,
  };
}

function textLook({ font, bold, italic, colour, size, underline, fill, raised }: Look): Attributes {
  return {
    ...(font === undefined ? {} : fontsOf(font)),
    'fo:font-size': size === undefined ? undefined : points(size),
    'fo:font-weight': bold === true ? 'bold' : undefined,
    'fo:font-style': italic === true ? 'italic' : undefined,
    'fo:color': colour,
    'fo:background-color': fill,
    'style:text-underline-style':
      underline === undefined ? undefined : underline === 'dotted' ? 'dotted' : 'solid',
    'style:text-underline-width': underline === undefined ? undefined : 'auto',
    'style:text-underline-color': underline === undefined ? undefined : 'font-color',
    'style:text-position': raised === true ? 'super 58%' : undefined,
  };
}

/** A font for every script. */
function fontsOf(name: string): Attributes {
  return { 'style:font-name': name, 'style:font-name-asian': name, 'style:font-name-complex': name };
}

function points(halfPoints: number): string {
  return `${halfPoints / 2}pt`;
}
