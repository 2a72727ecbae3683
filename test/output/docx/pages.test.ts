/**
 * Documents on paper: LibreOffice lays them out, and where the words of its PDF are is measured. Once in the font that
 * they are made for, and once in one that is 15 % wider, as a reader may have.
 */
import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import type { RenderedFile } from '../../../src/app/documents/rendered-file.ts';
import { documentIds } from '../../../src/document/registry.ts';
import { textOf } from '../../../src/document/walk.ts';
import { writeDocx } from '../../../src/output/docx/write.ts';
import { workspaceFiles } from '../../../src/setup/workspace-files.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { byDepth } from '../../support/depth.ts';
import {
  exampleFolders,
  isNoFurtherMail,
  renderExample,
  renderLooks,
} from '../../support/example-documents.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, poppler } from '../../support/judges/judges.ts';
import { pageFaults } from '../../support/page-faults.ts';
import { pdfPages, type PdfPage } from '../../support/pdf-pages.ts';
import { shipped } from '../../support/shipped.ts';
import { plainOptions } from '../../support/write-options.ts';

/** What somebody has who answered no more than the first questions of `init`. */
function freshWorkspace(): Promise<readonly RenderedFile[]> {
  const answers = {
    municipality: { name: 'Utrecht', code: 'gm0344' },
    values: { 'college-dag': 'dinsdag', 'college-tijd': '09:30' },
    documents: undefined,
    ci: 'geen',
    packageSource: './gemeente.tgz',
  } as const;
  const files = workspaceFiles(answers, { assets: shipped, documentIds, version: '0.1.0' });
  const placed = Object.fromEntries(files.map(({ path, text }) => [`/w/${path}`, text]));
  return renderLooks({ files: placed, folder: '/w' }, ['docx']);
}

const complete = 'examples/voorbeelddam';

/** Where documents come from. In short: one example with a dossier, and a workspace that is nearly empty. */
const sources: readonly string[] = byDepth([complete], [...exampleFolders, 'fresh']);

async function documentsOf(source: string): Promise<readonly RenderedFile[]> {
  const all = source === 'fresh' ? await freshWorkspace() : await renderExample(source, ['docx']);
  return all.filter((file) => file.format.id === 'docx' && isMeasured(file, source));
}

/** All documents; of the mails, which come from one template, one for each workspace. In full: all of the complete one. */
function isMeasured(file: RenderedFile, source: string): boolean {
  return byDepth(false, source === complete) || isNoFurtherMail(file);
}

/**
 * The most pages for a document of each kind: in its own font, and in a wider one. Who makes one longer decides that here.
 * The form for the talk has a box over the whole width for each question. The hand-over has room to write in five tables for each portfolio
 * of an alderman, and the workshop a worksheet for each collaboration: a page for each.
 */
const budgets: Readonly<Record<string, readonly [own: number, wider: number]>> = {
  afwezigheid: [1, 2],
  functioneringsgesprek: [6, 7],
  handreiking: [1, 2],
  overdracht: [5, 6],
  personalia: [3, 3],
  rollen: [7, 9],
  samenwerking: [3, 5],
  uitnodiging: [2, 2],
  verzoeken: [3, 4],
  werkwijzer: [6, 7],
  workshop: [4, 5],
};

/** The most pages for a document: one more as long as it ends with what nobody has agreed on yet. */
function mostPages({ name, document }: RenderedFile, isWider: boolean): number {
  const most = budgets[/^[a-z]+/.exec(name)?.[0] ?? '']?.[isWider ? 1 : 0] ?? Infinity;
  const isDraft = document.tree.children.some(
    (node) => node.type === 'heading' && ['Nog in te vullen', 'Nog te bevestigen'].includes(textOf(node)),
  );
  return isDraft ? most + 1 : most;
}

/** Words whose font changes without a space, in a Word file with so much room for them, in twentieths of a point. */
async function twoFonts(room: number): Promise<{ readonly tree: Root; readonly docx: Uint8Array }> {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'inlineCode', value: 'agenda.beheerder' },
          { type: 'text', value: ': ' },
          { type: 'strong', children: [{ type: 'text', value: 'bestuurs' }] },
          { type: 'text', value: 'secretariaat' },
        ],
      },
    ],
  };
  const parts = unzipSync(await writeDocx(tree, plainOptions));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const narrow = words.replace(/(<w:pgMar [^>]*w:right=")\d+("[^>]*w:left=")\d+/, `$1${9000 - room}$22906`);
  expect(narrow).not.toBe(words);
  return { tree, docx: zipSync({ ...parts, 'word/document.xml': strToU8(narrow) }) };
}

/**
 * A Word file as its reader sees it: in Calibri, which Carlito stands in for, or in a font that is 15 % wider.
 *
 * Why text is stretched: then it is as much wider on every machine, whatever fonts it has. Why fonts are replaced: one
 * that a machine lacks is replaced by any other.
 */
function asRead(docx: Uint8Array, isWider: boolean): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const own = styles.replaceAll('"Source Sans 3"', '"Calibri"');
  const wider = own.replace(/(<w:rPrDefault>.*?)(<w:sz )/s, '$1<w:w w:val="115"/>$2');
  expect(wider).not.toBe(own);
  return zipSync({ ...parts, 'word/styles.xml': strToU8(isWider ? wider : own) });
}

judgedBy([libreOffice, poppler], 'LibreOffice on paper', ({ convert, ...tools }) => {
  /** The pages of each Word file, in the same order. */
  async function layOut(
    files: readonly RenderedFile[],
    isWider: boolean,
  ): Promise<readonly (readonly PdfPage[])[]> {
    const folder = temporaryFolder();
    const paths = files.map(({ name, bytes }) => {
      writeFileSync(`${folder}/${name}`, asRead(bytes, isWider));
      return `${folder}/${name}`;
    });
    const made = await convert(paths, 'pdf');
    return files.map(({ name, bytes }) => pdfPages(tools, `${made}/${name.replace('.docx', '.pdf')}`, bytes));
  }

  it('sees a part of a word, but not in a word of two fonts', async () => {
    const folder = temporaryFolder();
    const rooms = [7000, 700];
    const made = await Promise.all(rooms.map(twoFonts));
    const paths = made.map(({ docx }, index) => {
      writeFileSync(`${folder}/${index}.docx`, docx);
      return `${folder}/${index}.docx`;
    });
    const pdfs = await convert(paths, 'pdf');
    const [wide = [], narrow = []] = made.map((each, index) =>
      pageFaults({ ...each, pages: pdfPages(tools, `${pdfs}/${index}.pdf`, each.docx) }),
    );
    expect(wide).toEqual([]);
    expect(narrow.join('\n')).toMatch(/has a part of a word: best/);
  });

  it.each(sources.flatMap((source) => [false, true].map((isWider) => ({ source, isWider }))))(
    'keeps to the layout rules in the documents of $source; in a wider font: $isWider',
    async ({ source, isWider }) => {
      const files = await documentsOf(source);
      expect(files.length).toBeGreaterThan(5);
      const laidOut = await layOut(files, isWider);
      const faults = files.flatMap((file, index) => {
        const { name, bytes, document } = file;
        const pages = laidOut[index] ?? [];
        const most = mostPages(file, isWider);
        return [
          ...pageFaults({ tree: document.tree, docx: bytes, pages }),
          ...(pages.length > most ? [`${pages.length} pages instead of ${most}`] : []),
        ].map((fault) => `${name}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );
});
