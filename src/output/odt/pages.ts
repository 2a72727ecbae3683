/** The page around the text: its size, and what is above and below the text of every page. */
import { element, text, type Attributes, type Markup } from '../markup.ts';
import { fit, type Bitmap } from '../paged/artwork.ts';
import type { Page } from '../paged/page-draft.ts';
import { classificationOnPages, compactLogoBox, edition, logoBox } from '../paged/page-words.ts';
import { edges, paper, textArea } from '../paged/paper.ts';
import type { WriteOptions } from '../registry.ts';
import { length, masterPages, styleOf } from './names.ts';
import { frame, frameProperties } from './picture.ts';

/** The master pages of a document, and the automatic styles that they use. */
export interface Pages {
  readonly page: Page;
  readonly automatic: readonly Markup[];
  readonly masters: readonly Markup[];
}

/** What the header and footer are away from the edge of the paper, in twips: a centimetre. */
const edge = 567;
/** Height of a line in the footer, in twips. */
const footerLine = 240;
/** Where the logo is in the package. */
const logoName = (logo: Bitmap): string => `Pictures/logo.${logo.kind}`;

/** The logo as a file of the package. */
export function logoFile(
  logo: Bitmap | undefined,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return logo === undefined ? [] : [{ name: logoName(logo), bytes: logo.bytes }];
}

/**
 * The pages: the logo on the first, title and classification on the next ones, edition and page numbers on all. Source:
 * ODF 1.3 part 3, 16.5 (page layouts) and 16.9 (master pages).
 */
export function pagesOf(options: WriteOptions, logo: Bitmap | undefined): Pages {
  const page = textArea(options);
  const footer = element('style:footer', undefined, [footerLineOf(options)]);
  const master = (name: string, header: Markup, next?: string): Markup =>
    element(
      'style:master-page',
      {
        'style:name': name,
        'style:display-name': name.includes('_20_') ? name.replaceAll('_20_', ' ') : undefined,
        'style:page-layout-name': 'Bladzijde',
        'style:next-style-name': next,
      },
      [element('style:header', undefined, [header]), footer],
    );
  const first = logo === undefined ? emptyHeader() : logoLine(logo, options);
  return {
    page,
    automatic: [...marginStyles(options, page), pageLayout(options)],
    masters: [
      master(masterPages.further, titleLine(options)),
      master(masterPages.first, first, masterPages.further),
    ],
  };
}

function pageLayout(options: WriteOptions): Markup {
  const { landscape } = options;
  const [width, height] = landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const { top, side, bottom } = edges(options);
  const header = Math.max(footerLine, top - edge);
  return element('style:page-layout', { 'style:name': 'Bladzijde' }, [
    element('style:page-layout-properties', {
      'fo:page-width': length(width),
      'fo:page-height': length(height),
      'style:print-orientation': landscape ? 'landscape' : 'portrait',
      'fo:margin-top': length(Math.min(edge, top)),
      'fo:margin-bottom': length(Math.min(edge, bottom)),
      'fo:margin-left': length(side),
      'fo:margin-right': length(side),
    }),
    element('style:header-style', undefined, [
      element('style:header-footer-properties', {
        'fo:min-height': length(header),
        'fo:margin-bottom': length(0),
      }),
    ]),
    element('style:footer-style', undefined, [
      element('style:header-footer-properties', {
        'fo:min-height': length(Math.max(footerLine, bottom - edge)),
        'fo:margin-top': length(Math.max(0, bottom - edge - footerLine)),
      }),
    ]),
  ]);
}

/** Styles of lines in the margins: with their right half at the right margin, and a rule below the one above the text. */
function marginStyles({ style }: WriteOptions, { textWidth }: Page): readonly Markup[] {
  const tab = element('style:tab-stops', undefined, [
    element('style:tab-stop', { 'style:position': length(textWidth), 'style:type': 'right' }),
  ]);
  const line = (name: string, role: 'header' | 'footer', properties: Markup): Markup =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': styleOf(role) },
      [properties],
    );
  const properties = (attributes: Attributes, children: readonly Markup[] = []): Markup =>
    element('style:paragraph-properties', attributes, children);
  const rule = { 'fo:border-bottom': `0.5pt solid ${style.colours.line}`, 'fo:padding-bottom': '4pt' };
  return [
    line('Koptekst', 'header', properties(rule, [tab])),
    line('Logo', 'header', properties({ 'fo:text-align': 'end' })),
    line('Voettekst', 'footer', properties({}, [tab])),
    element(
      'style:style',
      { 'style:name': 'Logobeeld', 'style:family': 'graphic', 'style:parent-style-name': 'Graphics' },
      [frameProperties()],
    ),
  ];
}

/** Without a logo, nothing is above the title. */
function emptyHeader(): Markup {
  return element('text:p', { 'text:style-name': styleOf('header') });
}

function logoLine(logo: Bitmap, { style, compact }: WriteOptions): Markup {
  const picture = frame({
    ...{ name: 'Logo', href: logoName(logo), alt: style.logo?.alt ?? '', style: 'Logobeeld' },
    size: fit(logo, compact ? compactLogoBox : logoBox),
  });
  return element('text:p', { 'text:style-name': 'Logo' }, [picture]);
}

/** On every page but the first, which says it below the title: what the document is, and how confidential. */
function titleLine(options: WriteOptions): Markup {
  return element('text:p', { 'text:style-name': 'Koptekst' }, [
    text(options.title),
    element('text:tab'),
    text(classificationOnPages(options)),
  ]);
}

function footerLineOf(options: WriteOptions): Markup {
  return element('text:p', { 'text:style-name': 'Voettekst' }, [
    text(edition(options)),
    element('text:tab'),
    text('pagina '),
    element('text:page-number', { 'text:select-page': 'current' }, [text('1')]),
    text(' van '),
    element('text:page-count', undefined, [text('1')]),
  ]);
}
