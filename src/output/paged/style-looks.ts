import type { Colours } from '../style/colours.ts';
import type { StyleRole } from './style-role.ts';
import { levelIndent } from './units.ts';

/** The formatting of a style; sizes in half points, distances in twips. */
export interface Look {
  readonly based?: StyleRole;
  readonly next?: StyleRole;
  /** Position in the list of styles that users see; without one it is last. */
  readonly order?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly contextual?: boolean;
  readonly outline?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'dotted';
  readonly raised?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly font?: string;
}

/** One style. */
export type StyleRow = readonly [role: StyleRole, type: 'paragraph' | 'character' | 'table', look: Look];

/** The formatting of each of our styles. @param compact for a long list on few sheets */
export function styleLooks(
  colours: Colours,
  heading: Pick<Look, 'font'>,
  compact: boolean,
): readonly StyleRow[] {
  const every = [
    ...headingStyles(colours, heading),
    ...textStyles(colours),
    ...listStyles(),
    ...ownStyles(colours),
  ];
  if (!compact) return every;
  return every.map(([role, type, look]) => [role, type, { ...look, ...compactLooks[role] }]);
}

/** Letters of 8.5 points in tables: the smallest that people read from paper at arm's length. */
const compactTable = { line: 216, size: 17 } as const;

const compactLooks: Readonly<Partial<Record<StyleRole, Look>>> = {
  title: { size: 34 },
  subtitle: { after: 80, size: 19 },
  heading1: { before: 120, after: 30, size: 22, line: 240 },
  heading2: { before: 100, after: 30, size: 20, line: 240 },
  normal: { after: 60, line: 250, size: 18 },
  listBullet1: { after: 0, line: 240 },
  tableText: compactTable,
  tableHead: compactTable,
};

/** Headings. */
function headingStyles(colours: Colours, heading: Pick<Look, 'font'>): readonly StyleRow[] {
  const head = { ...heading, next: 'normal', keepNext: true, bold: true, colour: colours.main } as const;
  const title = { ...head, order: 2, before: 0, after: 40, size: 48, line: 240 };
  const subtitle = { ...heading, order: 3, after: 320, size: 22, colour: colours.muted };
  const levels: readonly Look[] = [
    { before: 400, after: 120, size: 30 },
    { before: 300, after: 80, size: 25 },
    { before: 240, after: 60, size: 22 },
    { before: 200, after: 60 },
    { before: 200, after: 60, italic: true },
  ];
  return [
    ['title', 'paragraph', title],
    ['subtitle', 'paragraph', { ...subtitle, next: 'normal' }],
    ...levels.map((look, level): StyleRow => {
      const role = `heading${level + 1}` as StyleRole;
      return [role, 'paragraph', { ...head, ...look, order: 4 + level, outline: level }];
    }),
    ['tocHeading', 'paragraph', { ...head, order: 39, before: 240, after: 120, size: 26 }],
  ];
}

/** Other styles that office programs have themselves. */
function textStyles(colours: Colours): readonly StyleRow[] {
  const small = { size: 17, colour: colours.muted } as const;
  const code = { font: 'Courier New', order: 40, size: 18 } as const;
  return [
    // Why here and not among the defaults of the file: in tables LibreOffice puts those above a character style.
    ['normal', 'paragraph', { order: 1, colour: colours.text }],
    ['quote', 'paragraph', { order: 29, indent: 567, italic: true }],
    ['caption', 'paragraph', { order: 35, before: 60, after: 240, ...small }],
    ['code', 'paragraph', code],
    ['toc1', 'paragraph', { order: 39, after: 50 }],
    ['toc2', 'paragraph', { order: 39, after: 40, indent: 284 }],
    ['toc3', 'paragraph', { order: 39, after: 40, indent: 567 }],
    ['header', 'paragraph', { after: 0, ...small }],
    ['footer', 'paragraph', { after: 0, ...small }],
    ['footnoteText', 'paragraph', { after: 40, line: 240, size: 18 }],
    ['footnoteReference', 'character', { raised: true }],
    ['hyperlink', 'character', { underline: 'single', colour: colours.link }],
    ['placeholder', 'character', { colour: colours.muted }],
    ['inlineCode', 'character', { ...code, size: 18 }],
  ];
}

function listStyles(): readonly StyleRow[] {
  return (['listBullet', 'listNumber'] as const).flatMap((role) =>
    ([1, 2, 3] as const).map((level): StyleRow => {
      const look = { order: 36, after: 60, indent: level * levelIndent };
      return [`${role}${level}`, 'paragraph', look];
    }),
  );
}

/** Styles that only our documents have. */
function ownStyles(colours: Colours): readonly StyleRow[] {
  const table = { order: 50, before: 0, after: 0, line: 252, size: 19 } as const;
  return [
    ['tableText', 'paragraph', table],
    ['tableHead', 'paragraph', { ...table, bold: true, colour: colours.main }],
    ['answer', 'paragraph', { order: 51, before: 0, after: 0 }],
    ['blank', 'character', { bold: true, colour: colours.onAttention, fill: colours.attention }],
    ['proposed', 'character', { underline: 'dotted', colour: colours.muted }],
    ['table', 'table', {}],
  ];
}
