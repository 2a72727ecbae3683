/** How tables look: light rules between rows, and a header row that stands out. ODF has no table styles in texts. */
import { element } from '../markup.ts';
import { cellMargins } from '../paged/units.ts';
import type { Draft } from './draft.ts';
import { length, masterPages } from './names.ts';

/** The style of a table. @param width in twips */
export function tableStyle(
  { width, spaceAbove }: { readonly width: number; readonly spaceAbove: number | undefined },
  draft: Draft,
): string {
  return draft.styles.nameOf('table', {
    attributes: { 'style:master-page-name': draft.takeFirst() ? masterPages.first : undefined },
    properties: [
      element('style:table-properties', {
        'style:width': length(width),
        'table:align': 'left',
        'fo:margin-top': length(spaceAbove ?? 0),
        'fo:margin-bottom': length(0),
        'fo:margin-left': length(0),
        'style:may-break-between-rows': 'true',
        'table:border-model': 'collapsing',
      }),
    ],
  });
}

/** The style of a column. @param width in twips */
export function columnStyle(width: number, { styles }: Draft): string {
  return styles.nameOf('table-column', {
    properties: [element('style:table-column-properties', { 'style:column-width': length(width) })],
  });
}

/** The style of a row. */
export function rowStyle(
  /** Its least height in twips, and whether it may not break over pages. */
  { height, isWhole }: { readonly height: number | undefined; readonly isWhole: boolean },
  { styles }: Draft,
): string {
  return styles.nameOf('table-row', {
    properties: [
      element('style:table-row-properties', {
        'style:min-row-height': height === undefined ? undefined : length(height),
        'fo:keep-together': isWhole ? 'always' : 'auto',
      }),
    ],
  });
}

/** What a cell is: of the head, text, a line to write on at its foot, or a box around an answer. */
interface CellShape {
  readonly kind: 'head' | 'text' | 'line' | 'box';
  /** Whether a line parts it from the cell before it. */
  readonly isParted?: boolean;
}

/** The style of a cell. */
export function cellStyle({ kind, isParted = false }: CellShape, { styles, options }: Draft): string {
  const { line, main, tint } = options.style.colours;
  const { above, beside } = cellMargins(options.compact);
  const rule = `0.5pt solid ${line}`;
  const isHead = kind === 'head';
  const isBox = kind === 'box';
  return styles.nameOf('table-cell', {
    properties: [
      element('style:table-cell-properties', {
        'style:vertical-align': isHead || kind === 'line' ? 'bottom' : undefined,
        'fo:background-color': isHead ? tint : undefined,
        'fo:border-left': isBox || isParted ? rule : 'none',
        'fo:border-right': isBox ? rule : 'none',
        'fo:border-top': isHead ? `1pt solid ${main}` : isBox ? rule : 'none',
        'fo:border-bottom': rule,
        'fo:padding-left': length(beside),
        'fo:padding-right': length(beside),
        'fo:padding-top': length(above),
        'fo:padding-bottom': length(above),
      }),
    ],
  });
}
