/**
 * What another program sees in our PDFs, for the documents of the examples: tagged, PDF/UA-1, with the headings, lists and
 * tables of the tree, and its words in the same order.
 */
import { writeFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../../src/app/documents/rendered-file.ts';
import { blocksOf } from '../../../src/document/readable-blocks.ts';
import { visit } from '../../../src/document/walk.ts';
import { writePdf } from '../../../src/output/pdf/write.ts';
import { pdfNorms } from '../../../src/output/registry.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { byDepth } from '../../support/depth.ts';
import {
  exampleFiles,
  exampleFolders,
  isNoFurtherMail,
  renderExample,
  renderLooks,
} from '../../support/example-documents.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { poppler } from '../../support/judges/judges.ts';
import { heading, list, item, paragraph } from '../../support/tree-parts.ts';
import { plainOptions } from '../../support/write-options.ts';

const complete = 'examples/voorbeelddam';

/** Daily a form, a text with a picture and a landscape table of one example; deep everything of all. */
const sources: Readonly<Record<string, () => Promise<readonly RenderedFile[]>>> = Object.fromEntries(
  byDepth([complete], exampleFolders).map((path) => [
    path,
    byDepth(
      () =>
        renderLooks(
          {
            ...exampleFiles(path),
            ids: ['werkwijzer', 'functioneringsgesprek', 'rollen', 'samenwerking'],
          },
          ['pdf'],
        ),
      () => renderExample(path, ['pdf']),
    ),
  ]),
);

/** How often each structure is in a tree; checkboxes in lists and tables of contents have tags of their own. */
function countsIn(tree: Nodes): Readonly<Record<string, number>> {
  const counts = { H1: 0, headings: 0, Table: 0, TH: 0, TR: 0 };
  visit(tree, (node) => {
    if (node.type === 'heading') counts[node.depth === 1 ? 'H1' : 'headings']++;
    if (node.type !== 'table') return;
    counts.Table++;
    counts.TR += node.children.length;
    counts.TH += node.children[0]?.children.length ?? 0;
  });
  return counts;
}

function tagsIn(structure: string): Readonly<Record<string, number>> {
  const count = (tag: string): number =>
    structure.match(new RegExp(`^ *${tag}(?: <\\w+>)?(?: "[^\\n]*")?(?: \\(\\w+\\))?:?$`, 'gm'))?.length ?? 0;
  return {
    H1: count('H1'),
    headings: count('H[2-6]'),
    Table: count('Table'),
    TH: count('TH'),
    TR: count('TR'),
  };
}

/** Letters and digits, which every reader gives the same. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

judgedBy([poppler], 'a PDF as poppler reads it', ({ pdfinfo, pdftotext }) => {
  it.each(Object.keys(sources))('is what the tree says: %s', async (source) => {
    const folder = temporaryFolder();
    const files = ((await sources[source]?.()) ?? []).filter(isNoFurtherMail);
    expect(files.length).toBeGreaterThan(3);
    for (const { name, bytes, document } of files) {
      const path = `${folder}/${name}`;
      writeFileSync(path, bytes);
      const facts = pdfinfo([path]);
      expect(facts, name).toMatch(/^Tagged: +yes$/m);
      expect(facts, name).toMatch(/^Title: +\S/m);
      expect(facts, name).toMatch(/^Page size: .*\(A4\)$/m);
      const meta = pdfinfo(['-meta', path]);
      expect(meta, name).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(meta, name).toContain('<rdf:li>nl-NL</rdf:li>');
      const structure = pdfinfo(['-struct', path]);
      expect(tagsIn(structure), name).toEqual(countsIn(document.tree));
      // Read by its tags, as a screen reader does: every text of the tree, in the same order.
      const read = letters(
        pdfinfo(['-struct-text', path])
          .match(/"([^\n]*)"$/gm)
          ?.join('') ?? '',
      );
      let at = 0;
      for (const text of textsOf(document.tree)) {
        const found = read.indexOf(letters(text).slice(0, 60), at);
        expect(found, `${name}: ${text}`).toBeGreaterThanOrEqual(0);
        at = found;
      }
      expect(letters(pdftotext([path, '-'])).length, name).toBeGreaterThan(200);
    }
  });

  it.each(pdfNorms)('keeps to the standard that was asked for: %s', async (pdfNorm) => {
    const path = `${temporaryFolder()}/proef.pdf`;
    const tree = {
      type: 'root' as const,
      children: [heading(1, 'Titel'), paragraph('Tekst'), list(item('een'))],
    };
    writeFileSync(path, await writePdf(tree, { ...plainOptions, date: '2026-11-22', pdfNorm }));
    const meta = pdfinfo(['-meta', path]);
    const claim =
      pdfNorm === 'ua-1'
        ? '<pdfuaid:part>1<'
        : `<pdfaid:part>${pdfNorm.charAt(2)}</pdfaid:part><pdfaid:conformance>A<`;
    expect(meta).toContain(claim);
    expect(meta).toContain('2026-11-22');
    expect(pdfinfo([path])).toMatch(/^Tagged: +yes$/m);
  });
});

/** The texts of a tree, without descriptions of pictures: poppler does not show those. */
function textsOf(tree: Root): readonly string[] {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    if (node.type === 'image') node.alt = '';
  });
  return blocksOf(copy, []).flatMap(({ text }) => text.split(' | '));
}

describe('the structure of a tree', () => {
  it('is counted', () => {
    const tree = { type: 'root' as const, children: [heading(1, 'a'), heading(3, 'b')] };
    expect(countsIn(tree)).toMatchObject({ H1: 1, headings: 1, Table: 0 });
    expect(tagsIn('Document\n  H1 "a" (block)\n  H2 (block)\n')).toMatchObject({ H1: 1, headings: 1 });
  });
});
