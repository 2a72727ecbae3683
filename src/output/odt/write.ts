import type { Root } from 'mdast';
import { element } from '../markup.ts';
import { bitmapOf, prepareArtwork } from '../paged/artwork.ts';
import { layOut } from '../paged/lay-out.ts';
import { logoBox } from '../paged/page-words.ts';
import type { WriteOptions } from '../registry.ts';
import { figureSeries, writeBlocks } from './blocks.ts';
import { Draft } from './draft.ts';
import { listStyleDefinitions } from './list-styles.ts';
import { packed } from './package.ts';
import { logoFile, pagesOf } from './pages.ts';
import { fontFaces, namedStyles } from './styles.ts';

/** Writes a text document in the OpenDocument format (ODF 1.3, docs/decisions/0071-odt.md). */
export async function writeOdt(tree: Root, options: WriteOptions): Promise<Uint8Array> {
  const { logo: given } = options.style;
  const [logo, prepared] = await Promise.all([
    given === undefined ? undefined : bitmapOf(given.image, logoBox),
    prepareArtwork(tree, options),
  ]);
  const pages = pagesOf(options, logo);
  const draft = new Draft(tree, { options, page: pages.page, prepared });
  layOut(tree, draft);
  const body = writeBlocks(tree.children, draft);
  const fonts = element('office:font-face-decls', undefined, fontFaces(options));
  return packed({
    content: [
      fonts,
      element('office:automatic-styles', undefined, [draft.styles.markup]),
      element('office:body', undefined, [element('office:text', undefined, [figures(), body])]),
    ],
    styles: [
      fonts,
      element('office:styles', undefined, [...namedStyles(options), ...listStyleDefinitions(), notes()]),
      element('office:automatic-styles', undefined, pages.automatic),
      element('office:master-styles', undefined, pages.masters),
    ],
    pictures: [...logoFile(logo), ...draft.pictures],
    properties: {
      title: options.title,
      description: options.description,
      author: `Gemeente ${options.author}`,
      date: options.date,
    },
  });
}

/** The series of figures. Source: ODF 1.3 part 3, 7.4.13. */
function figures(): ReturnType<typeof element> {
  return element('text:sequence-decls', undefined, [
    element('text:sequence-decl', { 'text:display-outline-level': 0, 'text:name': figureSeries }),
  ]);
}

/** How footnotes are numbered and shown. Source: ODF 1.3 part 3, 16.29. */
function notes(): ReturnType<typeof element> {
  return element('text:notes-configuration', {
    'text:note-class': 'footnote',
    'text:default-style-name': 'Footnote',
    'text:citation-style-name': 'Footnote_20_Symbol',
    'text:citation-body-style-name': 'Footnote_20_anchor',
    'style:num-format': '1',
    'text:start-value': 0,
    'text:footnotes-position': 'page',
    'text:start-numbering-at': 'document',
  });
}
