import type { Link, List } from 'mdast';
import type { ContentsNode } from '../../document/tree.ts';
import { element, join, type Markup } from '../markup.ts';
import type { Draft } from './draft.ts';
import { paragraph } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { fieldCode, fieldMark, run, runText } from './run.ts';
import type { StyleRole } from './shell.ts';

const entryRoles: readonly StyleRole[] = ['toc1', 'toc2', 'toc3'];

interface Entry {
  readonly link: Link;
  readonly level: number;
}

/**
 * The table of contents: a real field that Word can refresh, already filled with links.
 *
 * Why without page numbers: only Word knows them, and a wrong number is worse than none. Nothing is marked as out of
 * date, so Word asks nothing when the document opens. Source: ECMA-376 17.16.5.68 (TOC), switches `\o \n \h \z \u`.
 */
export function writeContents(node: ContentsNode, draft: Draft): Markup {
  const entries = node.children.flatMap((list) => entriesOf(list, 1));
  const code = ` TOC \\o "1-${node.depth - 1}" \\n \\h \\z \\u `;
  const begin = join([fieldMark('begin'), fieldCode(code), fieldMark('separate')]);
  const paragraphs = entries.map(({ link, level }, index) => {
    const content = join([
      index === 0 ? begin : undefined,
      writePhrasing([link], draft),
      // At the end of the last entry: a separate paragraph would be empty.
      index === entries.length - 1 ? fieldMark('end') : undefined,
    ]);
    return paragraph(content, { role: entryRoles[Math.min(level, 3) - 1] ?? 'toc3' }, draft);
  });
  return element('w:sdt', undefined, [
    element('w:sdtPr', undefined, [
      element('w:id', { 'w:val': draft.ids.numberFor('inhoudsopgave') }),
      element('w:docPartObj', undefined, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', undefined, [
      paragraph(run(runText('Inhoud')), { role: 'tocHeading', keepNext: true }, draft),
      ...paragraphs,
    ]),
  ]);
}

function entriesOf(list: List, level: number): readonly Entry[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((block): readonly Entry[] => {
      if (block.type === 'list') return entriesOf(block, level + 1);
      const [link] = block.type === 'paragraph' ? block.children : [];
      return link?.type === 'link' ? [{ link, level }] : [];
    }),
  );
}
