import { element, type Attributes, type Markup } from '../markup.ts';
import type { Draft } from './draft.ts';
import { length, masterPages, styleOf, type ParagraphRole } from './names.ts';

/** Properties of a paragraph besides its style. */
export interface ParagraphFormat {
  readonly role?: ParagraphRole;
  /** The level of a heading in the outline of the document; a paragraph has none. */
  readonly outline?: number | undefined;
  readonly keepNext?: boolean;
  /** Whether it stays on one page. */
  readonly keepLines?: boolean;
  /** Whether it begins a new page. */
  readonly newPage?: boolean;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  /** Whether to draw a thin line above it: a thematic break. */
  readonly ruleAbove?: boolean;
  /** Space above it in twips, where the style leaves too little: after a table. */
  readonly spaceAbove?: number | undefined;
  /** Space below it in twips: at the end of a list. */
  readonly spaceBelow?: number | undefined;
}

/**
 * A paragraph or heading. Source: ODF 1.3 part 3, 5.1.2 and 5.1.3.
 *
 * @param write writes its content. Why a function: what a space at its beginning is, depends on where the paragraph begins
 */
export function paragraph(write: () => Markup | undefined, format: ParagraphFormat, draft: Draft): Markup {
  const attributes = {
    'text:style-name': paragraphStyle(format, draft),
    'text:outline-level': format.outline,
  };
  draft.endsInSpace = true;
  const content = write();
  draft.endsInSpace = true;
  return element(format.outline === undefined ? 'text:p' : 'text:h', attributes, [content]);
}

function paragraphStyle(format: ParagraphFormat, draft: Draft): string {
  const { role = 'normal' } = format;
  const properties = { ...spaceAround(format, draft), ...flow(format), ...rule(format, draft) };
  const isPlain = Object.keys(properties).length === 0;
  const isFirst = draft.takeFirst();
  if (isPlain && !isFirst) return styleOf(role);
  return draft.styles.nameOf('paragraph', {
    parent: styleOf(role),
    attributes: { 'style:master-page-name': isFirst ? masterPages.first : undefined },
    properties: isPlain ? [] : [element('style:paragraph-properties', properties)],
  });
}

function spaceAround(
  { role = 'normal', spaceAbove, spaceBelow }: ParagraphFormat,
  { spacings }: Draft,
): Attributes {
  if (spaceAbove === undefined && spaceBelow === undefined) return {};
  const usual = spacings.get(role);
  return {
    'fo:margin-top': length(spaceAbove ?? usual?.above ?? 0),
    'fo:margin-bottom': length(spaceBelow ?? usual?.below ?? 0),
  };
}

const alignments = { left: 'start', center: 'center', right: 'end' } as const;

function flow({ keepNext, keepLines, newPage, align }: ParagraphFormat): Attributes {
  return {
    ...(align === undefined ? {} : { 'fo:text-align': alignments[align] }),
    ...(keepLines === true ? { 'fo:keep-together': 'always' } : {}),
    ...(keepNext === true ? { 'fo:keep-with-next': 'always' } : {}),
    ...(newPage === true ? { 'fo:break-before': 'page' } : {}),
  };
}

function rule({ ruleAbove }: ParagraphFormat, { options }: Draft): Attributes {
  if (ruleAbove !== true) return {};
  return { 'fo:border-top': `0.5pt solid ${options.style.colours.line}`, 'fo:padding-top': '8pt' };
}

/** What a link can lead to. @param name unique in the document */
export function bookmark(name: string): Markup {
  return element('text:bookmark', { 'text:name': name });
}
