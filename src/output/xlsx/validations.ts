/** What can be chosen in a cell. Nothing typed is refused: whoever reads the list back asks about it. */
import { element, text, type Markup } from '../markup.ts';
import type { ColumnKey, TableColumn } from '../task-table/columns.ts';
import { columnName } from './cells.ts';

/** Ranges with what can be chosen; on a sheet of their own, since a list in the rule itself may have 255 characters. */
export interface Choices {
  readonly roles: string | undefined;
  readonly boxes: string;
  /** The last row that rules hold for: rows that people add need them too. */
  readonly lastRow: number;
}

/** The rules of the columns that people fill in. */
export function validationsOf(columns: readonly TableColumn[], { roles, boxes, lastRow }: Choices): Markup {
  const range = (key: ColumnKey): string => {
    const name = columnName(columns.findIndex((column) => column.key === key));
    return `${name}2:${name}${String(lastRow)}`;
  };
  const choose = (key: ColumnKey, from: string): Markup =>
    element('dataValidation', { type: 'list', allowBlank: 1, sqref: range(key) }, [
      element('formula1', undefined, [text(from)]),
    ]);
  const rules = [
    choose('box', boxes),
    ...(roles === undefined ? [] : [choose('doneBy', roles)]),
    element(
      'dataValidation',
      {
        ...{
          type: 'date',
          errorStyle: 'warning',
          operator: 'greaterThan',
          allowBlank: 1,
          showErrorMessage: 1,
        },
        ...{ errorTitle: 'Is dit een dag?', error: 'Schrijf een dag, zoals 1-12-2026.' },
        sqref: range('doneOn'),
      },
      // 1 January 2000.
      [element('formula1', undefined, [text('36526')])],
    ),
  ];
  return element('dataValidations', { count: rules.length }, rules);
}
