import { element, join, type Markup } from '../markup.ts';
import type { WriteOptions } from '../registry.ts';
import type { Bitmap } from './draft.ts';
import {
  relationshipsName,
  relationshipsPart,
  relationshipTypes,
  xmlHead,
  type Relationship,
} from './package.ts';
import { namespaces } from './parts.ts';
import { drawing, fit, type Size } from './picture.ts';
import { run, runText } from './run.ts';
import type { MediaFile, Page } from './shell.ts';

/** Largest size of the logo, in CSS pixels: 50 by 18 millimetres. */
export const logoBox: Size = { width: 189, height: 68 };

/** Small enough for the margin above a compact page. */
const compactLogoBox: Size = { width: 120, height: 34 };

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
  readonly section: Markup;
}

/**
 * The page around the text: the logo on the first page, the title on the next ones, page numbers on all.
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
  return { headers: { parts, media, relationships }, section: section(input) };
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

function titleLine({ options }: PageInput): Markup {
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
    ]),
    run(runText(options.title)),
  ]);
}

function footerPart({ options, page }: PageInput): string {
  const paragraph = element('w:p', undefined, [
    element('w:pPr', undefined, [
      element('w:pStyle', { 'w:val': 'Footer' }),
      element('w:tabs', undefined, [element('w:tab', { 'w:val': 'right', 'w:pos': page.textWidth })]),
    ]),
    run(runText(`Gemeente ${options.author}`)),
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

function section({ width, height, margin, options }: PageInput): Markup {
  const side = Math.round(margin.side);
  return element('w:sectPr', undefined, [
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rId10' }),
    element('w:headerReference', { 'w:type': 'first', 'r:id': 'rId12' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId11' }),
    element('w:footerReference', { 'w:type': 'first', 'r:id': 'rId11' }),
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
    join([element('w:titlePg')]),
  ]);
}
