import type { FieldNode } from '../../document/tree.ts';
import { element, type Markup } from '../markup.ts';
import { emptyText } from '../paged/empty-field.ts';
import { titleInRow } from '../row-label.ts';
import type { Draft } from './draft.ts';
import { styleOf } from './names.ts';
import { plainWords, span } from './words.ts';

/** The two states of a box. */
export const boxSigns = { off: '☐', on: '☒' } as const;

/**
 * A form field: a text field of ODF itself, which every version of LibreOffice lets people change where it stands, and
 * which stays text for every other program. Source: ODF 1.3 part 3, 7.4.15 (`text:text-input`) and 7.7.2
 * (`text:drop-down`).
 *
 * Why no content controls: they are an extension that the standard does not have, and older programs drop them
 * (docs/decisions/0071-odt.md).
 */
export function writeField(node: FieldNode, draft: Draft): Markup {
  const { kind, shown } = node;
  if (kind === 'vinkje' || kind === 'vinkje-aan') return writeCheckbox(node, kind === 'vinkje-aan', draft);
  const empty = emptyText(node, draft);
  const field = kind === 'keuze' ? choice(node, empty, draft) : input(node, empty, draft);
  // Words to replace look like the words around them.
  return span(field, shown === undefined ? styleOf('placeholder') : undefined);
}

/** The checkbox of a task: a choice of two signs. */
export function writeCheckbox(
  field: Pick<FieldNode, 'id' | 'title'>,
  isChecked: boolean,
  draft: Draft,
): Markup {
  const [shown, other] = isChecked ? [boxSigns.on, boxSigns.off] : [boxSigns.off, boxSigns.on];
  return span(dropDown(field, [shown, other], draft), 'Vinkje');
}

function choice(node: FieldNode, empty: string, draft: Draft): Markup {
  const choices = (node.choices ?? []).map((each) => each.trim()).filter((each) => each !== '');
  return dropDown(node, [empty, ...choices], draft);
}

/** A list to choose from; the first is what it shows now. */
function dropDown({ title }: Pick<FieldNode, 'title'>, choices: readonly string[], draft: Draft): Markup {
  const [shown = ''] = choices;
  return element('text:drop-down', { 'text:name': titleInRow(title, draft.row) }, [
    ...[...new Set(choices)].map((value) =>
      element('text:label', {
        'text:value': value,
        'text:current-selected': value === shown ? 'true' : undefined,
      }),
    ),
    plainWords(shown, draft),
  ]);
}

function input({ title }: FieldNode, empty: string, draft: Draft): Markup {
  return element('text:text-input', { 'text:description': titleInRow(title, draft.row) }, [
    plainWords(empty, draft),
  ]);
}
