import { element, join, text, type Markup } from '../markup.ts';

/** The properties of a run; Word has no nesting, so they are collected on the way down. */
export interface RunFormat {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly deleted?: boolean;
  /** Id of a character style. */
  readonly style?: string;
  /** In a column of a table. */
  readonly narrow?: boolean;
  /** Whether non-breaking spaces may be inserted; not in URLs and code. */
  readonly exact?: boolean;
}

/** A run of text. Source: ECMA-376 17.3.2; properties are in schema order. */
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

/** Text inside a run. White space at its edges is kept; tabs do not belong in running text. */
export function runText(value: string): Markup {
  return element('w:t', { 'xml:space': 'preserve' }, [text(value.replace(/[\t\r\n]/g, ' '))]);
}

/** A field character: a boundary of a value that Word computes. Source: ECMA-376 17.16.18. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): Markup {
  return run(element('w:fldChar', { 'w:fldCharType': kind }));
}

/** The field code: what Word must compute. */
export function fieldCode(code: string): Markup {
  return run(element('w:instrText', { 'xml:space': 'preserve' }, [text(code)]));
}

/**
 * A value that Word computes, with its current result.
 *
 * Why field characters and not one element around it (`w:fldSimple`): pandoc ignores text inside that.
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
