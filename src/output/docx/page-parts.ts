import { element, type Markup } from '../markup.ts';
import type { WriteOptions } from '../registry.ts';
import { relationshipsName, relationshipsPart, xmlHead, type Relationship } from '../office-package.ts';
import { fit, type Bitmap } from '../paged/artwork.ts';
import type { Page } from '../paged/page-draft.ts';
import { classificationOnPages, compactLogoBox, edition, logoBox } from '../paged/page-words.ts';
import { relationshipTypes } from './package.ts';
import { namespaces } from './parts.ts';
import { drawing } from './picture.ts';
import { run, runText } from './run.ts';
import type { ColumnSections, MediaFile } from './shell.ts';

interface PageInput {
  readonly options: WriteOptions;
  readonly logo: Bitmap | undefined;
  readonly page: Page;
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly side: number; readonly bottom: number };
}

/** Header and footer parts with their references, and the properties of the section that shows them. */
export interface PageParts {
  readonly headers: {
    readonly parts: ReadonlyMap<string, string>;
    readonly media: readonly MediaFile[];
    readonly relationships: readonly Relationship[];
  };
  readonly sections: Sections;
}

/** The section of a document, or the three of one with a part in columns. */
interface Sections extends ColumnSections {
  readonly only: Markup;
  readonly after: Markup;
}

/**
 * The page around the text: the logo on the first page, title and classification on the next ones, edition and page
 * numbers on all.
 * Source: ECMA-376 17.10 (headers and footers), 17.6 (sections).
 */
export function pageParts(input: PageInput): PageParts {
  const { options, logo } = input;
  const { header, footer } = relationshipTypes;
  const parts = new Map([
    ['header1.xml', headerPart(titleLine(input))],
    ['footer1.xml', footerPart(input)],
  ]);
  const relationships = [
    { id: 'rId10', type: header, target: 'header1.xml' },
    { id: 'rId11', type: footer, target: 'footer1.xml' },
    { id: 'rId12', type: header, target: 'header2.xml' },
  ];
  parts.set('header2.xml', headerPart(logo === undefined ? firstLine() : logoLine(logo, options)));
  if (logo !== undefined) {
    const rels = [{ id: 'rId1', type: relationshipTypes.image, target: `media/${logoName(logo)}` }];
    parts.set(relationshipsName('header2.xml'), relationshipsPart(rels));
  }
  const media = logo === undefined ? [] : [{ name: logoName(logo), bytes: logo.bytes, relationId: 'rId1' }];
  return { headers: { parts, media, relationships }, sections: sectionsOf(input) };
}

function logoName({ kind }: Bitmap): string {
  return `logo.${kind}`;
}

function headerPart(paragraph: Markup): string {
  return xmlHead + element('w:hdr', namespaces, [paragraph]);
}

/** Without a logo, nothing is above the title. */
function firstLine(): Markup {
  return element('w:p', undefined, [
    element('w:pPr', undefined, [element('w:pStyle', { 'w:val': 'Header' })]),
  ]);
}

function logoLine(logo: Bitmap, { style, compact }: WriteOptions): Markup {
  const picture = drawing({
    relation: 'rId1',
    id: 1,
    alt: style.logo?.alt ?? '',
    size: fit(logo, compact ? compactLogoBox : logoBox),
  });
  return element('w:p', undefined, [
    element('w:pPr', undefined, [
      element('w:pStyle', { 'w:val': 'Header' }),
      element('w:jc', { 'w:val': 'right' }),
    ]),
    picture,
  ]);
}

/** On every page but the first, which says it below the title: what the document is, and how confidential. */
function titleLine({ options, page }: PageInput): Markup {
  return element('w:p', undefined, [
    element('w:pPr', undefined, [
      element('w:pStyle', { 'w:val': 'Header' }),
      element('w:pBdr', undefined, [
        element('w:bottom', {
          'w:val': 'single',
          'w:sz': 4,
          'w:space': 4,
          'w:color': options.style.colours.line.slice(1),
        }),
      ]),
      rightTab(page),
    ]),
    run(runText(options.title)),
    run(element('w:tab')),
    run(runText(classificationOnPages(options))),
  ]);
}

/** Where the right half of a line of the header or footer ends. */
function rightTab({ textWidth }: Page): Markup {
  return element('w:tabs', undefined, [element('w:tab', { 'w:val': 'right', 'w:pos': textWidth })]);
}

function footerPart({ options, page }: PageInput): string {
  const paragraph = element('w:p', undefined, [
    element('w:pPr', undefined, [element('w:pStyle', { 'w:val': 'Footer' }), rightTab(page)]),
    run(runText(edition(options))),
    run(element('w:tab')),
    run(runText('pagina ')),
    field('PAGE', '1'),
    run(runText(' van ')),
    field('NUMPAGES', '1'),
  ]);
  return xmlHead + element('w:ftr', namespaces, [paragraph]);
}

function field(code: string, shown: string): Markup {
  return element('w:fldSimple', { 'w:instr': ` ${code} ` }, [run(runText(shown))]);
}

function sectionsOf(input: PageInput): Sections {
  const follows = { isFirst: false, columns: 1 };
  return {
    only: section(input, { isFirst: true, columns: 1 }),
    before: section(input, { isFirst: true, columns: 1 }),
    columns: section(input, { ...follows, columns: 2 }),
    after: section(input, follows),
  };
}

interface SectionKind {
  /** Whether the document begins with it; others go on where the previous ended, with its headers and footers. */
  readonly isFirst: boolean;
  readonly columns: number;
}

function section({ width, height, margin, options }: PageInput, { isFirst, columns }: SectionKind): Markup {
  const side = Math.round(margin.side);
  const references = [
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rId10' }),
    element('w:headerReference', { 'w:type': 'first', 'r:id': 'rId12' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId11' }),
    element('w:footerReference', { 'w:type': 'first', 'r:id': 'rId11' }),
  ];
  return element('w:sectPr', undefined, [
    ...(isFirst ? references : [element('w:type', { 'w:val': 'continuous' })]),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': options.landscape ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': side,
      'w:bottom': margin.bottom,
      'w:left': side,
      'w:header': 567,
      'w:footer': 567,
      'w:gutter': 0,
    }),
    columns > 1 ? element('w:cols', { 'w:num': columns, 'w:space': 567 }) : undefined,
    isFirst ? element('w:titlePg') : undefined,
  ]);
}
