/**
 * What pandoc reads in a Word file, in the form in which it reads our Markdown: the same document must say the same.
 *
 * What the two formats write differently on purpose is put in one form here, and nothing else is: a field is a line to
 * write on or a control, a drawing is source with the same in words or a picture with a description, the title is a
 * heading or a style of its own, a list in a cell is lines with a dot or a real list, what is only proposed is italic or
 * has a style of its own.
 */
import type { Program } from './judges/judges.ts';
import { readByPandoc, separator, type PandocNode } from './pandoc-outline.ts';
import { joinRuns, linkMarks, type Outline, type Run } from './tree-outline.ts';

/** Words of a document that stands between two others. */
export const partingWords: string = separator;

/** A Word document as pandoc reads it. */
export interface WordOutline {
  /** Levels are those of the Markdown: 2 for the first below the title. */
  readonly blocks: Outline;
  /** The same with white room for an answer as spaces: not every program keeps the look that sets it apart. */
  readonly plain: Outline;
  /** Captions of drawings. */
  readonly captions: readonly string[];
}

/**
 * What pandoc reads in each of many Word files, in one go.
 *
 * @param parting path of a Word file that holds nothing but {@link partingWords}
 */
export function readWordByPandoc(
  pandoc: Program,
  files: readonly string[],
  parting: string,
): readonly WordOutline[] {
  const all = files.flatMap((file) => [file, parting]);
  const document = JSON.parse(pandoc(['-f', 'docx+styles', '-t', 'json', ...all])) as {
    readonly blocks: readonly PandocNode[];
  };
  const cases: PandocNode[][] = [[]];
  for (const node of document.blocks) {
    if (node.t === 'Para' && JSON.stringify(outlineOfLine(node.c)) === JSON.stringify([separator]))
      cases.push([]);
    else cases.at(-1)?.push(node);
  }
  return cases.slice(0, -1).map((nodes) => {
    const captions: string[] = [];
    const found = flat(blocks(nodes, captions));
    return { blocks: tidy(written(found, '____')), plain: tidy(written(found, ' ')), captions };
  });
}

/** What pandoc reads in Markdown of ours, in the same form; without title and subtitle, which Word keeps apart. */
export function readOwnMarkdown(pandoc: Program, texts: readonly string[]): readonly Outline[] {
  return readByPandoc(pandoc, texts).map((outline) => {
    const body = outline.filter((part) => !isContents(part));
    const [title, subtitle] = body;
    if (title?.[0] !== 'heading 1' || subtitle?.[0] !== 'paragraph')
      throw new Error('no title with a subtitle');
    return tidy(flat(body.slice(2).flatMap(asInWord)));
  });
}

/**
 * Items of lists one by one with their level, and what stands in items or quotations as blocks of its own.
 *
 * Why: Word has no lists, only paragraphs with a mark; each program makes lists of them in its own way, and ends one at
 * a paragraph without a mark. After such a paragraph the level is {@link anyLevel}: pandoc begins again at the first.
 * The numbers themselves are looked at in the PDF.
 */
function flat(outline: Outline): Outline {
  return outline.flatMap((part): Outline => {
    if (typeof part === 'string') return [part];
    const isList = String(part[0]).startsWith('list');
    return part[0] === 'quote'
      ? flat(part.slice(1))
      : isList
        ? flatList(part, 1, { isBroken: false })
        : [part];
  });
}

/** A level that is not compared. */
const anyLevel = '*';

function flatList([kind, ...items]: Outline, level: number, state: { isBroken: boolean }): Outline {
  const mark = kind === 'list' ? '•' : '1.';
  return items.flatMap((item): Outline => {
    const [, first, ...rest] = item as Outline;
    const own = [
      `${mark} ${state.isBroken ? anyLevel : level}`,
      ...(typeof first === 'object' ? first.slice(1) : []),
    ];
    const below = rest.flatMap((part): Outline => {
      if (String(part[0]).startsWith('list')) return flatList(part as Outline, level + 1, state);
      state.isBroken = true;
      return flat([part]);
    });
    return [own, ...below];
  });
}

/** A block that was found, without its level where that of the wanted one does not count. */
export function asLevelled(found: string | Outline, wanted: string | Outline | undefined): string | Outline {
  if (typeof found === 'string' || !String(wanted?.[0]).endsWith(` ${anyLevel}`)) return found;
  const [mark, ...rest] = found;
  return [String(mark).replace(/ \d$/, ` ${anyLevel}`), ...rest];
}

