import type { Colours } from '../style/colours.ts';
import { levelIndent } from './numbering.ts';
import type { StyleRole } from './shell.ts';
import type { StyleDefinition } from './style-definition.ts';

/** The formatting of a style; sizes in half points, distances in twips. */
export interface Look {
  readonly based?: StyleRole;
  readonly next?: StyleRole;
  /** Position in Word's style list; without one it is hidden from users. */
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
export type StyleRow = readonly [
  role: StyleRole,
  type: StyleDefinition['type'],
  id: string,
  name: string,
  look: Look,
];

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
  return every.map(([role, type, id, name, look]) => [
    role,
    type,
    id,
    name,
    { ...look, ...compactLooks[role] },
  ]);
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

/** Headings, by Word's names for them in files. */
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
    ['title', 'paragraph', 'Title', 'Title', title],
    ['subtitle', 'paragraph', 'Subtitle', 'Subtitle', { ...subtitle, next: 'normal' }],
    ...levels.map((look, level): StyleRow => {
      const role = `heading${level + 1}` as StyleRole;
      return [
        role,
        'paragraph',
        `Heading${level + 1}`,
        `heading ${level + 1}`,
        { ...head, ...look, order: 4 + level, outline: level },
      ];
    }),
    [
      'tocHeading',
      'paragraph',
      'TOCHeading',
      'TOC Heading',
      { ...head, order: 39, before: 240, after: 120, size: 26 },
    ],
  ];
}

/** Other built-in styles of Word. */
function textStyles(colours: Colours): readonly StyleRow[] {
  const small = { size: 17, colour: colours.muted } as const;
  const code = { font: 'Courier New', order: 40, size: 18 } as const;
  return [
    // Why here and not among the defaults of the file: in tables LibreOffice puts those above a character style.
    ['normal', 'paragraph', 'Normal', 'Normal', { order: 1, colour: colours.text }],
    ['quote', 'paragraph', 'Quote', 'Quote', { order: 29, indent: 567, italic: true }],
    ['caption', 'paragraph', 'Caption', 'caption', { order: 35, before: 60, after: 240, ...small }],
    ['code', 'paragraph', 'HTMLPreformatted', 'HTML Preformatted', code],
    ['toc1', 'paragraph', 'TOC1', 'toc 1', { order: 39, after: 50 }],
    ['toc2', 'paragraph', 'TOC2', 'toc 2', { order: 39, after: 40, indent: 284 }],
    ['toc3', 'paragraph', 'TOC3', 'toc 3', { order: 39, after: 40, indent: 567 }],
    ['header', 'paragraph', 'Header', 'header', { after: 0, ...small }],
    ['footer', 'paragraph', 'Footer', 'footer', { after: 0, ...small }],
    ['footnoteText', 'paragraph', 'FootnoteText', 'footnote text', { after: 40, line: 240, size: 18 }],
    ['footnoteReference', 'character', 'FootnoteReference', 'footnote reference', { raised: true }],
    ['hyperlink', 'character', 'Hyperlink', 'Hyperlink', { underline: 'single', colour: colours.link }],
    ['placeholder', 'character', 'PlaceholderText', 'Placeholder Text', { colour: colours.muted }],
    ['inlineCode', 'character', 'HTMLCode', 'HTML Code', { ...code, size: 18 }],
  ];
}

function listStyles(): readonly StyleRow[] {
  const kinds = [
    ['listBullet', 'ListBullet', 'List Bullet'],
    ['listNumber', 'ListNumber', 'List Number'],
  ] as const;
  return kinds.flatMap(([role, id, name]) =>
    ([1, 2, 3] as const).map((level): StyleRow => {
      const number = level === 1 ? '' : String(level);
      const look = { order: 36, after: 60, indent: level * levelIndent };
      return [`${role}${level}`, 'paragraph', id + number, level === 1 ? name : `${name} ${number}`, look];
    }),
  );
}

/** Styles that only our documents have; their names are Dutch, because users see them in Word. */
function ownStyles(colours: Colours): readonly StyleRow[] {
  const table = { order: 50, before: 0, after: 0, line: 252, size: 19 } as const;
  return [
    ['tableText', 'paragraph', 'Tabeltekst', 'Tabeltekst', table],
    ['tableHead', 'paragraph', 'Tabelkop', 'Tabelkop', { ...table, bold: true, colour: colours.main }],
    ['answer', 'paragraph', 'Antwoordvak', 'Antwoordvak', { order: 51, before: 0, after: 0 }],
    [
      'blank',
      'character',
      'Noginvullen',
      'Nog invullen',
      { bold: true, colour: colours.onAttention, fill: colours.attention },
    ],
    ['proposed', 'character', 'Voorstel', 'Voorstel', { underline: 'dotted', colour: colours.muted }],
    ['table', 'table', 'Gemeentetabel', 'Gemeentetabel', {}],
  ];
}
