/**
 * How high blocks become on paper, in twips: what the layout rules reckon with. An estimate, because only the program that
 * shows the document knows its font; everything that depends on it leaves a margin.
 */
import type { PhrasingContent } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { widthOf } from '../picture/text-metrics.ts';
import { bindWords } from '../typography.ts';
import type { PageDraft } from './page-draft.ts';

/** A kind of text: its size, the height of its lines and the space around it, in twips. */
export interface Setting {
  readonly size: number;
  readonly line: number;
  readonly around: number;
  readonly bold?: boolean;
}

/** Height of a line as a multiple of the size of its text: Calibri's, with the line spacing of our styles. */
const spacing = 1.22;

function setting(size: number, multiple: number, around: number): Setting {
  return { size, line: Math.round(size * spacing * multiple), around };
}

/** Text outside tables, by what it is; as in style-looks.ts. */
export const settings: Readonly<Record<'text' | 'item' | 'caption' | 'contents' | 'cell', Setting>> = {
  text: setting(210, 1.15, 120),
  item: setting(210, 1.15, 60),
  caption: setting(170, 1.15, 300),
  contents: setting(210, 1.15, 50),
  cell: setting(190, 1.05, 114),
};

const headings: readonly Setting[] = [
  setting(480, 1, 40),
  setting(300, 1.15, 520),
  setting(250, 1.15, 380),
  setting(220, 1.15, 300),
  setting(210, 1.15, 260),
];

/** The setting of a heading of this depth; 1 is the title. */
export function headingSetting(depth: number): Setting {
  const last = headings.at(-1) ?? settings.text;
  return { ...(headings[depth - 1] ?? last), bold: true };
}

/** How many lines text takes. @param indent what its lines are shorter than those of the page, in twips */
export function linesOf(
  children: readonly PhrasingContent[],
  { size, bold }: Setting,
  { draft, indent = 0 }: { readonly draft: PageDraft; readonly indent?: number },
): number {
  const room = Math.max(size, draft.shell.page.textWidth - indent);
  const style = { size, bold, factor: draft.shell.fontFactor };
  const words = children.map((child) => bindWords(textOf(child))).join('');
  return words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, style) / room)), 0);
}