/** The same with white room in this form. */
function written(outline: Outline, form: string): Outline {
  return outline.map((part) =>
    typeof part === 'string' ? part.replaceAll(whiteRoom, form) : written(part, form),
  );
}

/** Whether a block is the list of contents, which Word has as a field. */
function isContents(part: string | Outline): boolean {
  const lines = JSON.stringify(part).match(/"paragraph","[^"]*"/g) ?? [];
  return (
    part[0] === 'list' && lines.length > 0 && lines.every((line) => line.startsWith('"paragraph","link #'))
  );
}

/** A block of Markdown as Word has it; drawings become their description, rules are the edge of a paragraph. */
function asInWord(part: string | Outline): Outline {
  if (part[0] === 'code mermaid' || part[0] === 'rule') return [];
  if (part[0] === 'paragraph' && part[1] === 'i:In woorden:') return [['figure', String(part[2]).trim()]];
  const picture =
    part[0] === 'paragraph' && part.length === 2 ? /^image \S+?:(.*)$/s.exec(String(part[1])) : null;
  return picture === null ? [part] : [['figure', picture[1] ?? '']];
}

/** White room for an answer: a sign that no text holds. */
const whiteRoom = '\ufdd0';

/** An empty field: a line to write on, white room for an answer, or its words. */
function placeholder(words: string): string {
  if (/^[\s\u00a0]*$/.test(words)) return whiteRoom;
  return /^[_\s\u00a0]*$/.test(words) ? '____' : `[${words.replace(/^\[|\]$/g, '')}]`;
}

/**
 * Forms that both formats share: words for boxes, spaces, addresses inside; and lines to write on, which Word has as
 * the words of an empty field.
 */
