import { element, type Markup } from '../markup.ts';
import type { Draft } from './draft.ts';
import type { StyleRole } from '../paged/style-role.ts';

/** Paragraph properties besides the style. */
export interface ParagraphFormat {
  readonly role?: StyleRole;
  readonly keepNext?: boolean;
  /** Whether it stays on one page. */
  readonly keepLines?: boolean;
  /** Whether it begins a new page. */
  readonly newPage?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** Twips from the left margin. */
  readonly indent?: number;
  /** Hanging indent of the first line in twips: where a bullet goes. */
  readonly hanging?: number;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  /** Whether to draw a thin line above it: a thematic break. */
  readonly ruleAbove?: boolean;
  /** Space above it in twips, where the style leaves too little: after a table. */
  readonly spaceAbove?: number | undefined;
  /** Space below it in twips: at the end of a list. */
  readonly spaceBelow?: number | undefined;
  /** The properties of the section that ends with it. */
  readonly section?: Markup | undefined;
}

/** A paragraph. Source: ECMA-376 17.3.1; properties are in schema order. */
export function paragraph(content: Markup, format: ParagraphFormat, draft: Draft): Markup {
  return element('w:p', undefined, [paragraphProperties(format, draft), content]);
}

function paragraphProperties(format: ParagraphFormat, draft: Draft): Markup | undefined {
  const {
    role,
    keepNext,
    keepLines,
    newPage,
    numbering,
    indent,
    hanging,
    align,
    ruleAbove,
    spaceAbove,
    spaceBelow,
    section,
  } = format;
  const properties = element('w:pPr', undefined, [
    role === undefined || role === 'normal' ? undefined : element('w:pStyle', { 'w:val': draft.style(role) }),
    onOff('w:keepNext', keepNext),
    onOff('w:keepLines', keepLines),
    onOff('w:pageBreakBefore', newPage),
    numbering === undefined
      ? undefined
      : element('w:numPr', undefined, [
          element('w:ilvl', { 'w:val': Math.min(numbering.level, 8) }),
          element('w:numId', { 'w:val': numbering.id }),
        ]),
    ruleAbove === true ? rule(draft) : undefined,
    spaceAbove === undefined && spaceBelow === undefined
      ? undefined
      : element('w:spacing', { 'w:before': spaceAbove, 'w:after': spaceBelow }),
    indent === undefined ? undefined : element('w:ind', { 'w:left': indent, 'w:hanging': hanging }),
    align === undefined ? undefined : element('w:jc', { 'w:val': align }),
    section,
  ]);
  return properties === '<w:pPr/>' ? undefined : properties;
}

/** A property that is there or not. */
function onOff(name: string, isOn: boolean | undefined): Markup | undefined {
  return isOn === true ? element(name) : undefined;
}

function rule({ options }: Draft): Markup {
  const colour = options.style.colours.line.slice(1);
  return element('w:pBdr', undefined, [
    element('w:top', { 'w:val': 'single', 'w:sz': 4, 'w:space': 8, 'w:color': colour }),
  ]);
}

/** A bookmark around content. Source: ECMA-376 17.13.6. */
export function bookmarked(content: Markup, name: string, draft: Draft): readonly Markup[] {
  const id = draft.nextMark();
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': draft.uniqueName(name) }),
    content,
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}
