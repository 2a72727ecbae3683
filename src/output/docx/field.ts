import type { PhrasingContent } from 'mdast';
import { textOf } from '../../document/walk.ts';
import type { FieldNode } from '../../document/tree.ts';
import { element, join, text, type Markup } from '../markup.ts';
import type { Draft } from './draft.ts';
import { titleInRow } from '../row-label.ts';
import { run, runText } from './run.ts';
import { settings } from './heights.ts';
import { widthOf } from '../picture/text-metrics.ts';
import { emptyWords } from '../table-columns/measures.ts';

/**
 * An inline content control. Source: ECMA-376 17.5.2; `w14:checkbox` from [MS-DOCX] 2.6.
 *
 * Its tag is our own id, its title is for people and screen readers, its number follows from the id. The control cannot
 * be deleted by accident; its content can be changed.
 */
export function writeField(node: FieldNode, draft: Draft): Markup {
  const isBox = node.kind.startsWith('vinkje');
  const kind = isBox ? checkbox(node.kind === 'vinkje-aan') : kindOf(node);
  const content = isBox
    ? checkboxGlyph(node.kind === 'vinkje-aan')
    : // Words to replace look like the words around them: programs differ in whether they keep the style of an empty field.
      run(
        runText(emptyText(node, draft)),
        node.shown === undefined ? { style: draft.style('placeholder') } : {},
      );
  return element('w:sdt', undefined, [
    properties(node, draft, [isBox ? undefined : element('w:showingPlcHdr'), kind]),
    element('w:sdtContent', undefined, [content]),
  ]);
}

/** A block-level field: an answer of any length, with formatting. */
export function writeLongField(
  node: FieldNode,
  draft: Draft,
  paragraph: (content: Markup) => Markup,
): Markup {
  const words = run(runText(emptyText(node, draft)), { style: draft.style('placeholder') });
  return element('w:sdt', undefined, [
    properties(node, draft, [element('w:showingPlcHdr')]),
    element('w:sdtContent', undefined, [paragraph(words)]),
  ]);
}

/** Room to write, in a list that is ticked with a pen: its columns say what belongs where. */
const emptyRoom = '\u00a0'.repeat(8);

/** In brackets, as in the other formats: nobody takes them for text of the document. */
function emptyText(node: FieldNode, { options, shell, lineRooms, lineRoom: ofCell }: Draft): string {
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
  draft: Draft,
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

/** The checkbox of a task in a list. */
export function writeCheckbox(
  field: Pick<FieldNode, 'id' | 'title'>,
  isChecked: boolean,
  draft: Draft,
): Markup {
  return writeField({ type: 'field', kind: isChecked ? 'vinkje-aan' : 'vinkje', ...field }, draft);
}

/**
 * Text that belongs to a form and cannot be changed by accident.
 *
 * @param id of what the text names
 */
export function locked(content: Markup, id: string, draft: Draft): Markup {
  const tag = `label-${id}`;
  return element('w:sdt', undefined, [
    element('w:sdtPr', undefined, [
      element('w:tag', { 'w:val': shortened(tag) }),
      element('w:id', { 'w:val': draft.ids.numberFor(tag) }),
      element('w:lock', { 'w:val': 'sdtContentLocked' }),
    ]),
    element('w:sdtContent', undefined, [content]),
  ]);
}

function properties(
  { id, title }: Pick<FieldNode, 'id' | 'title'>,
  draft: Draft,
  rest: readonly (Markup | undefined)[],
): Markup {
  return element('w:sdtPr', undefined, [
    element('w:alias', { 'w:val': shortened(titleInRow(title, draft.row)) }),
    element('w:tag', { 'w:val': shortened(id) }),
    element('w:id', { 'w:val': draft.ids.numberFor(id) }),
    element('w:lock', { 'w:val': 'sdtLocked' }),
    join(rest),
  ]);
}

/** Word allows at most 64 characters in a title or tag. */
function shortened(value: string): string {
  const signs = [...value.replace(/\s+/g, ' ')];
  return signs.length <= 64 ? signs.join('') : `${signs.slice(0, 63).join('')}…`;
}

function kindOf({ kind, choices = [] }: FieldNode): Markup | undefined {
  switch (kind) {
    case 'datum':
      return element('w:date', undefined, [
        element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
        element('w:lid', { 'w:val': 'nl-NL' }),
        element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
        element('w:calendar', { 'w:val': 'gregorian' }),
      ]);
    case 'keuze':
      return element(
        'w:dropDownList',
        undefined,
        [...new Set(choices)]
          .filter((choice) => choice.trim() !== '')
          .map((choice) => element('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
      );
    case 'lang':
      return element('w:text', { 'w:multiLine': '1' });
    case 'handtekening':
      // Without a type it is rich text: a scanned signature can be pasted into it.
      return undefined;
    default:
      return element('w:text');
  }
}

function checkbox(isChecked: boolean): Markup {
  return element('w14:checkbox', undefined, [
    element('w14:checked', { 'w14:val': isChecked ? '1' : '0' }),
    element('w14:checkedState', { 'w14:val': '2612', 'w14:font': 'MS Gothic' }),
    element('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': 'MS Gothic' }),
  ]);
}

/** The box itself, as plain text so that every program shows it; it is the only run in the control. */
function checkboxGlyph(isChecked: boolean): Markup {
  const font = 'MS Gothic';
  const fonts = { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:hint': 'eastAsia' };
  return element('w:r', undefined, [
    element('w:rPr', undefined, [element('w:rFonts', fonts)]),
    element('w:t', undefined, [text(isChecked ? '☒' : '☐')]),
  ]);
}
