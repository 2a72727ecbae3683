import type { ContentsNode } from '../../document/tree.ts';
import { element, join, type Markup } from '../markup.ts';
import { contentsEntries, hasContents } from '../paged/contents-entries.ts';
import type { Draft } from './draft.ts';
import { paragraph } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { fieldCode, fieldMark, run, runText } from './run.ts';
import type { StyleRole } from '../paged/style-role.ts';

const entryRoles: readonly StyleRole[] = ['toc1', 'toc2', 'toc3'];

/**
 * The table of contents: a real field that Word can refresh, already filled with links; in two columns where the page
 * is ours. None where it would take more room than it saves.
 *
 * Why without page numbers: only Word knows them, and a wrong number is worse than none. Nothing is marked as out of
 * date, so Word asks nothing when the document opens. Source: ECMA-376 17.16.5.68 (TOC), switches `\o \n \h \z \u`.
 */
export function writeContents(node: ContentsNode, draft: Draft): Markup | undefined {
  if (!hasContents(node)) return undefined;
  const entries = contentsEntries(node);
  const { columns } = draft.shell;
  draft.hasColumns = columns !== undefined;
  const code = ` TOC \\o "1-${node.depth - 1}" \\n \\h \\z \\u `;
  const begin = join([fieldMark('begin'), fieldCode(code), fieldMark('separate')]);
  const paragraphs = entries.map(({ link, level }, index) => {
    const content = join([
      index === 0 ? begin : undefined,
      writePhrasing([link], draft),
      // At the end of the last entry: a separate paragraph would be empty.
      index === entries.length - 1 ? fieldMark('end') : undefined,
    ]);
    const role = entryRoles[Math.min(level, 3) - 1] ?? 'toc3';
    const section = index === entries.length - 1 ? columns?.columns : undefined;
    // A heading and those below it stay in one column.
    const keepNext = (entries[index + 1]?.level ?? 1) > 1;
    return paragraph(content, { role, section, keepNext }, draft);
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
      paragraph(
        run(runText('Inhoud')),
        { role: 'tocHeading', keepNext: true, section: columns?.before },
        draft,
      ),
      ...paragraphs,
    ]),
  ]);
}
