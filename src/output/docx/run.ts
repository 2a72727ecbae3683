import { element, join, text, type Markup } from '../markup.ts';

/** How a run of text looks; Word has no nesting, so it is gathered on the way down. */
export interface RunFormat {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly deleted?: boolean;
  /** Id of a character style. */
  readonly style?: string;
  /** In a column of a table. */
  readonly narrow?: boolean;
  /** Whether words may be bound by non-breaking spaces; not in addresses and code. */
  readonly exact?: boolean;
}

/** A run of text. Source: ECMA-376 17.3.2; the order of properties is the schema's. */
export function run(content: Markup, format: RunFormat = {}): Markup {
  return element('w:r', undefined, [runProperties(format), content]);
}

function runProperties({ style, strong, emphasis, deleted }: RunFormat): Markup | undefined {
  if (style === undefined && !(strong ?? emphasis ?? deleted)) return undefined;
  return element('w:rPr', undefined, [
    style === undefined ? undefined : element('w:rStyle', { 'w:val': style }),
    strong === true ? element('w:b') : undefined,
    strong === true ? element('w:bCs') : undefined,
    emphasis === true ? element('w:i') : undefined,
    emphasis === true ? element('w:iCs') : undefined,
    deleted === true ? element('w:strike') : undefined,
  ]);
}

/** Text inside a run. White space at its edges is kept; a tab has no place in running text. */
export function runText(value: string): Markup {
  return element('w:t', { 'xml:space': 'preserve' }, [text(value.replace(/[\t\r\n]/g, ' '))]);
}

/** One of the marks around a value that Word works out itself. Source: ECMA-376 17.16.18. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): Markup {
  return run(element('w:fldChar', { 'w:fldCharType': kind }));
}

/** What Word must work out. */
export function fieldCode(code: string): Markup {
  return run(element('w:instrText', { 'xml:space': 'preserve' }, [text(code)]));
}

/**
 * A value that Word works out, with what it is now.
 *
 * Why marks and not one element around it (`w:fldSimple`): pandoc passes over words inside that.
 */
export function computedField(code: string, shown: string): Markup {
  const parts = [
    fieldMark('begin'),
    fieldCode(code),
    fieldMark('separate'),
    run(runText(shown)),
    fieldMark('end'),
  ];
  return join(parts);
}
