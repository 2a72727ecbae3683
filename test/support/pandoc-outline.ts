import type { Program } from './judges/judges.ts';
import { joinRuns, linkMarks, type Outline, type Run } from './tree-outline.ts';

/** A node of pandoc's own tree: `t` says what it is, `c` what is in it. */
export interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** Words no document holds, which part one case from the next. */
export const separator = 'einde van dit geval';

/**
 * What pandoc reads in each of many Markdown texts.
 *
 * Why all in one go: starting pandoc takes longer than reading a hundred texts. The texts must name their footnotes
 * differently, for to pandoc they are one document.
 */
export function readByPandoc(pandoc: Program, texts: readonly string[]): readonly Outline[] {
  const all = texts.map((text) => `${text}\n\n<!-- ${separator} -->\n\n`).join('');
  const document = JSON.parse(pandoc(['-f', 'gfm-yaml_metadata_block', '-t', 'json'], all)) as {
    readonly blocks: readonly PandocNode[];
  };
  const cases: PandocNode[][] = [[]];
  for (const node of document.blocks) {
    if (node.t === 'RawBlock' && JSON.stringify(node.c).includes(separator)) cases.push([]);
    else cases.at(-1)?.push(node);
  }
  return cases.slice(0, -1).map(blocks);
}

function blocks(nodes: readonly PandocNode[]): Outline {
  return nodes.map(block);
}

/**
 * What pandoc does not keep apart: runs of spaces, letters that Unicode calls equal, and lists that follow each
 * other, for it also parts a list between an item with a box and one without.
 */
export function asPandocReads(outline: Outline): Outline {
  const parts: (string | Outline)[] = [];
  for (const part of outline) {
    const read =
      typeof part === 'string' ? part.normalize('NFC').replace(/[ \t\n]+/g, ' ') : asPandocReads(part);
    const last = parts.at(-1);
    const joins = Array.isArray(read) && Array.isArray(last) && read[0] === 'list' && last[0] === 'list';
    if (joins) parts[parts.length - 1] = [...(last as Outline), ...(read as Outline).slice(1)];
    else parts.push(read);
  }
  return parts;
}

function block({ t, c }: PandocNode): Outline {
  const parts = (c ?? []) as readonly unknown[];
  switch (t) {
    case 'Para':
    case 'Plain':
      return ['paragraph', ...line(c)];
    case 'Header':
      return [`heading ${String(parts[0])}`, ...line(parts[2])];
    case 'BlockQuote':
      return ['quote', ...blocks(c as PandocNode[])];
    case 'BulletList':
      return ['list', ...(c as PandocNode[][]).map(item)];
    case 'OrderedList':
      return [`list from ${String((parts[0] as unknown[])[0])}`, ...(parts[1] as PandocNode[][]).map(item)];
    case 'Table':
      return table(parts);
    case 'CodeBlock':
      return [`code ${(parts[0] as [string, string[]])[1].join(' ')}`, parts[1] as string];
    case 'HorizontalRule':
      return ['rule'];
    default:
      throw new Error(`pandoc read a ${t}: ${JSON.stringify(c)}`);
  }
}

/** pandoc makes a sign of the box of a task; here it is the first of the words, as it is written. */
function item(nodes: readonly PandocNode[]): Outline {
  const [first, ...rest] = nodes;
  const words = first?.t === 'Plain' || first?.t === 'Para' ? (first.c as readonly PandocNode[]) : [];
  const [sign, space] = words;
  const box = sign?.t === 'Str' && space?.t === 'Space' ? boxes[String(sign.c)] : undefined;
  if (first === undefined || box === undefined) return ['•', ...blocks(nodes)];
  return ['•', ...blocks([{ ...first, c: [{ t: 'Str', c: box }, ...words.slice(1)] }, ...rest])];
}

const boxes: Readonly<Record<string, string>> = { '☐': '[ ]', '☒': '[x]' };

type Cells = readonly [unknown, readonly (readonly [unknown, unknown, number, number, PandocNode[]])[]];

function table(parts: readonly unknown[]): Outline {
  const aligns = (parts[2] as readonly [PandocNode][]).map(([{ t }]) =>
    t.replace(/^Align/, '').toLowerCase(),
  );
  const [, head] = parts[3] as [unknown, Cells[]];
  const bodies = parts[4] as readonly (readonly [unknown, number, Cells[], Cells[]])[];
  const rows = [...head, ...bodies.flatMap(([, , , body]) => body)];
  const cellsOf = ([, cells]: Cells): Outline =>
    cells.map(([, , , , inside]) => inside.flatMap((each) => block(each).slice(1)));
  return [
    `table ${aligns.map((each) => (each === 'default' ? 'none' : each)).join(' ')}`,
    ...rows.map(cellsOf),
  ];
}

function line(inlines: unknown): Outline {
  return joinRuns((inlines as PandocNode[]).flatMap((each) => runs(each, [])));
}

/** Wrappers and the marks they stand for. */
const marksByType: Readonly<Record<string, string>> = { Strong: 'b', Emph: 'i', Strikeout: 's' };

function runs({ t, c }: PandocNode, marks: readonly string[]): readonly (Run | Outline)[] {
  const mark = marksByType[t];
  if (mark !== undefined) return (c as PandocNode[]).flatMap((each) => runs(each, [...marks, mark]));
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
      return [['note', ...blocks(c as PandocNode[])]];
    case 'RawInline':
      if ((c as string[])[1] === '<br>') return [{ marks: [], text: '⏎' }];
      throw new Error(`raw HTML reached pandoc: ${JSON.stringify(c)}`);
    case 'Link':
    case 'Image': {
      const [, inside, [url]] = c as [unknown, PandocNode[], [string, string]];
      const words = inside.flatMap((each) => runs(each, []));
      const text = words.map((part) => ('text' in part ? part.text : '')).join('');
      if (t === 'Image') return [{ marks: [...marks, `image ${url}`], text }];
      const own = linkMarks(url, [{ type: 'text', value: text }]);
      return inside.flatMap((each) => runs(each, [...marks, ...own]));
    }
    default:
      throw new Error(`pandoc read a ${t}: ${JSON.stringify(c)}`);
  }
}
