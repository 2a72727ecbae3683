/** What a form field shows while nobody has filled it in. */
import type { PhrasingContent } from 'mdast';
import type { FieldKind, FieldNode } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { widthOf } from '../picture/text-metrics.ts';
import { settings } from './heights.ts';
import type { PageDraft } from './page-draft.ts';

/**
 * Placeholder text of an empty field: on paper a line to write on, and white where the whole box or cell is for the answer.
 * On screen it gives way to what is typed; its title tells what belongs there.
 */
export const emptyWords: Readonly<Record<FieldKind, string>> = {
  tekst: '_'.repeat(12),
  lang: '\u00a0'.repeat(8),
  datum: '_'.repeat(15),
  keuze: '_'.repeat(12),
  paraaf: '_'.repeat(6),
  handtekening: '_'.repeat(30),
  vinkje: '',
  'vinkje-aan': '',
};

/** Room to write, in a list that is ticked with a pen: its columns say what belongs where. */
const emptyRoom = '\u00a0'.repeat(8);

/** What an empty field shows. Words in brackets, as in the other formats: nobody takes them for text of the document. */
export function emptyText(
  node: FieldNode,
  { options, shell, lineRooms, lineRoom: ofCell }: PageDraft,
): string {
  const { kind, shown } = node;
  const lineRoom = lineRooms.get(node) ?? ofCell;
  if (shown !== undefined) return `[${shown}]`;
  if (options.compact) return emptyRoom;
  const words = emptyWords[kind];
  if (lineRoom === undefined || !words.startsWith('_')) return words;
  const sign = widthOf('_', { size: settings.cell.size, factor: shell.fontFactor * widerFont });
  const longest = kind === 'datum' ? dateLine : Infinity;
  return '_'.repeat(Math.max(shortestLine, Math.min(longest, Math.floor(lineRoom / sign))));
}

/** The longest line behind words, in twips: 8 centimetres. */
const longestLine = 4536;

/**
 * Remembers how long the lines to write on may be that end a line of words: "Naam: ____". Those between words keep
 * their usual length.
 *
 * @param room width for the words, in twips
 */
export function measureLines(
  children: readonly PhrasingContent[],
  { room, size }: { readonly room: number; readonly size: number },
  draft: PageDraft,
): void {
  let used = 0;
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const isLast = next === undefined || next.type === 'break';
    const isLine =
      child.type === 'field' &&
      child.shown === undefined &&
      child.kind !== 'paraaf' &&
      emptyWords[child.kind].startsWith('_');
    const words = isLine ? emptyWords[child.kind] : textOf(child);
    if (isLine && isLast && used > 0) draft.lineRooms.set(child, Math.min(longestLine, room - used));
    used =
      child.type === 'break'
        ? 0
        : used + widthOf(words, { size, factor: draft.shell.fontFactor * widerFont });
  }
}

/** The fewest signs in a line: what is narrower is no room to write in. */
const shortestLine = 4;

/** The most signs in a line for a date: enough to write it by hand. */
const dateLine = 18;

/** A line still fits where the reader's font is a sixth wider. */
const widerFont = 7 / 6;
