import type { FieldNode } from '../../document/tree.ts';
import { element, join, text, type Markup } from '../markup.ts';
import { emptyText } from '../paged/empty-field.ts';
import type { Draft } from './draft.ts';
import { titleInRow } from '../row-label.ts';
import { run, runText } from './run.ts';

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