function tidy(outline: Outline): Outline {
  return outline.map((part) => {
    if (typeof part !== 'string') return tidy(part);
    return part
      .replace(/[ \t\n\u00a0]+/g, ' ')
      .replace(/link #\S*:/g, 'link #:')
      .replace(/^table .*/, 'table')
      .replace(/^ $|_{4,}/g, '____')
      .replace(/^(.*)image \S+?:(.*)$/s, (_, marks: string, alt: string) => `${marks.trim()}[${alt}]`)
      .replaceAll('☐', '[ ]')
      .replaceAll('☒', '[x]');
  });
}

type Parts = readonly (Run | Outline)[];

function blocks(nodes: readonly PandocNode[], captions: string[]): Outline {
  const outline: (string | Outline)[] = [];
  for (const node of nodes) outline.push(...block(node, captions));
  return outline;
}

/** LibreOffice writes that a page begins with a heading as a break in it, which to pandoc is one of a line. */
function withoutPageBreak(words: unknown): unknown {
  const [first, ...rest] = words as readonly PandocNode[];
  return first?.t === 'LineBreak' ? rest : words;
}

function block({ t, c }: PandocNode, captions: string[]): Outline {
  const parts = (c ?? []) as readonly unknown[];
  switch (t) {
    case 'Para':
    case 'Plain':
      return isFigure(c) ? [['figure', altOf(c)]] : [['paragraph', ...outlineOfLine(c)]];
    case 'Header':
      return [[`heading ${Number(parts[0]) + 1}`, ...outlineOfLine(withoutPageBreak(parts[2]))]];
    case 'BlockQuote':
      return [['quote', ...blocks(c as PandocNode[], captions)]];
    case 'BulletList':
      return [['list', ...(c as PandocNode[][]).map((each) => item(each, captions))]];
    case 'OrderedList':
      return [
        [
          `list from ${String((parts[0] as unknown[])[0])}`,
          ...(parts[1] as PandocNode[][]).map((each) => item(each, captions)),
        ],
      ];
    case 'Div':
      return styled(parts, captions);
    case 'Table':
      return table(parts);
    default:
      throw new Error(`pandoc read a ${t}: ${JSON.stringify(c)}`);
  }
}

function styled([attributes, inside]: readonly unknown[], captions: string[]): Outline {
  const style = styleOf(attributes).toLowerCase();
  const nodes = inside as PandocNode[];
  if (/^toc /.test(style)) return [];
  if (style === 'caption') {
    captions.push(nodes.map((node) => outlineOfLine(node.c).join('')).join(''));
    return [];
  }
  return blocks(nodes, captions);
}

function styleOf(attributes: unknown): string {
  const [, , pairs] = attributes as [string, string[], [string, string][]];
  return pairs.find(([name]) => name === 'custom-style')?.[1] ?? '';
}

function isFigure(inlines: unknown): boolean {
  const nodes = inlines as PandocNode[];
  return nodes.length === 1 && nodes[0]?.t === 'Image';
}

function altOf(inlines: unknown): string {
  const [image] = inlines as PandocNode[];
  const [, alt] = image?.c as [unknown, PandocNode[]];
  return outlineOfLine(alt).join('');
}

function item(nodes: readonly PandocNode[], captions: string[]): Outline {
  return ['•', ...blocks(nodes, captions)];
}

type Cells = readonly [unknown, readonly (readonly [unknown, unknown, number, number, PandocNode[]])[]];

/** A table; a frame around an answer is the answer. */
function table(parts: readonly unknown[]): Outline {
  const [, head] = parts[3] as [unknown, Cells[]];
  const bodies = parts[4] as readonly (readonly [unknown, number, Cells[], Cells[]])[];
  const rows = [...head, ...bodies.flatMap(([, , , body]) => body)];
  const inFrame = rows.flatMap(([, cells]) => cells.flatMap(([, , , , inside]) => inside));
  const [only] = inFrame;
  if (inFrame.length === 1 && only?.t === 'Div' && styleOf((only.c as unknown[])[0]) === 'Antwoordvak')
    return blocks(inFrame, []);
  return [
    ['table', ...rows.map(([, cells]) => cells.map(([, , , , inside]) => joinRuns(cellParts(inside))))],
  ];
}

/** Lines of a cell after one another; items of a list begin with a dot. */
function cellParts(nodes: readonly PandocNode[]): Parts {
  const lines = nodes.flatMap((node): Parts[] => {
    if (node.t === 'Div') return [cellParts((node.c as [unknown, PandocNode[]])[1])];
    if (node.t === 'BulletList')
      return (node.c as PandocNode[][]).map((each) => [{ marks: [], text: '• ' }, ...cellParts(each)]);
    return [lineParts(node.c)];
  });
  return lines.flatMap((line, index): Parts => (index === 0 ? line : [{ marks: [], text: '⏎' }, ...line]));
}

function outlineOfLine(inlines: unknown): Outline {
  return joinRuns(lineParts(inlines));
}

function lineParts(inlines: unknown): Parts {
  return (inlines as PandocNode[]).flatMap((each) => inline(each, []));
}

/** Wrappers and the marks they stand for. */
const marksByType: Readonly<Record<string, readonly string[]>> = {
  Strong: ['b'],
  Emph: ['i'],
  Strikeout: ['s'],
  // Only the look of addresses, of words to come and of the mark of a note.
  Underline: [],
  Superscript: [],
};
const marksByStyle: Readonly<Record<string, readonly string[]>> = {
  'Nog invullen': ['b'],
  Voorstel: ['i'],
  'HTML Code': ['code'],
};

function inline({ t, c }: PandocNode, marks: readonly string[]): Parts {
  const inner = (nodes: unknown, ...more: readonly string[]): Parts =>
    (nodes as PandocNode[]).flatMap((each) => inline(each, [...marks, ...more]));
  const own = marksByType[t];
  if (own !== undefined) return inner(c, ...own);
  switch (t) {
    case 'Str':
      return [{ marks, text: String(c) }];
    case 'Space':
    case 'SoftBreak':
      return [{ marks, text: ' ' }];
    case 'LineBreak':
      return [{ marks: [], text: '⏎' }];
    case 'Code':
      return [{ marks: [...marks, 'code'], text: (c as [unknown, string])[1] }];
    case 'Note':
      return [['note', ...blocks(c as PandocNode[], []).map(withoutMark)]];
    case 'Span': {
      const [attributes, inside] = c as [unknown, PandocNode[]];
      const style = styleOf(attributes);
      if (style === 'Placeholder Text') return [{ marks, text: placeholder(wordsOf(inner(inside))) }];
      return inner(inside, ...(marksByStyle[style] ?? []));
    }
    case 'Link':
    case 'Image': {
      const [, inside, [url]] = c as [unknown, PandocNode[], [string, string]];
      const text = wordsOf(inside.flatMap((each) => inline(each, [])));
      if (t === 'Image') return [{ marks, text: `[${text}]` }];
      return inner(inside, ...linkMarks(url, [{ type: 'text', value: text }]));
    }
    default:
      throw new Error(`pandoc read a ${t}: ${JSON.stringify(c)}`);
  }
}

/** The words of a note without the space after its mark. */
function withoutMark(part: string | Outline): string | Outline {
  const [kind, first, ...rest] = part;
  if (typeof part === 'string' || kind === undefined || typeof first !== 'string') return part;
  return [kind, first.trimStart(), ...rest];
}

function wordsOf(parts: Parts): string {
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}
