import { element, type Markup } from '../markup.ts';
import type { Colours } from '../style/colours.ts';
import type { HouseStyle } from '../style/house-style.ts';
import type { StyleRole } from './shell.ts';
import type { StyleDefinition } from './style-definition.ts';
import { styleLooks, type Look } from './style-looks.ts';
import { cellMargins } from '../table-columns/measures.ts';

/** Every style of ours, in the colours and fonts of a municipality. */
export function styleDefinitions(
  { colours, fonts }: HouseStyle,
  compact: boolean,
): readonly StyleDefinition[] {
  const heading = fonts.heading === fonts.body ? {} : { font: fonts.heading };
  return styleLooks(colours, heading, compact).map(([role, type, id, name, look]) => ({
    role,
    type,
    id,
    name,
    xml: (usedId, ids) =>
      role === 'table'
        ? tableStyle(usedId, { name, colours, compact })
        : style({ type, id: usedId, name, look, ids }),
  }));
}

interface Style {
  readonly type: 'paragraph' | 'character' | 'table';
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  readonly ids: Readonly<Record<StyleRole, string>>;
}

/** Source: ECMA-376 17.7.4.17; elements are in schema order. */
function style({ type, id, name, look, ids }: Style): Markup {
  const isNormal = name === 'Normal';
  const based = look.based ?? (type === 'paragraph' && !isNormal ? 'normal' : undefined);
  const isOwn = ['Tabeltekst', 'Tabelkop', 'Antwoordvak', 'Nog invullen', 'Voorstel'].includes(name);
  return element(
    'w:style',
    {
      'w:type': type,
      'w:default': isNormal ? '1' : undefined,
      'w:customStyle': isOwn ? '1' : undefined,
      'w:styleId': id,
    },
    [
      element('w:name', { 'w:val': name }),
      based === undefined ? undefined : element('w:basedOn', { 'w:val': ids[based] }),
      look.next === undefined ? undefined : element('w:next', { 'w:val': ids[look.next] }),
      element('w:uiPriority', { 'w:val': look.order ?? 99 }),
      element('w:qFormat'),
      type === 'paragraph' ? filled('w:pPr', paragraphLook(look)) : undefined,
      filled('w:rPr', characterLook(look)),
    ],
  );
}

function filled(name: string, children: readonly (Markup | undefined)[]): Markup | undefined {
  return children.some((child) => child !== undefined) ? element(name, undefined, children) : undefined;
}

function paragraphLook(look: Look): readonly (Markup | undefined)[] {
  const { keepNext, before, after, line, indent, outline } = look;
  const hasSpacing = [before, after, line].some((value) => value !== undefined);
  return [
    keepNext === true ? element('w:keepNext') : undefined,
    keepNext === true ? element('w:keepLines') : undefined,
    hasSpacing
      ? element('w:spacing', {
          'w:before': before,
          'w:after': after,
          'w:line': line,
          'w:lineRule': line === undefined ? undefined : 'auto',
        })
      : undefined,
    indent === undefined ? undefined : element('w:ind', { 'w:left': indent }),
    outline === undefined ? undefined : element('w:outlineLvl', { 'w:val': outline }),
  ];
}

function characterLook(look: Look): readonly (Markup | undefined)[] {
  const { font, bold, italic, colour, size, underline, fill, raised } = look;
  return [
    font === undefined ? undefined : fontsOf(font),
    bold === true ? element('w:b') : undefined,
    bold === true ? element('w:bCs') : undefined,
    italic === true ? element('w:i') : undefined,
    italic === true ? element('w:iCs') : undefined,
    colour === undefined ? undefined : element('w:color', { 'w:val': colour.slice(1) }),
    size === undefined ? undefined : element('w:sz', { 'w:val': size }),
    size === undefined ? undefined : element('w:szCs', { 'w:val': size }),
    underline === undefined ? undefined : element('w:u', { 'w:val': underline }),
    fill === undefined
      ? undefined
      : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill.slice(1) }),
    raised === true ? element('w:vertAlign', { 'w:val': 'superscript' }) : undefined,
  ];
}

/** The longest font name that Word allows, as in Windows. */
const longestFontName = 31;

/** A font for every script. */
export function fontsOf(name: string): Markup {
  const font = name.slice(0, longestFontName);
  return element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font });
}

/** Light rules between rows, and a header row that stands out. Source: ECMA-376 17.7.6. */
function tableStyle(
  id: string,
  { name, colours, compact }: { readonly name: string; readonly colours: Colours; readonly compact: boolean },
): Markup {
  const { line, tint, main } = colours;
  const { above, beside } = cellMargins(compact);
  const rule = (side: string, colour: string, size: number): Markup =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': colour.slice(1) });
  const margin = (side: string, width: number): Markup =>
    element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:uiPriority', { 'w:val': 59 }),
    element('w:qFormat'),
    element('w:tblPr', undefined, [
      element('w:tblBorders', undefined, [
        rule('top', main, 8),
        rule('bottom', line, 4),
        rule('insideH', line, 4),
      ]),
      element('w:tblCellMar', undefined, [
        margin('top', above),
        margin('left', beside),
        margin('bottom', above),
        margin('right', beside),
      ]),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [
      element('w:tcPr', undefined, [
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': tint.slice(1) }),
        element('w:vAlign', { 'w:val': 'bottom' }),
      ]),
    ]),
  ]);
}
