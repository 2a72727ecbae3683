import type { ContentsNode } from '../../document/tree.ts';
import { element, join, text, type Markup } from '../markup.ts';
import { contentsEntries, hasContents } from '../paged/contents-entries.ts';
import type { Draft } from './draft.ts';
import { length, styleOf, type ParagraphRole } from './names.ts';
import { paragraph } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { words } from './words.ts';

const entryRoles: readonly ParagraphRole[] = ['toc1', 'toc2', 'toc3'];

/** What is above it. */
export const contentsTitle = 'Inhoud';

/** Space between two columns, in twips: a centimetre. */
const columnGap = 567;

/**
 * The table of contents: a real one that LibreOffice can refresh, already filled with links, in two columns. None where it
 * would take more room than it saves.
 *
 * Why without page numbers: only the program that shows the document knows them, and a wrong number is worse than none.
 * What refreshes it makes it the same way. Source: ODF 1.3 part 3, 8.3.
 */
export function writeContents(node: ContentsNode, draft: Draft): Markup | undefined {
  if (!hasContents(node)) return undefined;
  const entries = contentsEntries(node);
  const heading = paragraph(() => words(contentsTitle, draft), { role: 'tocHeading', keepNext: true }, draft);
  const paragraphs = entries.map(({ link, level }, index) => {
    const role = entryRoles[Math.min(level, 3) - 1] ?? 'toc3';
    // A heading and those below it stay in one column.
    const keepNext = (entries[index + 1]?.level ?? 1) > 1;
    return paragraph(() => writePhrasing([link], draft), { role, keepNext }, draft);
  });
  const table = element(
    'text:table-of-content',
    { 'text:name': contentsTitle, 'text:style-name': columnsStyle(draft), 'text:protected': 'true' },
    [source(node.depth - 1), element('text:index-body', undefined, paragraphs)],
  );
  return join([heading, table]);
}

/** What it is made of when somebody refreshes it. */
function source(depth: number): Markup {
  const templates = Array.from({ length: 10 }, (_, index) => {
    const role = entryRoles[Math.min(index, 2)] ?? 'toc3';
    return element(
      'text:table-of-content-entry-template',
      { 'text:outline-level': index + 1, 'text:style-name': styleOf(role) },
      [
        element('text:index-entry-link-start', { 'text:style-name': 'Index_20_Link' }),
        element('text:index-entry-text'),
        element('text:index-entry-link-end'),
      ],
    );
  });
  const title = element('text:index-title-template', { 'text:style-name': styleOf('tocHeading') }, [
    text(''),
  ]);
  return element('text:table-of-content-source', { 'text:outline-level': Math.max(1, depth) }, [
    title,
    ...templates,
  ]);
}

function columnsStyle({ styles }: Draft): string {
  const column = (gap: 'before' | 'after'): Markup =>
    element('style:column', {
      'style:rel-width': '1*',
      'fo:start-indent': length(gap === 'before' ? columnGap / 2 : 0),
      'fo:end-indent': length(gap === 'after' ? columnGap / 2 : 0),
    });
  return styles.nameOf('section', {
    properties: [
      element('style:section-properties', { 'text:dont-balance-text-columns': 'false' }, [
        element('style:columns', { 'fo:column-count': 2, 'fo:column-gap': length(columnGap) }, [
          column('after'),
          column('before'),
        ]),
      ]),
    ],
  });
}
